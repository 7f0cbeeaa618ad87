import { namingWords } from './naming.ts';

export const derivativeBloom = namingWords<'derivative-bloom'>({
  name: 'name as their base',
  nouns: 'declared base',
});
