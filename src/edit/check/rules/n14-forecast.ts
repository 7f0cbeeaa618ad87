import { objection } from '../../objection.ts';
import { beside, datesOf, wordsOf, type ReadSentence } from '../sentence.ts';
import type { Rule } from './rule.ts';

export const forecast: Rule = {
  id: 'N14',
  title: 'Forecasts',
  says: 'Nothing is said of the future but the dated tests the paper sets itself, in their declared forms, with the day, the mark and the side of it that the ledger holds.',
  check: (sentence) => [
    ...wordsOf(sentence, 'forecast').map((word) => objection('N14', word.text, word.text, 'no dated test')),
    ...wrongSide(sentence),
  ],
};

/** A test says that fewer (or more) than its mark withdraws the column, as the promise in the ledger does. */
function wrongSide(sentence: ReadSentence) {
  const { registry, claims, text } = sentence;
  const mark = claims.find(({ fact }) => fact?.formula === 'mark');
  if (!mark) return [];
  if (beside(sentence, mark.token, -1)?.kind !== 'saying')
    return [objection('N14', mark.token.text, mark.token.text, 'the mark of a dated test, outside its declared form')];
  const due = datesOf(sentence).find(({ date }) => date.from > registry.today);
  const promises = registry.promises.filter(
    ({ subject, dueOn }) => subject === mark.fact?.subject && dueOn === due?.date.from,
  );
  if (promises.length === 0)
    return registry.promises.length === 0
      ? []
      : [objection('N14', mark.token.text, due?.text ?? 'no day', 'no promise of that day')];
  const side = /\bmore than\b|\bwould make us withdraw\b/i.test(text) ? 'more' : 'less';
  const kept = promises.some((promise) => promise.withdrawnIf === side && promise.mark === mark.fact?.value);
  const held = promises.map((promise) => `${promise.withdrawnIf} than ${promise.mark}`).join(', ');
  return kept ? [] : [objection('N14', mark.token.text, `${side} than ${mark.token.text}`, held)];
}
