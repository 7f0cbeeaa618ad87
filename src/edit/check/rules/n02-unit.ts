import { fromClaims, type Rule } from './rule.ts';

export const unitAndWindow: Rule = {
  id: 'N2',
  title: 'Unit and window',
  says: 'Downloads are not likes, thirty days are not all time, per cent are not percentage points, a day is not a week.',
  check: fromClaims('N2'),
};
