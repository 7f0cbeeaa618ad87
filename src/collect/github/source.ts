import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { keyOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Expectation } from '../doubt.ts';
import type { Gathered, Source } from '../source.ts';
import { askGithub } from './ask.ts';
import { parseRepository, parseSearch } from './parse.ts';

const id = 'github' as SourceId;

/** What one morning may spend of the 60 requests an hour that GitHub allows without a token. */
const allowance = {
  withoutToken: { searches: 14, repositories: 6 },
  withToken: { searches: 30, repositories: 100 },
};

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
  requestsAMorning: allowance.withoutToken.searches + allowance.withoutToken.repositories,

  async *gather(assignment) {
    const { bases, followed } = assignment;
    const may = bases.githubToken === null ? allowance.withoutToken : allowance.withToken;
    const seen = new Map<SubjectId, number>();
    for (const topic of followed.topics.slice(0, may.searches)) {
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `repositories about ${topic}`,
        asked: askGithub(
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
      if (isHopeless(gathered)) break;
    }
    const named = followed.repositories.map((name) => subjectId('repo', name)).filter((repo) => !seen.has(repo));
    for (const repo of named.slice(0, may.repositories)) {
      if (assignment.stop.aborted) return;
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `figures of ${keyOf(repo)}`,
        asked: askGithub(assignment, 'core', address(bases.githubApi, `/repos/${pathOf(keyOf(repo))}`)),
        parse: parseRepository,
        expects: single,
      });
      yield withoutRepeats(gathered, seen);
      if (isHopeless(gathered)) return;
    }
  },
};

/** GitHub asked for patience or does not answer: more questions would fare no better. */
function isHopeless(gathered: Gathered): boolean {
  return gathered.kind === 'gap' && (gathered.retryAt !== null || gathered.unreachable);
}

/** A repository found under several topics is read once, the first time. */
function withoutRepeats(gathered: Gathered, seen: Map<SubjectId, number>): Gathered {
  if (gathered.kind === 'gap') return gathered;
  const before = new Set(seen.keys());
  for (const { subject, metric: of, value } of gathered.observations)
    if (of === 'stars' && typeof value === 'number' && !seen.has(subject)) seen.set(subject, value);
  return { ...gathered, observations: gathered.observations.filter(({ subject }) => !before.has(subject)) };
}
