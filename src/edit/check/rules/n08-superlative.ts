import { objection } from '../../objection.ts';
import { beside, wordsOf, type ReadSentence } from '../sentence.ts';
import type { WordToken } from '../read/token.ts';
import { senseOf } from '../sense.ts';
import { fromClaims, type Rule } from './rule.ts';

export const superlative: Rule = {
  id: 'N8',
  title: 'Most, first, only, record',
  says: 'A superlative needs a scope of which every member was seen, and a fact that is the extreme of it.',
  check: (sentence) => [
    ...fromClaims('N8')(sentence),
    ...wordsOf(sentence, 'superlative').flatMap((word) => check(word, sentence) ?? []),
  ],
};

const timeWords = /^(?:day|week|month|year|hour|time|night|morning|reading|issue|figure|few)s?$/;

function check(word: WordToken, sentence: ReadSentence) {
  if (isPlain(word, sentence)) return null;
  if (word.lower === 'no day brought more' && isRecord(sentence)) return null;
  if (/^(?:largest|biggest|highest|best|busiest)$/.test(word.lower) && hasScope(word, sentence)) return null;
  return objection('N8', word.text, word.text, 'no extreme of a whole that was counted');
}

/** "The last week", "the first 100", "at most": no extreme is claimed. */
function isPlain(word: WordToken, sentence: ReadSentence): boolean {
  const then = beside(sentence, word, 1);
  const before = beside(sentence, word, -1);
  if (/^(?:last|first|top|latest)$/.test(word.lower))
    return then?.kind === 'number' || (then?.kind === 'word' && timeWords.test(then.lower) && word.lower !== 'first');
  return (
    /^(?:most|least)$/.test(word.lower) &&
    ((before?.kind === 'word' && before.lower === 'at' && then?.kind === 'number') ||
      (then?.kind === 'word' && then.lower === 'of'))
  );
}

/** The best day is above the largest one that the records held before it. */
function isRecord({ registry, named, about }: ReadSentence): boolean {
  const subjects = named.size > 0 ? named : about;
  const ours = registry.facts.filter(
    (fact) => subjects === null || (fact.subject !== null && subjects.has(fact.subject)),
  );
  return ours.some(
    (before) =>
      before.formula === 'largest-gain' &&
      ours.some(
        (fact) =>
          senseOf(fact).kind === 'gain' && fact.unit === before.unit && Number(fact.value) > Number(before.value),
      ),
  );
}

/** "The largest of these four": the extreme of figures that the sentence itself names. */
function hasScope(word: WordToken, sentence: ReadSentence): boolean {
  const scoped = /\bof (?:all )?(?:these|those|them|the)\b/i.test(sentence.text) && word.lower !== 'best';
  return scoped && sentence.claims.some(({ fitting }) => fitting.some((fact) => fact.formula.startsWith('largest')));
}
