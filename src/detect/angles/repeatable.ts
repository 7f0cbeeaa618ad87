import { shareAngle, shareTrigger } from '../shares/share-angle.ts';

export const repeatable = shareAngle({
  declaration: {
    id: 'repeatable',
    title: 'What it takes to make it again',
    field: 'share',
    memoryDays: 0,
    trigger: shareTrigger,
    carries:
      'models of the list whose tags name a licence, a dataset and a paper, accounts that own them, how many of the first hundred, an earlier share',
    falsifiedBy: 'a dataset or paper that is named in the text of a card and in no tag',
    caveat: 'found, not existing: three of the things that are needed, by tag; nobody has made the model again',
  },
  attribute: 'tags',
  counts: [
    { on: 'tags', is: 'holds beginning', to: 'license:' },
    { on: 'tags', is: 'holds beginning', to: 'dataset:' },
    { on: 'tags', is: 'holds beginning', to: 'arxiv:' },
  ],
  base: 3.9,
});
