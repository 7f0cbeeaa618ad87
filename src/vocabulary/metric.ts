/**
 * The registry of everything an observation can be about. Numbers are metrics, texts and lists are attributes; both have
 * an id here or they cannot be stored. `spoken` is how print names the figure: "{n} downloads counted by the Hub in 30 days".
 */
import type { SubjectKind } from './subject.ts';

export interface MetricDeclaration {
  readonly id: string;
  readonly of: readonly SubjectKind[];
  readonly holds: 'number' | 'text' | 'list' | 'instant';
  /** `cumulative` counts can only grow by nature; a `gauge` may fall; a `rank` is a place in a list; a `state` is a description. */
  readonly nature: 'cumulative' | 'gauge' | 'rank' | 'state';
  readonly unit: string;
  readonly window: 'instant' | '30 days' | '7 days' | 'day' | 'all time';
  readonly spoken: string;
  readonly aFallMeans: string;
  readonly caveat: string;
}

type Number = Omit<MetricDeclaration, 'holds' | 'id'>;
const count = (
  id: string,
  of: readonly SubjectKind[],
  rest: Partial<Number> & { unit: string; spoken: string },
): MetricDeclaration => ({
  id,
  of,
  holds: 'number',
  nature: 'cumulative',
  window: 'all time',
  aFallMeans: 'marks withdrawn or accounts removed',
  caveat: '',
  ...rest,
});
const rank = (id: string, of: readonly SubjectKind[], spoken: string, caveat = ''): MetricDeclaration => ({
  id,
  of,
  holds: 'number',
  nature: 'rank',
  unit: 'rank',
  window: 'instant',
  spoken,
  aFallMeans: 'a better place',
  caveat,
});
const attribute = (
  id: string,
  of: readonly SubjectKind[],
  holds: 'text' | 'list' | 'instant',
  spoken: string,
  caveat = '',
): MetricDeclaration => ({
  id,
  of,
  holds,
  nature: 'state',
  unit: holds === 'instant' ? 'instant' : 'text',
  window: 'instant',
  spoken,
  aFallMeans: '',
  caveat,
});

const hub: readonly SubjectKind[] = ['model', 'dataset', 'space'];
const titled: readonly SubjectKind[] = ['paper', 'thread', 'post', 'release', 'advisory'];
const selection = 'a list selects: whoever is not on it is not measured';

export const metrics = [
  count('stars', ['repo'], { unit: 'stars', spoken: 'stars on GitHub', caveat: 'attention is not quality' }),
  count('forks', ['repo'], { unit: 'forks', spoken: 'forks on GitHub' }),
  count('open-issues', ['repo'], {
    unit: 'issues',
    nature: 'gauge',
    window: 'instant',
    spoken: 'open issues and pull requests',
    aFallMeans: 'issues were closed',
  }),
  count('stars-day', ['repo'], {
    unit: 'stars',
    nature: 'gauge',
    window: 'day',
    spoken: 'stars of one day, by GitHub’s own history',
    aFallMeans: 'a slower day',
  }),
  count('star-share', ['repo'], {
    unit: 'fraction',
    nature: 'gauge',
    window: 'instant',
    spoken: 'share of the stars GH Archive recorded in an hour',
    aFallMeans: 'others got more',
    caveat: 'GH Archive drops most events: a share is comparable, a count is not',
  }),
  count('likes', hub, { unit: 'likes', spoken: 'likes on the Hub' }),
  count('downloads-30d', ['model', 'dataset'], {
    unit: 'downloads',
    nature: 'gauge',
    window: '30 days',
    spoken: 'downloads counted by the Hub in 30 days',
    aFallMeans: 'fewer requests than 30 days ago, or a recount',
    caveat: 'downloads are file requests counted by the Hub, not people; the count is sometimes redone',
  }),
  count('downloads-all', ['model', 'dataset'], {
    unit: 'downloads',
    spoken: 'downloads counted by the Hub since creation',
    aFallMeans: 'a recount',
    caveat: 'downloads are file requests counted by the Hub, not people',
  }),
  count('trending-score', hub, {
    unit: 'score',
    nature: 'gauge',
    window: '7 days',
    spoken: 'likes of about the last seven days',
    aFallMeans: 'fewer likes this week than last',
    caveat: 'measured to be likes of about seven days',
  }),
  count('parameters', ['model'], {
    unit: 'parameters',
    nature: 'gauge',
    window: 'instant',
    spoken: 'parameters',
    aFallMeans: 'the files changed',
  }),
  count('upvotes', ['paper'], { unit: 'upvotes', spoken: 'upvotes on Hugging Face’s daily papers' }),
  count('points', ['thread'], { unit: 'points', spoken: 'points on Hacker News' }),
  count('comments', ['thread'], { unit: 'comments', spoken: 'comments on Hacker News' }),
  count('package-downloads-day', ['package'], {
    unit: 'downloads',
    nature: 'gauge',
    window: 'day',
    spoken: 'downloads of one day',
    aFallMeans: 'a slower day',
  }),
  count('package-downloads-30d', ['package'], {
    unit: 'downloads',
    nature: 'gauge',
    window: '30 days',
    spoken: 'downloads in 30 days',
    aFallMeans: 'slower days',
  }),
  count('temperature', ['place'], {
    unit: 'celsius',
    nature: 'gauge',
    window: 'instant',
    spoken: 'degrees Celsius',
    aFallMeans: 'colder',
  }),

  rank('rank/models-trending', ['model'], 'Hugging Face’s list of trending models', selection),
  rank('rank/datasets-trending', ['dataset'], 'Hugging Face’s list of trending datasets', selection),
  rank('rank/spaces-trending', ['space'], 'Hugging Face’s list of trending Spaces', selection),
  rank('rank/models-downloads', ['model'], 'Hugging Face’s list of most downloaded models', selection),
  rank('rank/models-likes', ['model'], 'Hugging Face’s list of most liked models', selection),
  rank('rank/models-newest', ['model'], 'Hugging Face’s list of newest models', selection),
  rank('rank/daily-papers', ['paper'], 'Hugging Face’s daily papers', selection),
  rank('rank/github-trending', ['repo'], 'GitHub’s trending page of the day', selection),
  rank('rank/github-trending-week', ['repo'], 'GitHub’s trending page of the week', selection),

  attribute('title', titled, 'text', 'title'),
  attribute(
    'description',
    ['repo', 'model', 'dataset', 'space', 'package', 'post', 'release'],
    'text',
    'the maker’s own description',
  ),
  attribute('abstract', ['paper'], 'text', 'abstract'),
  attribute('card', hub, 'text', 'beginning of the card'),
  attribute('readme', ['repo'], 'text', 'beginning of the README'),
  attribute('link', ['post', 'thread', 'release', 'advisory'], 'text', 'address it points to'),
  attribute('feed', ['post', 'release'], 'text', 'feed it came from'),
  attribute('publisher', ['post', 'release', 'advisory'], 'text', 'who published it'),
  attribute('authors', ['paper', 'post', 'thread'], 'list', 'authors'),
  attribute('categories', ['paper', 'post'], 'list', 'categories'),
  attribute('published-at', titled, 'instant', 'date of publication'),
  attribute('first-seen-at', ['post', 'release', 'advisory'], 'instant', 'when we first read it'),
  attribute(
    'created-at',
    [...hub, 'repo'],
    'instant',
    'date of creation',
    'the Hub gives 2 March 2022 for everything older',
  ),
  attribute('modified-at', [...hub, 'repo', 'advisory'], 'instant', 'date of the last change'),
  attribute('task', ['model', 'dataset'], 'text', 'task, as tagged'),
  attribute('library', ['model'], 'text', 'library, as tagged'),
  attribute('sdk', ['space'], 'text', 'kit a Space is built with'),
  attribute('licence', ['model', 'dataset', 'space', 'repo', 'package'], 'text', 'licence, as declared'),
  attribute('tags', hub, 'list', 'tags'),
  attribute('topics', ['repo'], 'list', 'topics'),
  attribute('language', ['repo'], 'text', 'main programming language'),
  attribute(
    'base-models',
    ['model'],
    'list',
    'declared base models, each `relation:owner/name`',
    'as declared by the author',
  ),
  attribute('paper-links', hub, 'list', 'arXiv numbers a card names'),
  attribute('code-links', ['paper'], 'list', 'repositories a paper names, each `owner/name`'),
  attribute('gated', ['model', 'dataset'], 'text', 'whether a sign-up is asked for'),
  attribute('owner-kind', [...hub, 'repo'], 'text', '`person`, `organisation` or `unknown`'),
  attribute('archived', ['repo'], 'text', 'whether the owner archived it'),
  attribute('backfill', ['post'], 'text', '`yes` where a feed brought it in bulk on its first day'),
  attribute('severity', ['advisory'], 'text', 'severity as published'),
  attribute('affects', ['advisory'], 'list', 'packages it names, each `registry:name`'),
  attribute('sky', ['place'], 'text', 'weather in words'),
  attribute('state', [...hub, 'repo'], 'text', '`gone`, `renamed:owner/name` or `there`'),
] as const satisfies readonly MetricDeclaration[];

/** An id of the registry; anything else is refused at the shelf's door. */
export type MetricId = string & { readonly __brand: 'MetricId' };

const byId = new Map<string, MetricDeclaration>(metrics.map((metric) => [metric.id, metric]));

/** Looks a metric up. Throws where none is declared: an undeclared metric is a mistake of ours. */
export function metricOf(id: string): MetricDeclaration {
  const found = byId.get(id);
  if (!found) throw new TypeError(`no metric "${id}" is declared in vocabulary/metric.ts`);
  return found;
}

export function isMetric(id: string): id is MetricId {
  return byId.has(id);
}

/** Names a metric, checked against the registry. */
export function metric(id: string): MetricId {
  return metricOf(id).id as MetricId;
}
