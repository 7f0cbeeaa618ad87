import type { UnitId } from '../../../vocabulary/fact.ts';
import { isMetric, metricOf } from '../../../vocabulary/metric.ts';
import { objection } from '../../objection.ts';
import { readingsOf } from '../sense.ts';
import { unitsOfNoun } from '../read/units.ts';
import { beside, wordsOf, type ReadSentence } from '../sentence.ts';
import type { Token, WordToken } from '../read/token.ts';
import type { KnownFact } from '../registry.ts';
import type { Rule } from './rule.ts';

export const negativeExistence: Rule = {
  id: 'N15',
  title: 'What is not there',
  says: 'That something does not exist is said as "we found no … in" what was searched. A denied verb needs a declared sentence.',
  check: (sentence) => [
    ...wordsOf(sentence, 'negation').flatMap((word) => check(word, sentence) ?? []),
    ...foundAfterAll(sentence),
    ...wordsOf(sentence, 'denial').map((word) =>
      objection('N15', word.text, word.text, 'a denial no fact can bear out'),
    ),
  ],
};

function check(word: WordToken, sentence: ReadSentence) {
  if (isFound(beside(sentence, word, -1)) && isSearch(sentence)) return null;
  const noun = beside(sentence, word, 1);
  if (word.lower === 'no' && noun?.kind === 'word' && countsNothing(noun.lower, sentence)) return null;
  return objection('N15', word.text, `${word.text} ${noun?.text ?? ''}`.trim(), '"we found no … in" what was searched');
}

const isFound = (token: Token | null): boolean => token?.kind === 'word' && /^(?:found|find)$/.test(token.lower);

/** "We found no …", "a search of 40 threads found none": and indeed the evidence holds none. */
export function isSearch({ text, registry, about }: ReadSentence): boolean {
  const searched = /\b(?:we (?:have )?found (?:no|none|nothing)\b|found none\b|nor did we find\b)/i.test(text);
  if (!searched) return false;
  const sought = soughtIn(text);
  const held = registry.facts
    .flatMap(readingsOf)
    .some(({ subject, metric, value }) => metric === sought && value !== '' && about?.has(subject) === true);
  return !held;
}

/** "We found a licence": then a reading has it. */
function foundAfterAll({ text, registry, about, named }: ReadSentence) {
  const said = /\bfound (?:an?|the|its) (licence|description|abstract|paper|page|card)\b/i.exec(text);
  if (!said) return [];
  const subjects = named.size > 0 ? named : about;
  const held = registry.facts
    .flatMap(readingsOf)
    .some(({ subject, metric, value }) => metric === said[1] && value !== '' && subjects?.has(subject) === true);
  return held ? [] : [objection('N15', said[0], said[0], 'no reading that has one')];
}

/** Which attribute a search was for: a summary, an account or the maker's own words are its description. */
function soughtIn(text: string): string | undefined {
  const noun = /\bfound no(?: \w+)? (licence|description|abstract|summary|account)\b/i.exec(text)?.[1]?.toLowerCase();
  return noun === 'summary' || noun === 'account' ? 'description' : noun;
}

/** "No downloads": a count that was read, and was nought. */
function countsNothing(noun: string, { registry, about, named }: ReadSentence): boolean {
  const units = unitsOfNoun(noun);
  const subjects = named.size > 0 ? named : about;
  return (
    units !== null &&
    registry.facts.some(
      (fact) =>
        ((fact.value === 0 && units.includes(fact.unit)) || asksForNought(fact.params, units)) &&
        (fact.subject === null || subjects === null || subjects.has(fact.subject)),
    )
  );
}

/** A count over a list of those whose figure is nought: its condition is "downloads-30d = 0". */
function asksForNought({ where }: KnownFact['params'], units: readonly UnitId[]): boolean {
  if (!Array.isArray(where)) return false;
  return where.some(
    (entry, index) =>
      entry === 0 && isMetric(where[index - 2]) && units.includes(metricOf(where[index - 2]).unit as UnitId),
  );
}
