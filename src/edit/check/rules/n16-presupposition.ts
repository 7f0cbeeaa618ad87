import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
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

/** Two gains of single days, the last one above the usual. */
function hasHeld({ registry, named, about }: ReadSentence): boolean {
  const subjects = named.size > 0 ? named : about;
  const ours = registry.facts.filter(
    (fact) => subjects === null || (fact.subject !== null && subjects.has(fact.subject)),
  );
  const norm = ours.find((fact) => senseOf(fact).kind === 'norm');
  const gains = ours
    .filter((fact) => senseOf(fact).kind === 'gain' && (norm === undefined || fact.unit === norm.unit))
    .sort(byLastDay);
  const last = gains.at(-1);
  return gains.length >= 2 && last !== undefined && Number(last.value) > Number(norm?.value ?? 0);
}

const byLastDay = (a: KnownFact, b: KnownFact): number => ((a.window?.to ?? '') < (b.window?.to ?? '') ? -1 : 1);
