import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { beside, factsOf, wordsOf, type ReadSentence } from '../sentence.ts';
import type { WordToken } from '../read/token.ts';
import { isSearch } from './n15-negative-existence.ts';
import type { Rule } from './rule.ts';

export const quantifier: Rule = {
  id: 'N9',
  title: 'Most, many, few',
  says: '"Most" is more than half with its interval; "few" a tenth or less, "several" three to seven; "many" and "dozens" are never said without a figure that is.',
  check: (sentence) => [
    ...wordsOf(sentence, 'quantifier').flatMap((word) => check(word, sentence) ?? []),
    ...idleNorms(sentence),
  ],
};

const rareFrom = 100; // one in so many, or fewer
const smallestGroup = 30; // a plural generalisation needs this many

function check(word: WordToken, sentence: ReadSentence) {
  const then = beside(sentence, word, 1);
  if (
    then?.kind === 'number' ||
    (word.lower === 'all' && then?.kind === 'word' && /^(?:time|of_them)$/.test(then.lower))
  )
    return null;
  if (word.lower === 'none' && beside(sentence, word, -1)?.text === 'found' && isSearch(sentence)) return null;
  const shares = factsOf(sentence).flatMap(shareOf);
  const earned =
    shares.some((share) => holds(word.lower, share)) || factsOf(sentence).some((fact) => isCount(word.lower, fact));
  return earned ? null : objection('N9', word.text, word.text, 'no share or count that bears it out');
}

/** "As is usual for such projects": a word of the usual that no middle value and no comparison with one stands behind. */
function idleNorms(sentence: ReadSentence) {
  const rated = factsOf(sentence).some((fact) => senseOf(fact).kind === 'rate');
  const words = wordsOf(sentence, 'norm').filter(({ lower }) => !(rated && lower === 'lifetime'));
  const bound = factsOf(sentence).filter((fact) => ['norm', 'ratio'].includes(senseOf(fact).kind));
  const compared = wordsOf(sentence, 'comparative').length > 0 && factsOf(sentence).length > 0;
  if (sentence.furniture || compared || words.length <= bound.length) return [];
  return words.slice(bound.length).map((word) => objection('N9', word.text, word.text, 'no middle value'));
}

interface Share {
  readonly part: number;
  readonly whole: number;
}

/** A share as a fact of its own, or as a count within a population of known size. */
function shareOf(fact: KnownFact): readonly Share[] {
  const whole = fact.population?.n;
  if (whole === undefined || whole === 0 || typeof fact.value !== 'number') return [];
  return [{ part: fact.unit === 'fraction' ? fact.value * whole : fact.value, whole }];
}

function holds(word: string, { part, whole }: Share): boolean {
  const share = part / whole;
  switch (word) {
    case 'most':
    case 'mostly':
    case 'largely':
    case 'mainly':
    case 'majority':
      return whole >= smallestGroup && share > 0.5 && lowerEnd(share, whole) > 0.5;
    case 'minority':
      return whole >= smallestGroup && share < 0.5;
    case 'few':
    case 'rarely':
    case 'seldom':
      return whole >= smallestGroup && share <= 0.1;
    case 'nearly all':
    case 'almost all':
      return whole >= smallestGroup && share >= 0.9;
    case 'all':
    case 'every':
    case 'always':
      return part === whole;
    case 'none':
    case 'no one':
    case 'nobody':
      return part === 0;
    default:
      return false;
  }
}

function isCount(word: string, { value, unit }: KnownFact): boolean {
  if (word === 'rare') return unit === 'one-in' && Number(value) >= rareFrom;
  if (typeof value !== 'number' || ['fraction', 'ratio', 'rank', 'one-in'].includes(unit)) return false;
  if (word === 'several') return value >= 3 && value <= 7;
  if (word === 'none') return value === 0;
  return false;
}

/** Lower end of the 95 % Wilson interval of a share of n. */
function lowerEnd(p: number, n: number): number {
  const z2 = 1.96 ** 2;
  return (p + z2 / (2 * n) - 1.96 * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n)) / (1 + z2 / n);
}
