import { fromClaims, type Rule } from './rule.ts';
import { idleMarks } from './marks-named.ts';
import { silentUnits } from './silent-units.ts';
import { wrongThings } from './things-counted.ts';
import { wrongSpans } from './time-words.ts';

export const unitAndWindow: Rule = {
  id: 'N2',
  title: 'Unit and window',
  says: 'Downloads are not likes, thirty days are not all time, per cent are not percentage points, a day is not a week; what is counted is what is named.',
  check: (sentence) => [
    ...fromClaims('N2')(sentence),
    ...wrongSpans(sentence),
    ...wrongThings(sentence),
    ...silentUnits(sentence),
    ...idleMarks(sentence),
  ],
};
