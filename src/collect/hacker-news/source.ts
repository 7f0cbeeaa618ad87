import type { Bucket } from '../../system/http/index.ts';
import { addSeconds, secondsOfInstant } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parseStories } from './parse.ts';

const id = 'hacker-news' as SourceId;

/** Algolia counts 10,000 requests an hour and address; a morning needs three. */
const bucket: Bucket = { id: 'hacker-news', requests: 60, seconds: 3600, gap: 500 };

/** A search answers with its first thousand hits whatever the page, so a span is cut into days. */
const days = 3;
const leastPoints = 5;

export const hackerNews: Source = {
  id,
  name: 'Hacker News',
  on: 'always',
  requestsAMorning: days,

  async *gather(assignment) {
    const now = assignment.now();
    for (let day = 0; day < days; day += 1) {
      const to = secondsOfInstant(addSeconds(now, -day * 86_400));
      const filters = `created_at_i>${to - 86_400},created_at_i<=${to},points>=${leastPoints}`;
      const query = { tags: 'story', numericFilters: filters, hitsPerPage: 1000 };
      const gathered = await readAnswer(assignment, {
        source: id,
        what: day === 0 ? 'threads of the last day' : `threads of ${day} to ${day + 1} days ago`,
        asked: {
          url: address(assignment.bases.hackerNews, '/api/v1/search_by_date', query),
          bucket,
          accept: 'application/json',
          origin: 'configured',
        },
        parse: parseStories,
        expects: {
          least: 1,
          scaleOf: [metric('points')],
          movesDaily: [],
          carries: ['title', 'points', 'comments', 'published-at'].map(metric),
        },
      });
      yield gathered;
      if (gathered.kind === 'gap' && gathered.unreachable) return;
    }
  },
};
