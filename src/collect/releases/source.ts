import { metric } from '../../vocabulary/metric.ts';
import type { Bucket } from '../../system/http/index.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address, pathOf } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parseReleases } from './parse.ts';

const id = 'releases' as SourceId;

/** GitHub's pages, not its API: the feeds need no key and count apart. */
const bucket: Bucket = { id: 'github-web', requests: 80, seconds: 3600, gap: 400 };
const repositoriesAMorning = 25;

/** Releases of the repositories the publisher follows, from GitHub's Atom feeds. */
export const releases: Source = {
  id,
  name: 'GitHub releases',
  on: 'always',
  requestsAMorning: repositoriesAMorning,

  async *gather(assignment) {
    for (const repository of assignment.followed.repositories.slice(0, repositoriesAMorning)) {
      if (assignment.stop.aborted) return;
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `releases of ${repository}`,
        asked: {
          url: address(assignment.bases.github, `/${pathOf(repository)}/releases.atom`),
          bucket,
          accept: 'application/atom+xml',
          timeout: 15_000,
          origin: 'configured',
        },
        parse: parseReleases(repository, assignment.past),
        expects: { least: 0, scaleOf: [], movesDaily: [], carries: [metric('published-at')] },
      });
      yield gathered;
      if (gathered.kind === 'gap' && (gathered.retryAt !== null || gathered.unreachable)) return;
    }
  },
};
