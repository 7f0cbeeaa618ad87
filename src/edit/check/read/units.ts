import type { UnitId } from '../../../vocabulary/fact.ts';

/** Which units a noun of count can stand for. */
const units: Readonly<Record<string, readonly UnitId[]>> = {
  star: ['stars'],
  fork: ['forks'],
  like: ['likes'],
  download: ['downloads'],
  upvote: ['upvotes'],
  point: ['points'],
  comment: ['comments'],
  parameter: ['parameters'],
  issue: ['issues'],
  repository: ['repositories', 'subjects'],
  project: ['repositories', 'subjects'],
  model: ['models', 'subjects'],
  dataset: ['datasets', 'subjects'],
  space: ['spaces', 'subjects'],
  paper: ['papers', 'subjects'],
  account: ['accounts', 'subjects'],
  owner: ['accounts', 'subjects'],
  author: ['accounts', 'subjects'],
  people: ['accounts', 'subjects'],
  organisation: ['accounts', 'subjects'],
  thread: ['subjects', 'observations'],
  row: ['subjects', 'observations', 'repositories', 'models', 'datasets', 'spaces', 'papers'],
  entry: ['subjects', 'observations', 'repositories', 'models', 'datasets', 'spaces', 'papers'],
  reading: ['observations'],
  'repository-day': ['observations', 'one-in'],
  read: ['subjects', 'observations', 'repositories', 'models', 'datasets', 'spaces', 'papers'],
  // Nothing we know is counted in these: a figure of them has no fact.
  user: [],
  client: [],
  developer: [],
  customer: [],
  company: [],
  team: [],
  member: [],
  follower: [],
  visit: [],
  view: [],
  vote: [],
  click: [],
  copy: ['models', 'subjects'],
  name: ['subjects', 'models', 'datasets', 'spaces', 'repositories', 'accounts', 'papers', 'observations'],
  week: [],
  month: [],
  year: [],
  day: ['days', 'one-in', 'observations'],
  hour: ['hours'],
  degree: ['celsius'],
};

/** Null for a word that is no noun of count. */
export function unitsOfNoun(word: string): readonly UnitId[] | null {
  if (word === 'reads') return null;
  const singular = word
    .toLowerCase()
    .replace(/^repositories$/, 'repository')
    .replace(/^entries$/, 'entry')
    .replace(/^repos?$/, 'repository')
    .replace(/s$/, '');
  return units[word.toLowerCase()] ?? units[singular] ?? null;
}
