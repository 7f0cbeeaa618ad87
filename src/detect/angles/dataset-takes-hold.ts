import { namingAngle } from '../naming/naming-angle.ts';

const bar = { models: 5, accounts: 3, z: 3 } as const;

export const datasetTakesHold = namingAngle({
  declaration: {
    id: 'dataset-takes-hold',
    title: 'A dataset takes hold',
    field: 'arrival',
    memoryDays: 14,
    trigger: `${bar.models} models or more by ${bar.accounts} other accounts or more, created within a week, name it as training data; ${bar.z} deviations above its own four weeks before; once in 30 days`,
    carries: 'the models and accounts of the week, the count of the week before, its likes and downloads',
    falsifiedBy: 'the same organisation behind the accounts',
    caveat: 'as declared on the cards of the models we read',
  },
  attribute: 'tags',
  named: (entry) => /^dataset:([^/\s]+\/[^/\s]+)$/.exec(entry)?.[1] ?? null,
  kind: 'dataset',
  bar,
});
