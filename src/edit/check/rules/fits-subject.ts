import { objection } from '../../objection.ts';
import { keyOf } from '../../../vocabulary/subject.ts';
import { senseOf } from '../sense.ts';
import type { Fits } from './fits.ts';

/** N5: the figure belongs to what the clause is about. Figures over a whole list belong to nobody. */
export const fitsSubject: Fits = ({ token, cues }, fact) => {
  if (fact.subject === null || cues.subjects === null || cues.subjects.size === 0) return null;
  const { subjects } = senseOf(fact);
  if ([...subjects].some((subject) => cues.subjects!.has(subject))) return null;
  const said = [...cues.subjects].map(keyOf).slice(0, 3).join(', ');
  return objection('N5', token.text, `${token.text} of ${said}`, `${token.text} of ${keyOf(fact.subject)}`);
};
