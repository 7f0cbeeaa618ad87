import { objection } from '../../objection.ts';
import { datesOf, factsOf, type ReadSentence } from '../sentence.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import type { DateToken } from '../read/token.ts';
import { dateFits, roleOf } from './fits-time.ts';
import { levelsInTime, thenIsTheStart } from './levels-in-time.ts';
import { saysOrder } from './order.ts';
import { fromClaims, type Rule } from './rule.ts';

export const datesAndFreshness: Rule = {
  id: 'N4',
  title: 'Dates and freshness',
  says: '"Today" needs a reading of the last 36 hours, "this week" one of the last eight days; every date is one that a fact of the sentence covers.',
  check: (sentence) => [
    ...fromClaims('N4')(sentence),
    ...datesOf(sentence).flatMap((date) => idle(date, sentence) ?? []),
    ...levelsInTime(sentence),
    ...thenIsTheStart(sentence),
  ],
};

/** "A paper dated Friday": the day it was published or made, not one on which we read of it. */
const isPublication = (fact: KnownFact): boolean =>
  ['title', 'published-at', 'created-at'].some((metric) => senseOf(fact).metrics.has(metric));

/** A date that no fact of the sentence knows. */
function idle(date: DateToken, sentence: ReadSentence) {
  const { registry, about, named } = sentence;
  if (date.date.form === 'now' && saysOrder(sentence)) return null;
  if (factsOf(sentence).some((fact) => dateFits(date.date, fact, registry, roleOf(date, sentence.tokens)))) return null;
  const subjects = named.size > 0 ? named : about;
  const known = registry.facts.some((fact) => {
    const { kind, subjects: of } = senseOf(fact);
    if (kind !== 'day' && kind !== 'moment') return false;
    if (date.date.form === 'time')
      return kind === 'moment' || (date.text.length > 0 && String(fact.value).includes(date.text));
    if (roleOf(date, sentence.tokens) === 'dateline' && !isPublication(fact)) return false;
    const ours = fact.subject === null || subjects === null || [...of].some((subject) => subjects.has(subject));
    return ours && dateFits(date.date, fact, registry);
  });
  return known ? null : objection('N4', date.text, date.text, 'no fact of this sentence has this date');
}
