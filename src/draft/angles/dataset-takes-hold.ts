import { namingWords } from './naming.ts';

export const datasetTakesHold = namingWords<'dataset-takes-hold'>({
  name: 'name as a dataset of theirs',
  nouns: 'declared dataset',
});
