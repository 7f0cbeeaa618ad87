import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade } from '../scratch.ts';
import { hfSpaces } from './hf-spaces.ts';

const demo = 'hf:space/sample-ada/demo';

test('trending Spaces, the long list and the short one, are two sources', async (t) => {
  const long = csv(
    ['snapshot_utc', 'rank', 'id', 'trendingScore', 'likes', 'sdk', 'createdAt', 'lastModified'],
    ['2026-05-01T03:44:13Z', 1, 'sample-ada/demo', 1.5, 24, 'docker', '2026-01-27T14:05:13.000Z', ''],
  );
  const short = csv(
    ['snapshot_utc', 'rank', 'id', 'trendingScore', 'likes', 'sdk'],
    ['2026-05-02T13:41:27Z', 1, 'sample-ada/demo', 2, 25, 'docker'],
  );
  const { of, times, sources } = await importMade(t, hfSpaces, { 'a.csv': long, 'b.csv': short });
  assert.deepEqual(of(demo), {
    'rank/spaces-trending': [1, 1],
    'trending-score': [1.5, 2],
    likes: [24, 25],
    sdk: ['docker', 'docker'],
    'created-at': ['2026-01-27T14:05:13Z'],
  });
  assert.deepEqual(times(demo, 'likes'), { asOf: '2026-05-01T03:44:13Z', knownAt: '2026-05-01T03:44:13Z' });
  assert.deepEqual(sources, ['hf-spaces/top1000', 'hf-spaces/trending-top20']);
});
