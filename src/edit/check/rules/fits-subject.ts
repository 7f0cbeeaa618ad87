import { objection } from '../../objection.ts';
import { keyOf, kindOf, type SubjectId } from '../../../vocabulary/subject.ts';
import type { KnownFact, Registry } from '../registry.ts';
import { senseOf } from '../sense.ts';
import type { Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** N5: the figure belongs to what the clause is about. Figures over a whole list belong to nobody. */
export const fitsSubject: Fits = ({ token, clause, cues }, fact, registry) => {
  if (fact.subject === null) return null;
  if (fact.listed && !namesRanking(clause.tokens) && isToldElsewhere(fact, registry))
    return objection('N5', token.text, token.text, 'a place in a table; the story tells of another');
  if (cues.subjects === null || cues.subjects.size === 0)
    return fact.listed && !isSpecific(fact, cues.units !== null)
      ? objection('N5', token.text, `${token.text}, of nobody named`, `a row of ${keyOf(fact.subject)}`)
      : null;
  const { subjects } = senseOf(fact);
  if ([...subjects].some((subject) => cues.subjects!.has(subject))) return null;
  if (isOfKind(clause.tokens, fact.subject)) return null;
  const said = [...cues.subjects].map(keyOf).slice(0, 3).join(', ');
  return objection('N5', token.text, `${token.text} of ${said}`, `${token.text} of ${keyOf(fact.subject)}`);
};

/** A count of four figures or more, with its noun, names its row by itself. */
const isSpecific = ({ value }: KnownFact, hasNoun: boolean): boolean =>
  hasNoun && typeof value === 'number' && Math.abs(value) >= 1000;

/** "place by practice 13": of which of the two rankings the place is said. */
const namesRanking = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'word' && ['interest', 'practice'].includes(token.lower));

/** Prose that gives a subject's place means the place its own story gives. */
function isToldElsewhere({ subject, unit }: KnownFact, { facts }: Registry): boolean {
  return unit === 'rank' && facts.some((other) => other.unit === unit && other.subject === subject && !other.listed);
}

/** "… and a Hacker News thread about it has 149 points": the thread is spoken of by its kind. */
function isOfKind(tokens: readonly Token[], subject: SubjectId): boolean {
  const kind = kindOf(subject);
  return kind === 'thread' && tokens.some((token) => token.kind === 'word' && token.lower === kind);
}
