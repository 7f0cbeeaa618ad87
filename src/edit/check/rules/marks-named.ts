import type { UnitId } from '../../../vocabulary/fact.ts';
import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import type { Token } from '../read/token.ts';
import { beside, type ReadSentence } from '../sentence.ts';

const marks: Readonly<Record<string, UnitId>> = {
  stars: 'stars',
  forks: 'forks',
  likes: 'likes',
  downloads: 'downloads',
  upvotes: 'upvotes',
  comments: 'comments',
};

/** By what a list is sorted, which may be said of a place on it. */
const keys: readonly (readonly [RegExp, readonly UnitId[]])[] = [
  [/trending/, ['likes']],
  [/download/, ['downloads']],
  [/daily|papers/, ['upvotes']],
];

/** N2: "a list that ranks downloads", "and downloads are clicks": marks are named only where a fact of the
 * sentence, or of what it is about, is of them. */
export function idleMarks(sentence: ReadSentence) {
  const facts = sentence.claims.flatMap(({ fitting }) => fitting);
  if (sentence.furniture || facts.length === 0) return [];
  const { registry, about } = sentence;
  const subjects = about ?? new Set(facts.flatMap(({ subject }) => subject ?? []));
  const told = registry.facts.filter(({ subject }) => subject !== null && subjects.has(subject));
  const known = new Set([...facts, ...told].flatMap(unitsIn));
  return sentence.tokens.flatMap((token) => {
    const unit = token.kind === 'word' ? marks[token.lower] : undefined;
    const allowed = isKey(token, sentence) ? keysOf(facts) : known;
    return unit === undefined || allowed.has(unit)
      ? []
      : [objection('N2', token.text, token.text, [...allowed].join(', '))];
  });
}

/** "A list that ranks likes": what the list of the place is sorted by. */
const isKey = (token: Token, sentence: ReadSentence): boolean =>
  beside(sentence, token, -1)?.text.toLowerCase() === 'ranks';

const keysOf = (facts: readonly KnownFact[]): ReadonlySet<UnitId> =>
  new Set(
    facts
      .filter(({ unit }) => unit === 'rank')
      .flatMap((fact) => [...senseOf(fact).metrics])
      .flatMap((metric) => keys.flatMap(([name, units]) => (name.test(metric) ? units : []))),
  );

function unitsIn(fact: KnownFact): readonly UnitId[] {
  const asked = JSON.stringify(fact.params);
  return [
    fact.unit,
    ...fact.parts.flatMap(unitsIn),
    ...[...senseOf(fact).metrics, asked].flatMap((metric) => [
      ...keys.flatMap(([name, units]) => (name.test(metric) ? units : [])),
      ...Object.values(marks).filter((unit) => metric.includes(unit)),
    ]),
  ];
}
