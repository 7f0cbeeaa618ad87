import type { SubjectId } from '../../../vocabulary/subject.ts';
import type { Token, WordToken } from '../read/token.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { factsOf, subjectsOfName, wordsOf, type ReadSentence } from '../sentence.ts';

/** Who stands ahead of whom by the facts, of two that a sentence tells of. */
export interface Order {
  readonly ahead: SubjectId;
  readonly behind: SubjectId;
}

/** From a gap, or from two counts of one unit and day. Null where the facts do not say. */
export function orderOf(sentence: ReadSentence): Order | null {
  const { registry, named, about } = sentence;
  const subjects = new Set([...named, ...(about ?? [])]);
  const isOurs = (fact: KnownFact): boolean =>
    fact.subject !== null && (subjects.size === 0 || [...senseOf(fact).subjects].some((one) => subjects.has(one)));
  const ours = [...factsOf(sentence), ...registry.facts].filter(isOurs);
  const gap = ours.find(
    (fact) =>
      senseOf(fact).kind === 'gap' && (named.size < 2 || [...senseOf(fact).subjects].every((one) => named.has(one))),
  );
  if (gap) return orderOfPair(gap.parts[0], gap.parts[1]);
  const levels = ours
    .filter((fact) => senseOf(fact).kind === 'level' && (named.size < 2 || named.has(fact.subject!)))
    .sort(latestFirst);
  const [first] = levels;
  return orderOfPair(
    first,
    levels.find(
      (fact) => fact.subject !== first?.subject && fact.unit === first?.unit && fact.window?.to === first?.window?.to,
    ),
  );
}

/** Whether a sentence says an order, and the facts know it. */
export function saysOrder(sentence: ReadSentence): boolean {
  const says =
    wordsOf(sentence, 'pass').length > 0 ||
    wordsOf(sentence, 'comparative').some(({ lower }) => /^(?:ahead|behind|more)$/.test(lower));
  return says && orderOf(sentence) !== null;
}

/** One is said to have passed another, or to stand ahead of it. */
export const saysPassing = (sentence: ReadSentence): boolean =>
  wordsOf(sentence, 'pass').length > 0 ||
  wordsOf(sentence, 'comparative').some(({ lower }) => /^(?:ahead|behind)$/.test(lower));

/** Whom a verb is said of: the name nearest before it, else whatever the sentence is about. */
export function saidOf(word: WordToken, { tokens, named, about }: ReadSentence): SubjectId | undefined {
  const before = tokens
    .slice(0, tokens.indexOf(word))
    .findLast((token: Token) => token.kind === 'name' && subjectsOfName(token).length > 0);
  if (before?.kind === 'name') return subjectsOfName(before)[0];
  return named.size === 0 && about?.size === 1 ? [...about][0] : undefined;
}

function orderOfPair(a: KnownFact | undefined, b: KnownFact | undefined): Order | null {
  if (!a?.subject || !b?.subject || a.value === b.value) return null;
  return Number(a.value) > Number(b.value)
    ? { ahead: a.subject, behind: b.subject }
    : { ahead: b.subject, behind: a.subject };
}

const latestFirst = (a: KnownFact, b: KnownFact): number => ((a.window?.to ?? '') > (b.window?.to ?? '') ? -1 : 1);
