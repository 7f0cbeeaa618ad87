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
];

/** "A usual week", "five weeks", "a month": a length of time that no fact of the sentence has. */
export function wrongSpans(sentence: ReadSentence) {
  return sentence.tokens.flatMap((token) => {
    if (token.kind !== 'word') return [];
    const span = spans.find(([noun]) => noun.test(token.lower))?.[1];
    if (span && isNormal(token, sentence)) return [objection('N2', token.text, token.text, 'a norm by the day')];
    return span ? wrongSpan(token, span, sentence) : [];
  });
}

/** "A usual week": what is usual is reckoned by the day. */
function isNormal(word: WordToken, sentence: ReadSentence): boolean {
  const before = beside(sentence, word, -1);
  return before?.kind === 'word' && before.sorts.includes('norm');
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
