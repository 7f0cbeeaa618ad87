import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importMade, jsonl } from '../scratch.ts';
import { hfPapers } from './hf-papers.ts';

const paper = (more: object) => ({
  date: '2026-05-04',
  rank: 1,
  title: 'A Sample Study',
  paper_url: 'https://huggingface.co/papers/2605.00001',
  upvotes: 7,
  arxiv_url: 'https://arxiv.org/abs/2605.00001',
  pdf_url: 'https://arxiv.org/pdf/2605.00001',
  github_links: [],
  scraped_at: '2026-05-04T03:17:47.069463',
  abstract: null,
  ...more,
});

test('daily papers give places, early upvotes, text and code; an hour without a zone is not trusted', async (t) => {
  const rows = jsonl(
    paper({ abstract: 'We invent.', github_links: ['https://github.com/sample-ada/alpha/pull/7'] }),
    paper({
      rank: 2,
      title: 'Another',
      arxiv_url: 'http://www.arxiv.org/abs/2605.00002v1',
      upvotes: null,
      abstract: 'Another',
    }),
    paper({ date: '2026-05-05', upvotes: 12 }),
  );
  const { of, times, sources } = await importMade(t, hfPapers, { 'daily.jsonl.gz': rows });
  assert.deepEqual(of('arxiv:paper/2605.00001'), {
    'rank/daily-papers': [1, 1],
    upvotes: [7, 12],
    title: ['A Sample Study'],
    abstract: ['We invent.'],
    'code-links': [['sample-ada/alpha']],
  });
  assert.deepEqual(of('arxiv:paper/2605.00002'), { 'rank/daily-papers': [2], title: ['Another'] });
  assert.deepEqual(times('arxiv:paper/2605.00001', 'upvotes'), {
    asOf: '2026-05-04T00:00:00Z',
    knownAt: '2026-05-05T00:00:00Z',
  });
  assert.deepEqual(sources, ['hf-papers/daily']);
});
