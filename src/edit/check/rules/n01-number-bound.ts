import { toldTwice } from './coherence.ts';
import { fromClaims, type Rule } from './rule.ts';

export const numberBound: Rule = {
  id: 'N1',
  title: 'Every figure is bound',
  says: 'A figure passes if a fact of the issue has its value, under the rounding shown, for the same subject, count, unit and time.',
  check: (sentence) => [...fromClaims('N1')(sentence), ...toldTwice(sentence)],
};
