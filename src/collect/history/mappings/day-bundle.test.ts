import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { importMade, tar } from '../scratch.ts';
import { dayBundle } from './day-bundle.ts';

const fetchedAt = '2026-05-03T19:19:43.856Z';
const moment = { asOf: '2026-05-03T19:19:43Z', knownAt: '2026-05-03T19:19:43Z' };
const repo = {
  fullName: 'sample-ada/alpha',
  description: 'Invented',
  language: 'Rust',
  topics: ['sample'],
  stars: 16,
  forks: 2,
  openIssues: 1,
  createdAt: '2026-04-23T20:52:52Z',
  pushedAt: '2026-05-03T14:58:19Z',
};
const feed = (source: string, more: object) => ({
  fetchedAt,
  source,
  feedUrl: 'https://sample.example/rss.xml',
  error: null,
  items: [
    {
      id: 'x',
      title: 'A sample post',
      url: 'https://sample.example/post',
      summary: 'Words.',
      publishedAt: fetchedAt,
      ...more,
    },
  ],
});
const documents = {
  'RECORDED.json': { 'huggingface-trending': { recorded_utc: '2026-05-03T19:19:43Z' } },
  'huggingface-trending.json': {
    fetchedAt,
    source: 'huggingface.co/api/models',
    count: 1,
    models: [
      {
        rank: 1,
        id: 'sample-lab/Alpha-7B',
        downloads: 4,
        likes: 3,
        trendingScore: 2.5,
        pipelineTag: 'text-generation',
        libraryName: 'transformers',
        tags: ['license:mit', 'base_model:finetune:sample-lab/Base'],
        createdAt: '2026-04-22T06:04:45.000Z',
        lastModified: '2026-04-27T06:51:04.000Z',
      },
    ],
  },
  'huggingface-datasets.json': {
    fetchedAt,
    count: 1,
    datasets: [
      { rank: 1, id: 'sample-lab/gamma', downloads: 5, likes: 3, trendingScore: 1, tags: [], createdAt: null },
    ],
  },
  'huggingface-spaces.json': {
    fetchedAt,
    count: 1,
    spaces: [
      { rank: 1, id: 'sample-ada/demo', likes: 3, trendingScore: 1, sdk: 'gradio', tags: ['gradio'], models: [] },
    ],
  },
  'arxiv-recent.json': {
    fetchedAt,
    source: 'export.arxiv.org',
    count: 1,
    papers: [
      {
        arxivId: '2605.00001v1',
        title: 'A Sample Study',
        summary: 'We invent github.com/sample-ada/alpha.',
        authors: ['Ada Sample'],
        categories: ['cs.CL'],
        publishedAt: '2026-04-30T17:59:58.000Z',
        updatedAt: '2026-04-30T17:59:58.000Z',
      },
    ],
  },
  'hackernews-trending.json': {
    fetchedAt,
    firebaseCount: 1,
    stories: [
      {
        id: 900001,
        title: 'A sample',
        url: 'https://sample.example/a',
        by: 'sample_ada',
        score: 14,
        descendants: 8,
        createdUtc: 1_777_751_846,
      },
    ],
  },
  'repo-metadata.json': { fetchedAt, sourceCount: 1, items: [{ ...repo, archived: false }], failures: [] },
  'recent-repos.json': { fetchedAt, items: [{ ...repo, fullName: 'sample-ben/beta', description: null, topics: [] }] },
  'trending.json': {
    fetchedAt,
    buckets: {
      past_24_hours: {
        All: [{ repo_name: 'sample-cyd/gamma', primary_language: 'Go', description: 'Invented', stars: '726' }],
        Go: [{ repo_name: 'sample-cyd/gamma', primary_language: 'Go', description: 'Invented', stars: '726' }],
      },
    },
  },
  'openai-rss.json': feed('openai', {}),
  'claude-rss.json': feed('claude', { title: 'Sample Post Of An Address' }),
};
const bundle = (changed: object = {}) =>
  gzipSync(
    tar(
      Object.fromEntries(
        Object.entries({ ...documents, ...changed }).map(([name, document]) => [name, JSON.stringify(document)]),
      ),
    ),
  );

test('every document we have a place for is read at the moment it was fetched', async (t) => {
  const { of, times, sources, imported } = await importMade(t, dayBundle, { '2026-05-03.tar.gz': bundle() });
  assert.deepEqual(of('hf:model/sample-lab/Alpha-7B'), {
    'rank/models-trending': [1],
    'trending-score': [2.5],
    likes: [3],
    'downloads-30d': [4],
    task: ['text-generation'],
    library: ['transformers'],
    'created-at': ['2026-04-22T06:04:45Z'],
    'modified-at': ['2026-04-27T06:51:04Z'],
    tags: [['license:mit', 'base_model:finetune:sample-lab/Base']],
    licence: ['mit'],
    'base-models': [['finetune:sample-lab/Base']],
  });
  assert.deepEqual(of('hf:dataset/sample-lab/gamma')['downloads-30d'], [5]);
  assert.deepEqual(of('hf:space/sample-ada/demo')['sdk'], ['gradio']);
  assert.deepEqual(of('arxiv:paper/2605.00001')['code-links'], [['sample-ada/alpha']]);
  assert.deepEqual(of('arxiv:paper/2605.00001')['published-at'], ['2026-04-30T17:59:58Z']);
  assert.deepEqual(of('hn:thread/900001')['points'], [14]);
  assert.deepEqual(of('gh:repo/sample-ada/alpha')['archived'], ['no']);
  assert.deepEqual(of('gh:repo/sample-ben/beta')['stars'], [16]);
  assert.deepEqual(of('gh:repo/sample-cyd/gamma'), { description: ['Invented'], language: ['Go'] });
  assert.deepEqual(times('hf:model/sample-lab/Alpha-7B', 'likes'), moment);
  assert.deepEqual(sources, [
    'day-bundle/arxiv',
    'day-bundle/github-metadata',
    'day-bundle/github-recent',
    'day-bundle/hacker-news',
    'day-bundle/hub-datasets',
    'day-bundle/hub-models',
    'day-bundle/hub-spaces',
    'day-bundle/openai-feed',
    'day-bundle/oss-insight',
  ]);
  assert.equal(imported[0]?.rows, 10);
});

test('a feed made from addresses is not read, and the bundle says what it left', async (t) => {
  const { observations, lines } = await importMade(t, dayBundle, { '2026-05-03.tar.gz': bundle() });
  const posts = observations.filter((one) => one.subject.startsWith('feed:post/') && one.metric === 'title');
  assert.deepEqual(
    posts.map((one) => one.value),
    ['A sample post'],
  );
  assert.match(lines.join('\n'), /not read, no place for them here: RECORDED\.json, claude-rss\.json/);
});

test('a document that does not say when it was fetched spoils the bundle, and nothing of it is kept', async (t) => {
  const timeless = { ...documents['recent-repos.json'], fetchedAt: 'yesterday' };
  await assert.rejects(importMade(t, dayBundle, { 'b.tar.gz': bundle({ 'recent-repos.json': timeless }) }), {
    message: /recent-repos\.json does not fit the mapping day-bundle/,
  });
});
