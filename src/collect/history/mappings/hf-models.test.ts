import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade, jsonl } from '../scratch.ts';
import { hfModels } from './hf-models.ts';

const alpha = 'hf:model/sample-lab/Alpha-7B';
const beta = 'hf:model/sample-lab/Beta-GGUF';
const moment = '2026-05-01T07:02:30Z';

test('the long trending list gives places, scores with their fractions, counts and dates', async (t) => {
  const rows = csv(
    [
      'snapshot_utc',
      'rank',
      'id',
      'trendingScore',
      'downloads',
      'likes',
      'pipelineTag',
      'libraryName',
      'createdAt',
      'lastModified',
    ],
    [moment, 1, 'sample-lab/Alpha-7B', 17.5, 0, 30, 'text-generation', 'transformers', '2026-04-22T06:04:45.000Z', ''],
    [moment, 2, 'sample-lab/Beta-GGUF', 9, 488, 12, '', '', '2026-04-17T21:38:35.000Z', '2026-04-30T08:46:58.000Z'],
  );
  const { of, times, sources } = await importMade(t, hfModels, { 'models.csv.gz': rows });
  assert.deepEqual(of(alpha), {
    'rank/models-trending': [1],
    'trending-score': [17.5],
    likes: [30],
    'downloads-30d': [0],
    task: ['text-generation'],
    library: ['transformers'],
    'created-at': ['2026-04-22T06:04:45Z'],
  });
  assert.deepEqual(of(beta)['modified-at'], ['2026-04-30T08:46:58Z']);
  assert.deepEqual(times(alpha, 'likes'), { asOf: moment, knownAt: moment });
  assert.deepEqual(sources, ['hf-models/top1000']);
});

test('the short trending list is a source of its own', async (t) => {
  const rows = csv(
    ['snapshot_utc', 'rank', 'id', 'trendingScore', 'downloads', 'likes', 'pipeline_tag'],
    [moment, 1, 'sample-lab/Alpha-7B', 17, 3, 30, 'text-generation'],
  );
  const { of, sources } = await importMade(t, hfModels, { 'sample.csv': rows });
  assert.deepEqual(of(alpha)['task'], ['text-generation']);
  assert.deepEqual(sources, ['hf-models/trending-top30']);
});

const listHeader = ['snapshot_utc', 'rank', 'id', 'downloads', 'likes', 'pipeline_tag', 'tags'];

test('the list of most downloaded falls with the rank; its shortened tags are not taken', async (t) => {
  const rows = csv(
    listHeader,
    [moment, 1, 'sample-lab/Alpha-7B', 900, 5, 'fill-mask', 'a|b'],
    [moment, 2, 'sample-lab/Beta-GGUF', 800, 50, '', 'a'],
    ['2026-05-01T19:00:00Z', 1, 'sample-lab/Beta-GGUF', 700, 50, '', 'a'],
  );
  const { of, sources } = await importMade(t, hfModels, { 'sample.csv': rows });
  assert.deepEqual(sources, ['hf-models/most-downloaded-top30']);
  assert.deepEqual(of(alpha), {
    'rank/models-downloads': [1],
    'downloads-30d': [900],
    likes: [5],
    task: ['fill-mask'],
  });
});

test('a list of small models has the same columns, does not fall, and gives no places', async (t) => {
  const rows = csv(
    listHeader,
    [moment, 1, 'sample-lab/Alpha-7B', 9, 5, 'text-generation', 'a|b'],
    [moment, 2, 'sample-lab/Beta-GGUF', 800, 50, 'text-generation', 'a'],
  );
  const { of, sources } = await importMade(t, hfModels, { 'sample.csv': rows });
  assert.deepEqual(sources, ['hf-models/small-trending']);
  assert.deepEqual(of(alpha), { 'downloads-30d': [9], likes: [5], task: ['text-generation'] });
});

/** A model as `/api/trending` answers it. */
const model = (id: string, more: object) => ({
  repoType: 'model',
  repoData: {
    id,
    author: 'sample-lab',
    downloads: 5,
    likes: 3,
    gated: false,
    repoType: 'model',
    private: false,
    ...more,
  },
});

test('answers of the Hub give size, gate and kind of owner too', async (t) => {
  const answers = jsonl({
    snapshot_utc: moment,
    recentlyTrending: [
      model('sample-lab/Alpha-7B', {
        numParameters: 7_000_000,
        authorData: { type: 'org' },
        lastModified: '2026-04-27T09:48:22.000Z',
      }),
      model('sample-lab/Beta-GGUF', { gated: 'auto', authorData: { type: 'user' }, pipeline_tag: 'text-generation' }),
    ],
  });
  const { of, sources } = await importMade(t, hfModels, { 'sample.jsonl.gz': answers });
  assert.deepEqual(of(alpha), {
    'rank/models-trending': [1],
    'downloads-30d': [5],
    likes: [3],
    parameters: [7_000_000],
    gated: ['no'],
    'owner-kind': ['organisation'],
    'modified-at': ['2026-04-27T09:48:22Z'],
  });
  assert.deepEqual(
    [of(beta)['rank/models-trending'], of(beta)['gated'], of(beta)['owner-kind']],
    [[2], ['auto'], ['person']],
  );
  assert.deepEqual(sources, ['hf-models/trending-answers']);
});

test('zeros that stand for numbers nobody asked for are not taken from the panel of language models', async (t) => {
  const rows = csv(
    ['committed_utc', 'id', 'downloads', 'likes', 'release_date', 'parameters', 'pipeline_tag'],
    [moment, 'sample-lab/Alpha-7B', 18, 4, '2024-05-10', 7_000_000, 'text-generation'],
    [moment, 'sample-lab/Beta-GGUF', 21, 0, '', 24_000_000, 'unknown'],
    [moment, 'sample-lab/Gamma', 0, 0, '', 5, 'unknown'],
  );
  const { of, lines } = await importMade(t, hfModels, { 'sample.csv': rows });
  assert.deepEqual(of(alpha), {
    'downloads-30d': [18],
    likes: [4],
    parameters: [7_000_000],
    task: ['text-generation'],
  });
  assert.deepEqual(of(beta), { 'downloads-30d': [21], parameters: [24_000_000] });
  assert.deepEqual(of('hf:model/sample-lab/Gamma'), {});
  assert.match(lines.join('\n'), /1 row passed over: no counts/);
});

test('a panel that names only the day is known from the next midnight on', async (t) => {
  const rows = csv(
    ['date', 'trending_position', 'id', 'downloads', 'likes', 'pipeline_tag', 'lastModified', 'numParameters'],
    ['2024-05-08', 1, 'sample-lab/Alpha-7B', 755, 31, 'feature-extraction', '2024-04-18T23:20:55.000Z', ''],
  );
  const { of, times, sources } = await importMade(t, hfModels, { 'sample.csv': rows });
  assert.deepEqual(Object.keys(of(alpha)), ['downloads-30d', 'likes', 'task', 'modified-at']);
  assert.deepEqual(times(alpha, 'likes'), { asOf: '2024-05-08T00:00:00Z', knownAt: '2024-05-09T00:00:00Z' });
  assert.deepEqual(sources, ['hf-models/embedding-panel']);
});

const tags = jsonl({
  id: 'sample-lab/Alpha-7B',
  author: 'sample-lab',
  tags: ['license:mit', 'base_model:finetune:sample-lab/Base'],
});

test('tags without a date are known from the last reading given beside them, from the moment named, or from now on', async (t) => {
  const rows = csv(
    ['snapshot_utc', 'rank', 'id', 'trendingScore', 'downloads', 'likes', 'pipeline_tag'],
    [moment, 1, 'sample-lab/Alpha-7B', 17, 3, 30, ''],
    ['2026-05-04T08:43:19Z', 1, 'sample-lab/Alpha-7B', 17, 3, 30, ''],
  );
  const beside = await importMade(t, hfModels, { 'a-tags.jsonl': tags, 'b.csv': rows });
  assert.deepEqual(beside.times(alpha, 'tags'), { asOf: '2026-05-04T08:43:19Z', knownAt: '2026-05-04T08:43:19Z' });
  assert.deepEqual(beside.of(alpha)['licence'], ['mit']);
  assert.deepEqual(
    beside.of(alpha)['base-models'],
    ['finetune:sample-lab/Base'].map((one) => [one]),
  );
  assert.match(beside.lines.join('\n'), /a-tags\.jsonl has no date of its own: known from 2026-05-04T08:43:19Z on/);
  const told = await importMade(t, hfModels, { 'a-tags.jsonl': tags }, { readAt: '2026-05-05T00:00:00Z' as never });
  assert.equal(told.times(alpha, 'tags').knownAt, '2026-05-05T00:00:00Z');
  const alone = await importMade(t, hfModels, { 'a-tags.jsonl': tags });
  assert.equal(alone.times(alpha, 'tags').knownAt, '2026-08-01T12:00:00Z');
});
