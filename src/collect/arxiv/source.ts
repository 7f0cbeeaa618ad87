import { metric } from '../../vocabulary/metric.ts';
import type { Bucket } from '../../system/http/index.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parsePapers } from './parse.ts';

const id = 'arxiv' as SourceId;

/** One request every three seconds, one connection at a time (info.arxiv.org/help/api/tou.html). */
const bucket: Bucket = { id: 'arxiv', requests: 30, seconds: 3600, gap: 3_100 };

/** Announced together, each paper once, in one feed. */
const categories = ['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG', 'stat.ML', 'cs.MA', 'cs.IR', 'cs.RO'];

export const arxiv: Source = {
  id,
  name: 'arXiv',
  on: 'always',
  requestsAMorning: 1,

  async *gather(assignment) {
    yield await readAnswer(assignment, {
      source: id,
      what: 'today’s announcements',
      asked: {
        url: address(assignment.bases.arxivFeeds, `/atom/${categories.join('+')}`),
        bucket,
        accept: 'application/atom+xml, application/xml;q=0.9',
        origin: 'configured',
      },
      parse: parsePapers,
      expects: { least: 0, scaleOf: [], movesDaily: [], carries: ['abstract', 'authors'].map(metric) },
    });
  },
};
