import { namingAngle } from '../naming/naming-angle.ts';

const bar = { models: 10, accounts: 5, z: 4 } as const;

export const derivativeBloom = namingAngle({
  declaration: {
    id: 'derivative-bloom',
    title: 'Many build on it at once',
    field: 'arrival',
    memoryDays: 14,
    trigger: `${bar.models} models or more by ${bar.accounts} other accounts or more, created within a week, name it as base; ${bar.z} deviations above its own four weeks before; once in 30 days`,
    carries: 'the models and accounts of the week, the count of the week before, its likes and downloads',
    falsifiedBy: 'one organisation behind the accounts; a week before that was as full',
    caveat: 'declared lineage of the models we read; a copy in another format takes a script',
  },
  attribute: 'base-models',
  named: (entry) => /^[a-z]+:([^/\s]+\/[^/\s]+)$/.exec(entry)?.[1] ?? null,
  kind: 'model',
  bar,
});
