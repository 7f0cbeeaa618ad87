import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { keyOf, subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer, type Reading } from '../answer.ts';
import type { Expectation } from '../doubt.ts';
import { missedRepositories } from '../missed.ts';
import type { Assignment, Gathered, Source } from '../source.ts';
import { askGithub } from './ask.ts';
import { parseRepository, parseSearch, parseWhereabouts, sayGone } from './parse.ts';

const id = 'github' as SourceId;

/** What one morning may spend of the 60 requests an hour that GitHub allows without a token. */
const allowance = {
  withoutToken: { searches: 14, repositories: 6, missed: 4 },
  withToken: { searches: 30, repositories: 100, missed: 40 },
};
/** GitHub says 404 of what is gone or private and 451 of what it took down. */
const notThere = [404, 410, 451];

const figures: Expectation = {
  least: 1,
  scaleOf: [metric('stars')],
  movesDaily: [metric('stars')],
  carries: ['forks', 'open-issues', 'created-at', 'owner-kind'].map(metric),
};
const single: Expectation = { least: 1, scaleOf: [], movesDaily: [] };

/**
 * Repositories by what stood before: the hundred with most stars of each followed topic, whatever is hot today, and those
 * the publisher named. One search gives a hundred repositories with all their figures.
 */
export const github: Source = {
  id,
  name: 'GitHub',
  on: 'always',
  requestsAMorning: Object.values(allowance.withoutToken).reduce((sum, most) => sum + most, 0),

  async *gather(assignment) {
    const { bases, followed } = assignment;
    const may = bases.githubToken === null ? allowance.withoutToken : allowance.withToken;
    const seen = new Map<SubjectId, number>();
    let whole = true;
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
      if (gathered.kind === 'gap') whole = false;
      yield withoutRepeats(gathered, seen);
      if (isHopeless(gathered)) break;
    }
    const named = followed.repositories.map((name) => subjectId('repo', name)).filter((repo) => !seen.has(repo));
    const known = await assignment.past.latest({ subjects: named, metrics: [metric('stars')] });
    for (const repo of named.slice(0, may.repositories)) {
      if (assignment.stop.aborted) return;
      const gathered = await askAbout(assignment, repo, parseRepository(repo), known.has(repo));
      yield withoutRepeats(gathered, seen);
      if (isHopeless(gathered)) return;
    }
    // Beside a search that did not come all its repositories would be missed.
    if (!whole) return;
    const present = new Set([...seen.keys(), ...named]);
    for (const repo of await missedRepositories(assignment.past, present, may.missed)) {
      if (assignment.stop.aborted) return;
      const gathered = await askAbout(assignment, repo, parseWhereabouts(repo), true);
      yield gathered;
      if (isHopeless(gathered)) return;
    }
  },
};

/** Asks for one repository. That one which was there before is not is an answer; a name that never was is a gap. */
function askAbout(
  assignment: Assignment,
  repo: SubjectId,
  parse: Reading['parse'],
  wasThere: boolean,
): Promise<Gathered> {
  return readAnswer(assignment, {
    source: id,
    what: `figures of ${keyOf(repo)}`,
    asked: askGithub(assignment, 'core', address(assignment.bases.githubApi, `/repos/${pathOf(keyOf(repo))}`)),
    parse,
    expects: single,
    ...(wasThere && { absent: { statuses: notThere, says: sayGone(repo) } }),
  });
}

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
