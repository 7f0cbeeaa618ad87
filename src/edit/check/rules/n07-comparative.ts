import type { Objection } from '../../../vocabulary/draft.ts';
import { objection } from '../../objection.ts';
import type { WordToken } from '../read/token.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { beside, factsOf, wordsOf, type ReadSentence } from '../sentence.ts';
import { orderOf, saidOf } from './order.ts';
import type { Rule } from './rule.ts';

export const comparative: Rule = {
  id: 'N7',
  title: 'Comparisons',
  says: 'Both sides of a comparison are bound, in one unit, and stand in the order said. Whoever passes another is ahead of it now.',
  check: (sentence) => [
    ...wordsOf(sentence, 'comparative').flatMap((word) => compare(word, sentence) ?? []),
    ...wordsOf(sentence, 'pass').flatMap((word) => passed(word, sentence) ?? []),
    ...wordsOf(sentence, 'state').flatMap((word) => standsBehind(word, sentence) ?? []),
  ],
};

const greater = new Set(
  'more larger bigger higher greater longer older further above ahead stronger faster twice_as'.split(' '),
);
const lesser = new Set('fewer less smaller lower shorter newer below behind weaker slower'.split(' '));

function compare(word: WordToken, sentence: ReadSentence): Objection | null {
  if (word.lower === 'than') return null; // its comparative was looked at
  const sign = greater.has(word.lower) ? 1 : lesser.has(word.lower) ? -1 : 0;
  if (sign === 0) return refuse(word, 'a comparison that no figure bears out');
  const [left, right] = sides(word, sentence);
  if (isPlace(word) && isOneCount(sentence)) return refuse(word, 'one count on both sides');
  if (left && right && left !== right && left.unit === right.unit)
    return same(word, sign, Number(left.value) - Number(right.value));
  if (isPlace(word) && (hasMark(sentence) || orderOf(sentence)))
    return hasMark(sentence) ? (sign < 0 ? null : refuse(word, 'the mark is behind')) : inOrder(word, sign, sentence);
  if (beside(sentence, word, -1)?.kind === 'number' && beside(sentence, word, 1)?.text !== 'than' && left)
    return same(word, sign, 1);
  if (hasMark(sentence)) return sign === 1 || wasBelow(sentence) ? null : refuse(word, 'no count below the mark');
  const norm = besideNorm(word, sentence);
  if (norm && left) return same(word, sign, Number(left.value) - Number(norm.value));
  const change = factsOf(sentence).find((fact) =>
    ['ratio', 'gap', 'gain', 'share', 'rarity'].includes(senseOf(fact).kind),
  );
  if (change) return same(word, sign, change.unit === 'ratio' ? Number(change.value) - 1 : Number(change.value));
  if (sentence.named.size > 1) return inOrder(word, sign, sentence);
  return factsOf(sentence).some((fact) => fact.formula === 'mark') ? null : refuse(word, 'two bound sides of one unit');
}

/** A model may stand behind others as their base; of two whose order is known it is the lesser. */
function standsBehind(word: WordToken, sentence: ReadSentence): Objection | null {
  const isSaid = word.lower === 'stands behind' && sentence.named.size === 2 && orderOf(sentence) !== null;
  return isSaid ? inOrder(word, -1, sentence) : null;
}

const isPlace = ({ lower }: WordToken): boolean => lower === 'ahead' || lower === 'behind';

/** The figures nearest to the word, before it and after it. */
function sides(word: WordToken, { tokens, claims }: ReadSentence): readonly (KnownFact | undefined)[] {
  const place = tokens.indexOf(word);
  const before = claims.findLast((claim) => claim.fact && tokens.indexOf(claim.token) < place);
  const after = claims.find((claim) => claim.fact && tokens.indexOf(claim.token) > place);
  return [before?.fact ?? undefined, after?.fact ?? undefined];
}

/** "Above its norm", with no figure: the norm that is known of the subject. */
function besideNorm(word: WordToken, sentence: ReadSentence): KnownFact | undefined {
  const near = [1, 2, 3].some((places) => {
    const token = beside(sentence, word, places);
    return token?.kind === 'word' && token.sorts.includes('norm');
  });
  const { registry, about } = sentence;
  if (!near) return undefined;
  return registry.facts.find(
    (fact) => senseOf(fact).kind === 'norm' && (about === null || (fact.subject !== null && about.has(fact.subject))),
  );
}

/** One passed another, or a round mark. */
function passed(word: WordToken, sentence: ReadSentence): Objection | null {
  if (hasMark(sentence)) return word.lower.startsWith('trail') ? refuse(word, 'the mark is behind') : null;
  if (isOneCount(sentence)) return refuse(word, 'one count on both sides');
  const before = beside(sentence, word, -1);
  const passive = (before?.kind === 'word' && before.lower === 'been') || word.lower.startsWith('trail');
  return inOrder(word, passive ? -1 : 1, sentence);
}

/** "At 56,609 stars against 56,609": both sides are bound to the count of one. */
function isOneCount(sentence: ReadSentence): boolean {
  const [first, second] = factsOf(sentence).filter((fact) => senseOf(fact).kind === 'level');
  return (
    first !== undefined && second !== undefined && first.subject === second.subject && first.value === second.value
  );
}

/** A round mark that was reached: it is behind, and more than it is there. */
function hasMark({ registry, named, about }: ReadSentence): boolean {
  return (
    named.size <= 1 &&
    registry.facts.some(
      (fact) => fact.formula === 'milestone' && (about === null || (fact.subject !== null && about.has(fact.subject))),
    )
  );
}

/** The day before, its count was below the mark. */
function wasBelow({ registry, about }: ReadSentence): boolean {
  const mark = registry.facts.find((fact) => fact.formula === 'milestone');
  return registry.facts.some(
    (fact) =>
      senseOf(fact).kind === 'level' &&
      fact.unit === mark?.unit &&
      Number(fact.value) < Number(mark.value) &&
      (about === null || (fact.subject !== null && about.has(fact.subject))),
  );
}

/** Whether the one it is said of is ahead, or behind for −1. What "had led" for so many days is behind now. */
function inOrder(word: WordToken, sign: number, sentence: ReadSentence): Objection | null {
  const order = orderOf(sentence);
  if (!order) return refuse(word, 'no order of the two is known');
  const subject = saidOf(word, sentence);
  const wanted = sign > 0 !== isPast(word, sentence) ? order.ahead : order.behind;
  if (subject === undefined || subject === wanted) return null;
  return objection('N7', word.text, `${subject} ${word.text}`, `${order.ahead} is ahead`);
}

/** "Had led", "214 days behind". */
function isPast(word: WordToken, sentence: ReadSentence): boolean {
  const before = [-1, -2].map((places) => beside(sentence, word, places));
  if (before.some((token) => token?.kind === 'word' && token.lower === 'had')) return true;
  const here = sentence.claims.filter((claim) => claim.clause.tokens.includes(word));
  const leads = ['pass'].some((sort) => word.sorts.includes(sort as never));
  return !leads && here.some(({ fact }) => fact !== null && senseOf(fact).kind === 'duration');
}

function same(word: WordToken, sign: number, difference: number): Objection | null {
  return difference === 0 || Math.sign(difference) === sign ? null : refuse(word, `a difference of ${difference}`);
}

const refuse = (word: WordToken, found: string): Objection => objection('N7', word.text, word.text, found);
