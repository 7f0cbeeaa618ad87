import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importMade, jsonl } from '../scratch.ts';
import { arxivPapers } from './arxiv-papers.ts';

const paper = (more: object) => ({
  fetched_at: '2026-07-17T21:22:45+08:00',
  id: '2606.00001',
  title: 'A Sample\n  Study',
  abstract: 'We invent. Code: https://github.com/sample-ada/alpha.',
  authors: ['Ada Sample', 'Ben Sample'],
  categories: ['cs.CL', 'cs.AI'],
  primary_category: 'cs.CL',
  published: '2026-06-22T10:00:00Z',
  updated: '2026-06-22T10:00:00Z',
  url: 'https://arxiv.org/abs/2606.00001',
  pdf_url: 'https://arxiv.org/pdf/2606.00001v1',
  ...more,
});

test('a paper is known from its announcement on', async (t) => {
  const { of, times, sources } = await importMade(t, arxivPapers, { 'sample.jsonl.gz': jsonl(paper({})) });
  assert.deepEqual(of('arxiv:paper/2606.00001'), {
    'published-at': ['2026-06-22T10:00:00Z'],
    title: ['A Sample Study'],
    abstract: ['We invent. Code: https://github.com/sample-ada/alpha.'],
    authors: [['Ada Sample', 'Ben Sample']],
    categories: [['cs.CL', 'cs.AI']],
    'code-links': [['sample-ada/alpha']],
  });
  assert.deepEqual(times('arxiv:paper/2606.00001', 'title'), {
    asOf: '2026-06-22T10:00:00Z',
    knownAt: '2026-06-23T00:00:00Z',
  });
  assert.deepEqual(sources, ['arxiv-papers/daily']);
});

test('of a revised paper only the date is known before the revision, for the text is the new one', async (t) => {
  const { times } = await importMade(t, arxivPapers, {
    'sample.jsonl': jsonl(paper({ updated: '2026-07-14T08:00:00Z' })),
  });
  assert.equal(times('arxiv:paper/2606.00001', 'published-at').knownAt, '2026-06-23T00:00:00Z');
  assert.equal(times('arxiv:paper/2606.00001', 'abstract').knownAt, '2026-07-15T00:00:00Z');
});
