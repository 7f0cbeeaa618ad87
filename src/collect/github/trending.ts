import type { Bucket } from '../../system/http/index.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parseTrendingPage } from './parse.ts';

const id = 'github-trending' as SourceId;
const bucket: Bucket = { id: 'github-web', requests: 80, seconds: 3600, gap: 500 };

/** GitHub's trending page of the day. It has no API, so it is off until the publisher turns it on. */
export const githubTrending: Source = {
  id,
  name: 'GitHub trending page',
  on: 'when-turned-on',
  requestsAMorning: 1,

  async *gather(assignment) {
    yield await readAnswer(assignment, {
      source: id,
      what: 'GitHub’s trending page',
      asked: {
        url: address(assignment.bases.github, '/trending', { since: 'daily' }),
        bucket,
        accept: 'text/html',
        origin: 'configured',
      },
      parse: parseTrendingPage,
      expects: { least: 5, scaleOf: [metric('stars')], movesDaily: [] },
    });
  },
};
