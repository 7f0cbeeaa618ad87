import type { UnitId } from '../../../vocabulary/fact.ts';
import type { SubjectId } from '../../../vocabulary/subject.ts';
import type { Cues } from '../sentence.ts';
import type { Clause } from './clauses.ts';
import type { DateToken, NumberToken, Token, WordToken } from './token.ts';
import { unitsOfNoun } from './units.ts';

/** What the words around a figure say of it. */
export function cuesOf(
  token: NumberToken,
  clause: Clause,
  about: ReadonlySet<SubjectId> | null,
  subjectsOf: (token: Token) => readonly SubjectId[],
  sentence: Pick<Cues, 'onList' | 'sentence'>,
): Cues {
  const { tokens } = clause;
  const at = tokens.indexOf(token);
  const after = nounAfter(tokens, at);
  const noun = after ?? (isCount(token) ? nounBefore(tokens, at) : null);
  const named = new Set(tokens.flatMap(subjectsOf));
  return {
    units: noun && unitsOf(noun),
    noun: noun?.text ?? null,
    after: after !== null,
    fresh: tokens[at + 1]?.text.toLowerCase() === 'new',
    passing: isPassing(tokens, at),
    ...sentence,
    governor: governorOf(tokens, at),
    norm: isNorm(tokens, at),
    dates: tokens.filter((other): other is DateToken => other.kind === 'date'),
    subjects: named.size > 0 ? named : about,
  };
}

const unitsOf = (noun: WordToken): readonly UnitId[] | null => unitsOfNoun(noun.lower);

/** Words that may stand between a figure and its noun: "9,610 new stars", "the 344 Hacker News threads". */
const adjectives = new Set(
  'new more further extra other open public different daily usual own additional trending listed such separate single unrelated fewer of_the'.split(
    ' ',
  ),
);

function nounAfter(tokens: readonly Token[], at: number): WordToken | null {
  for (const token of tokens.slice(at + 1, at + 5)) {
    if (token.kind === 'name' || token.kind === 'saying') continue;
    if (token.kind !== 'word') return null;
    if (unitsOfNoun(token.lower) && !(token.lower === 'like' && tokens.indexOf(token) > at + 1)) return token;
    if (!adjectives.has(token.lower)) return null;
  }
  return null;
}

/** The last noun of count before a figure, if no other figure has taken it: "Forks rose by 2,260". */
function nounBefore(tokens: readonly Token[], at: number): WordToken | null {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && /^(?:among|of|top|first)$/.test(before.lower)) return null;
  for (const token of tokens.slice(0, at).toReversed()) {
    if (token.kind === 'number') return null;
    if (token.kind !== 'word' || !unitsOfNoun(token.lower) || timeNoun.test(token.lower)) continue;
    const next = tokens[tokens.indexOf(token) + 1]; // "a download count of 0"
    if (token.lower.endsWith('s') || next?.text.toLowerCase() === 'count') return token;
  }
  return null;
}

const timeNoun = /^(?:day|hour|week|month|year)s?$/;
const levelWords = /^(?:stands?|stood|standing|sits?|sat|reach(?:es|ed)?|totals?|counts)$/;

/**
 * The nearest verb before the figure: after "stands at" or "rose to" a count as it stands, after "gained" or "rose by" what
 * it changed by.
 */
function governorOf(tokens: readonly Token[], at: number): Cues['governor'] {
  const before = tokens[at - 1];
  if (before?.kind === 'word' && before.lower === 'by') return 'gain';
  if (before?.kind === 'word' && isHolding(before, tokens, at)) return 'level';
  const isEnd = before?.kind === 'word' && /^(?:to|from)$/.test(before.lower);
  if (isEnd && tokens.slice(0, at).some(isChange)) return 'level';
  const between: string[] = [];
  for (const token of tokens.slice(0, at).toReversed()) {
    if (token.kind === 'number') return null;
    if (token.kind !== 'word') continue;
    if (levelWords.test(token.lower)) return between.some((word) => ['up', 'down'].includes(word)) ? 'gain' : 'level';
    const moves = token.sorts.includes('rise') || token.sorts.includes('fall');
    if (moves) {
      if (before?.kind === 'word' && ['to', 'at', 'from'].includes(before.lower)) return 'level';
      return between.some((word) => ['to', 'at', 'from', 'against', 'after', 'on', 'than', 'of'].includes(word)) &&
        !between.includes('by')
        ? null
        : 'gain';
    }
    between.push(token.lower);
  }
  return null;
}

/** After "past", "passes", "reached", "the mark of", "more than", "below", with nothing but small words between. */
function isPassing(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(
      (token) =>
        token.kind === 'word' &&
        (token.sorts.includes('pass') ||
          /^(?:past|beyond|mark|milestone|reach(?:es|ed)?|than|below|above|over)$/.test(token.lower)),
    );
}

const isChange = (token: Token): boolean =>
  token.kind === 'word' && (token.sorts.includes('rise') || token.sorts.includes('fall'));

/** "It has 39,508 now", "which makes 65,736", "its count is 610": so many are there; "has 40 new stars" says no such thing. */
function isHolding({ lower }: WordToken, tokens: readonly Token[], at: number): boolean {
  const next = tokens.slice(at + 1, at + 3);
  if (next.some((token) => token.kind === 'word' && /^(?:new|more|further)$/.test(token.lower))) return false;
  if (/^(?:has|had|have|makes)$/.test(lower)) return true;
  const noun = tokens[at - 2];
  return /^(?:is|was|reads)$/.test(lower) && noun?.kind === 'word' && /^(?:count|total)$/.test(noun.lower);
}

/** A word of the usual stands before this figure with no other between, or after it when no figure follows that word. */
function isNorm(tokens: readonly Token[], at: number): boolean {
  const number = tokens[at] as NumberToken;
  if (['times', 'multiple', 'one-in', 'ordinal', 'percent'].includes(number.number.form)) return false;
  for (const [place, token] of tokens.entries()) {
    if (token.kind !== 'word' || !token.sorts.includes('norm')) continue;
    const next = tokens.findIndex((other, index) => index > place && other.kind === 'number' && isBare(other));
    if ((next < 0 || next > place + 4) && isComparedWith(tokens, place)) continue;
    const previous = tokens.findLastIndex((other, index) => index < place && other.kind === 'number' && isBare(other));
    if ((next >= 0 ? next : previous) === at) return true;
  }
  return false;
}

/** "Each well above the norm": the usual is what something is compared with. */
function isComparedWith(tokens: readonly Token[], place: number): boolean {
  const before = tokens.slice(0, place);
  return before
    .slice(Math.max(before.findLastIndex((token) => token.kind === 'number') + 1, place - 6))
    .some((token) => token.kind === 'word' && /^(?:above|below|over|under|than|against)$/.test(token.lower));
}

/** A share or a ratio is no count of the things named before it. */
const isCount = ({ number }: NumberToken): boolean =>
  !['percent', 'points', 'fraction', 'times', 'multiple'].includes(number.form);

const isBare = (token: NumberToken): boolean => !['times', 'multiple', 'one-in', 'percent'].includes(token.number.form);
