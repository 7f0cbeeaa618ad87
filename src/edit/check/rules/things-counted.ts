import { kindOf, type SubjectKind } from '../../../vocabulary/subject.ts';
import { objection } from '../../objection.ts';
import type { WordToken } from '../read/token.ts';
import { readingsOf, senseOf } from '../sense.ts';
import { isSearch } from './n15-negative-existence.ts';
import { factsOf, type ReadSentence } from '../sentence.ts';

const kinds: Readonly<Record<string, SubjectKind>> = {
  model: 'model',
  dataset: 'dataset',
  space: 'space',
  repository: 'repo',
  paper: 'paper',
  thread: 'thread',
};

/** "The models we follow" of a figure about repositories: a kind of thing with which no fact of the sentence has to do. */
export function wrongThings(sentence: ReadSentence) {
  const known = kindsIn(sentence);
  if (known.size === 0 || isSearch(sentence)) return [];
  return sentence.tokens.flatMap((token) => {
    const kind = token.kind === 'word' ? kindOfNoun(token) : null;
    if (token.kind === 'word' && token.lower === 'accounts' && !countsAccounts(sentence))
      return [objection('N2', token.text, token.text, 'no count of accounts')];
    return kind === null || known.has(kind) ? [] : [objection('N2', token.text, token.text, [...known].join(', '))];
  });
}

const countsAccounts = (sentence: ReadSentence): boolean =>
  sentence.furniture ||
  sentence.registry.facts.some((fact) => fact.unit === 'accounts' && factsOf(sentence).includes(fact));

function kindOfNoun({ lower }: WordToken): SubjectKind | null {
  return kinds[lower.replace(/ies$/, 'y').replace(/s$/, '')] ?? null;
}

function kindsIn(sentence: ReadSentence): ReadonlySet<string> {
  const { named, about, claims } = sentence;
  const facts = factsOf(sentence);
  const said = claims.flatMap(({ fact, cues }) => (fact && cues.units?.includes(fact.unit) ? [fact.unit] : []));
  return new Set([
    ...[...named, ...(about ?? []), ...facts.flatMap((fact) => [...senseOf(fact).subjects])].map(kindOf),
    ...facts.flatMap(readingsOf).map((reading) => kindOf(reading.subject)),
    ...facts.flatMap((fact) => [...senseOf(fact).metrics]).flatMap(kindsOfMetric),
    ...[...said, ...facts.map((fact) => fact.unit)].flatMap((unit) => kindOfUnit[unit] ?? []),
    ...(facts.some((fact) => fact.unit === 'one-in' || fact.unit === 'observations') ? ['repo'] : []),
    ...(/\bcode\b/.test(sentence.text) ? ['repo'] : []),
  ]);
}

const kindOfUnit: Readonly<Record<string, SubjectKind>> = {
  models: 'model',
  datasets: 'dataset',
  spaces: 'space',
  repositories: 'repo',
  papers: 'paper',
  stars: 'repo',
  forks: 'repo',
  upvotes: 'paper',
  points: 'thread',
  comments: 'thread',
};

const kindsOfMetric = (metric: string): readonly string[] =>
  Object.entries(kinds).flatMap(([noun, kind]) => (metric.startsWith(`rank/${noun}`) ? [kind] : []));
