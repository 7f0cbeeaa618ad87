import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade, jsonl } from '../scratch.ts';
import { hfDatasets } from './hf-datasets.ts';

const gamma = 'hf:dataset/sample-lab/gamma';
const header = ['snapshot_utc', 'rank', 'id', 'trendingScore', 'downloads', 'likes', 'createdAt', 'lastModified'];
const row = [
  '2026-05-01T03:44:02Z',
  1,
  'sample-lab/gamma',
  26,
  36,
  33,
  '2026-04-20T21:07:49.000Z',
  '2026-04-23T07:42:48.000Z',
];

test('trending datasets with their tags', async (t) => {
  const tags = jsonl({
    id: 'sample-lab/gamma',
    author: 'sample-lab',
    tags: ['task_categories:translation', 'license:cc-by-4.0'],
  });
  const { of, times, sources } = await importMade(t, hfDatasets, { 'a.csv': csv(header, row), 'b.jsonl': tags });
  assert.deepEqual(of(gamma), {
    'rank/datasets-trending': [1],
    'trending-score': [26],
    likes: [33],
    'downloads-30d': [36],
    'created-at': ['2026-04-20T21:07:49Z'],
    'modified-at': ['2026-04-23T07:42:48Z'],
    tags: [['task_categories:translation', 'license:cc-by-4.0']],
    licence: ['cc-by-4.0'],
    task: ['translation'],
  });
  assert.equal(times(gamma, 'tags').knownAt, '2026-05-01T03:44:02Z');
  assert.deepEqual(sources, ['hf-datasets/tags', 'hf-datasets/top1000']);
});

test('a list of models is not taken for one of datasets', async (t) => {
  const models = csv([...header, 'pipelineTag', 'libraryName'], [...row, 'text-generation', 'transformers']);
  await assert.rejects(importMade(t, hfDatasets, { 'sample.csv': models }), /does not fit the mapping hf-datasets/);
});
