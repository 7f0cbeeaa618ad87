import { objection } from '../../objection.ts';
import { keyOf, kindOf, type SubjectId } from '../../../vocabulary/subject.ts';
import { senseOf } from '../sense.ts';
import type { Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** N5: the figure belongs to what the clause is about. Figures over a whole list belong to nobody. */
export const fitsSubject: Fits = ({ token, clause, cues }, fact) => {
  if (fact.subject === null || cues.subjects === null || cues.subjects.size === 0) return null;
  const { subjects } = senseOf(fact);
  if ([...subjects].some((subject) => cues.subjects!.has(subject))) return null;
  if (isOfKind(clause.tokens, fact.subject)) return null;
  const said = [...cues.subjects].map(keyOf).slice(0, 3).join(', ');
  return objection('N5', token.text, `${token.text} of ${said}`, `${token.text} of ${keyOf(fact.subject)}`);
};

/** "… and a Hacker News thread about it has 149 points": the thread is spoken of by its kind. */
function isOfKind(tokens: readonly Token[], subject: SubjectId): boolean {
  const kind = kindOf(subject);
  return kind === 'thread' && tokens.some((token) => token.kind === 'word' && token.lower === kind);
}
