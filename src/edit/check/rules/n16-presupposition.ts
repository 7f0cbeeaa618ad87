import { objection } from '../../objection.ts';
import { senseOf } from '../sense.ts';
import { wordsOf, type ReadSentence } from '../sentence.ts';
import type { Rule } from './rule.ts';

export const presupposition: Rule = {
  id: 'N16',
  title: 'What is taken for granted',
  says: '"Again", "still", "even", "despite" take something for granted that would need a fact of its own. That a rise holds needs two days of it.',
  check: (sentence) => [
    ...wordsOf(sentence, 'presupposition').map((word) =>
      objection('N16', word.text, word.text, 'no fact it presupposes'),
    ),
    ...wordsOf(sentence, 'holding')
      .filter(() => !hasHeld(sentence))
      .map((word) => objection('N16', word.text, word.text, 'no two days of it')),
  ],
};

/** Gains that end on two days, each above the usual. */
function hasHeld({ registry, named, about }: ReadSentence): boolean {
  const subjects = named.size > 0 ? named : about;
  const ours = registry.facts.filter(
    (fact) => subjects === null || (fact.subject !== null && subjects.has(fact.subject)),
  );
  const norms = ours.filter((fact) => senseOf(fact).kind === 'norm');
  const above = ours.filter(
    (fact) =>
      senseOf(fact).kind === 'gain' &&
      (norms.length === 0 || norms.some((norm) => norm.unit === fact.unit && Number(fact.value) > Number(norm.value))),
  );
  return new Set(above.map((fact) => fact.window?.to)).size >= 2;
}
