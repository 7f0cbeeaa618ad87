import type { Asked, Bucket } from '../../system/http/index.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { keyOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Expectation } from '../doubt.ts';
import type { Assignment, Gathered, Source } from '../source.ts';
import { parseRepository, parseSearch, parseStarHistory } from './parse.ts';

const id = 'github' as SourceId;
const historyId = 'github/star-history' as SourceId;

/** What one morning may spend of the 60 requests an hour that GitHub allows without a token. */
const allowance = {
  withoutToken: { searches: 14, histories: 30, repositories: 6 },
  withToken: { searches: 30, histories: 400, repositories: 100 },
};

/** GitHub counts searches by the minute and everything else by the hour. Our own count of both together stays at 55. */
function bucketsOf(token: string | null): { readonly core: Bucket; readonly search: Bucket } {
  return token === null
    ? {
        core: { id: 'github-core', requests: 40, seconds: 3600, gap: 300 },
        search: { id: 'github-search', requests: 14, seconds: 3600, gap: 6_200 },
      }
    : {
        core: { id: 'github-core', requests: 4000, seconds: 3600, gap: 120 },
        search: { id: 'github-search', requests: 600, seconds: 3600, gap: 2_200 },
      };
}

const figures: Expectation = { least: 1, scaleOf: [metric('stars')], movesDaily: [metric('stars')] };
const single: Expectation = { least: 1, scaleOf: [], movesDaily: [] };

/**
 * Repositories by what stood before: the hundred with most stars of each followed topic, whatever is hot today, and those
 * the publisher named. One search gives a hundred repositories with all their figures.
 */
export const github: Source = {
  id,
  name: 'GitHub',
  on: 'always',
  requestsAMorning: 50,

  async *gather(assignment) {
    const { bases, followed } = assignment;
    const may = bases.githubToken === null ? allowance.withoutToken : allowance.withToken;
    const seen = new Map<SubjectId, number>();
    for (const topic of followed.topics.slice(0, may.searches)) {
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `repositories about ${topic}`,
        asked: ask(
          assignment,
          'search',
          address(bases.githubApi, '/search/repositories', {
            q: `topic:${topic}`,
            sort: 'stars',
            order: 'desc',
            per_page: 100,
          }),
        ),
        parse: parseSearch,
        expects: figures,
      });
      yield withoutRepeats(gathered, seen);
      if (gathered.kind === 'gap' && gathered.retryAt !== null) break;
    }
    const named = followed.repositories.map((name) => subjectId('repo', name)).filter((repo) => !seen.has(repo));
    for (const repo of named.slice(0, may.repositories)) {
      if (assignment.stop.aborted) return;
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `figures of ${keyOf(repo)}`,
        asked: ask(assignment, 'core', address(bases.githubApi, `/repos/${pathOf(keyOf(repo))}`)),
        parse: parseRepository,
        expects: single,
      });
      yield withoutRepeats(gathered, seen);
      if (gathered.kind === 'gap' && gathered.retryAt !== null) return;
    }
    yield* histories(assignment, seen, may.histories);
  },
};

/** Star history by day, for those with most stars that have none yet; the rest follow on the mornings after. */
async function* histories(
  assignment: Assignment,
  seen: ReadonlyMap<SubjectId, number>,
  most: number,
): AsyncGenerator<Gathered> {
  const known = new Set(
    (await assignment.past.coverage(metric('stars-day'))).length > 0
      ? await historied(assignment, [...seen.keys()])
      : [],
  );
  const wanted = [...seen].filter(([repo]) => !known.has(repo)).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [repo] of wanted.slice(0, most)) {
    if (assignment.stop.aborted) return;
    const gathered = await readAnswer(assignment, {
      source: historyId,
      what: 'star history by day',
      asked: ask(
        assignment,
        'core',
        address(assignment.bases.githubApi, `/repos/${pathOf(keyOf(repo))}/stargazers/history`, { per_page: 30 }),
        { 'x-github-api-version': '2026-03-10' },
      ),
      parse: parseStarHistory(repo),
      expects: single,
    });
    yield gathered;
    if (gathered.kind === 'gap') return;
  }
}

async function historied(assignment: Assignment, subjects: readonly SubjectId[]): Promise<readonly SubjectId[]> {
  return [...(await assignment.past.latest({ subjects, metrics: [metric('stars-day')] })).keys()];
}

/** A repository found under several topics is read once, the first time. */
function withoutRepeats(gathered: Gathered, seen: Map<SubjectId, number>): Gathered {
  if (gathered.kind === 'gap') return gathered;
  const before = new Set(seen.keys());
  for (const { subject, metric: of, value } of gathered.observations)
    if (of === 'stars' && typeof value === 'number' && !seen.has(subject)) seen.set(subject, value);
  return { ...gathered, observations: gathered.observations.filter(({ subject }) => !before.has(subject)) };
}

function ask(
  { bases }: Assignment,
  bucket: 'core' | 'search',
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Asked {
  return {
    url,
    bucket: bucketsOf(bases.githubToken)[bucket],
    accept: 'application/vnd.github+json',
    headers: {
      'x-github-api-version': '2022-11-28',
      ...headers,
      ...(bases.githubToken === null ? {} : { authorization: `Bearer ${bases.githubToken}` }),
    },
    origin: 'configured',
  };
}
