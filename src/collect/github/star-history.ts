import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { keyOf } from '../../vocabulary/subject.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { askGithub } from './ask.ts';
import { parseStarHistory } from './parse.ts';

const id = 'github/star-history' as SourceId;

/** Repositories read at once: without a token what the morning left of the hour, and few enough for a morning's budget. */
const repositoriesAtOnce = { withoutToken: 20, withToken: 400 };

/**
 * Stars by day for the repositories with most stars that have no history yet. A paper can be printed without it, so it is
 * read afterwards, a few repositories each hour, until none is left.
 */
export const starHistory: Source = {
  id,
  name: 'GitHub star history',
  on: 'always',
  requestsAMorning: repositoriesAtOnce.withoutToken,

  async *gather(assignment) {
    const { bases, past } = assignment;
    const most = bases.githubToken === null ? repositoriesAtOnce.withoutToken : repositoriesAtOnce.withToken;
    for (const repo of (await withoutHistory(past)).slice(0, most)) {
      if (assignment.stop.aborted) return;
      const url = address(bases.githubApi, `/repos/${pathOf(keyOf(repo))}/stargazers/history`, { per_page: 30 });
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `star history of ${keyOf(repo)}`,
        asked: askGithub(assignment, 'core', url, { 'x-github-api-version': '2026-03-10' }),
        parse: parseStarHistory(repo),
        expects: { least: 1, scaleOf: [], movesDaily: [] },
      });
      yield gathered;
      if (gathered.kind === 'gap') return;
    }
  },
};

/** Most stars first. */
async function withoutHistory(past: Parameters<Source['gather']>[0]['past']) {
  const stars = metric('stars');
  const history = metric('stars-day');
  const last = (await past.coverage(stars)).reduce((newest, one) => (one.last > newest ? one.last : newest), '');
  if (last === '') return [];
  const day = last as never;
  const series = await past.daily({ metric: stars, window: { from: day, to: day } });
  const known = await past.latest({ subjects: series.map((one) => one.subject), metrics: [history] });
  return series
    .filter((one) => !known.has(one.subject))
    .sort((a, b) => b.values.at(-1)! - a.values.at(-1)! || (a.subject < b.subject ? -1 : 1))
    .map((one) => one.subject);
}
