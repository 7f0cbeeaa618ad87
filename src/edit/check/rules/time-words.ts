import { daysBetween } from '../../../text/days.ts';
import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { countedOver, senseOf } from '../sense.ts';
import type { WordToken } from '../read/token.ts';
import { beside, factsOf, type ReadSentence } from '../sentence.ts';

/** How many days a noun of time stands for. Days themselves are what gains and norms are counted by. */
const spans: readonly (readonly [RegExp, readonly [least: number, most: number]])[] = [
  [/^(?:week|weekly)$/, [7, 7]],
  [/^weeks$/, [14, 364]],
  [/^(?:month|monthly)$/, [28, 31]],
  [/^months$/, [56, 364]],
  [/^(?:years?|yearly)$/, [365, 366]],
  [/^quarters?$/, [89, 93]],
];

/** Nouns of time by which nothing usual is reckoned. */
const otherTimes = /^(?:hours?|nights?|mornings?|weekends?|weeks?|months?|quarters?|years?|minutes?)$/;

/** "A usual week", "five weeks", "a month": a length of time that no fact of the sentence has. */
export function wrongSpans(sentence: ReadSentence) {
  return sentence.tokens.flatMap((token) => {
    if (token.kind !== 'word') return [];
    if (otherTimes.test(token.lower) && (isNormal(token, sentence) || isRateOf(token, sentence)))
      return [objection('N2', token.text, token.text, 'a figure by the day')];
    if (/^hours?$/.test(token.lower) && !countsHours(token, sentence))
      return [objection('N2', token.text, token.text, 'no hours were counted')];
    const span = spans.find(([noun]) => noun.test(token.lower))?.[1];
    return span ? wrongSpan(token, span, sentence) : [];
  });
}

/** "16 a month", "47 stars per hour": what is said to come by a time comes by the day. */
function isRateOf(word: WordToken, sentence: ReadSentence): boolean {
  const before = beside(sentence, word, -1);
  if (before?.kind !== 'word' || !/^(?:an?|per|each|every)$/.test(before.lower)) return false;
  const places = [beside(sentence, word, -2), beside(sentence, word, -3)];
  const isUnit = places[0]?.kind === 'word' && (places[0].sorts.includes('metric') || places[0].lower === 'new');
  const number = places[0]?.kind === 'number' ? places[0] : isUnit ? places[1] : null;
  const claim = sentence.claims.find(({ token }) => token === number);
  return claim?.fact != null && senseOf(claim.fact).kind === 'norm';
}

/** "The same hours", or hours that a fact counts. */
function countsHours(word: WordToken, sentence: ReadSentence): boolean {
  const before = beside(sentence, word, -1);
  if (sentence.furniture || before?.kind === 'number') return true;
  return factsOf(sentence).some(({ unit }) => unit === 'hours');
}

/** "A usual week", "its peak month": what is usual is reckoned by the day. */
function isNormal(word: WordToken, sentence: ReadSentence): boolean {
  const before = beside(sentence, word, -1);
  return before?.kind === 'word' && (before.sorts.includes('norm') || before.lower === 'peak');
}

function wrongSpan(word: WordToken, [least, most]: readonly [number, number], sentence: ReadSentence) {
  const facts = sentence.furniture ? sentence.registry.facts : factsOf(sentence);
  const covered = facts.flatMap(lengthsOf);
  if (covered.some((days) => days >= least && days <= most)) return [];
  return [
    objection(
      'N2',
      word.text,
      word.text,
      covered.length > 0 ? `${[...new Set(covered)].join(', ')} days` : 'no such stretch',
    ),
  ];
}

function lengthsOf(fact: KnownFact): readonly number[] {
  const sense = senseOf(fact);
  const counted = Number.parseInt(countedOver(sense) ?? '', 10);
  const length = sense.from && sense.to ? daysBetween(sense.from, sense.to) : 0;
  const covers = sense.kind === 'gain' ? [length] : sense.kind === 'norm' ? [length + 1] : [];
  return [...(counted > 0 ? [counted] : []), ...covers, ...fact.parts.flatMap(lengthsOf)];
}
