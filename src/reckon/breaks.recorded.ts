import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing, rowsOf } from '../../test/made/recorded.ts';
import { source } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Observation, RawSha } from '../vocabulary/observation.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { comparable, findBreaks } from './breaks.ts';

const downloads = metric('downloads-30d');

async function downloadsOf(path: string): Promise<readonly Observation[]> {
  return (await rowsOf(path))
    .filter((row) => row['downloads'] !== '')
    .map((row) => {
      const asOf = row['snapshot_utc']!.replace(/(\.\d+)?(\+00:00|Z)?$/, 'Z').replace(' ', 'T') as Instant;
      const seenIn = 'a'.repeat(64) as RawSha;
      const value = Number(row['downloads']);
      return { subject: subjectId('model', row['id']!), metric: downloads, asOf, knownAt: asOf, value, source, seenIn };
    });
}

const set = 'hf-trending-history';

test('the recounts of June 2026 are found by themselves', { skip: missing(set) }, async () => {
  const observations = await downloadsOf(`${set}/models-most-downloaded-top30.csv.gz`);
  const breaks = await findBreaks(pastOf(observations, '2026-06-30T23:59:59Z' as Instant), downloads);
  const june = breaks.filter(({ day }) => day.startsWith('2026-06'));
  assert.deepEqual(
    june.map(({ day }) => day),
    ['2026-06-09', '2026-06-13', '2026-06-17', '2026-06-18', '2026-06-19'],
  );
  assert.ok(june.every(({ n }) => n >= 25));
  assert.ok(Math.abs(june[1]!.medianChange + 0.26) < 0.01);
  for (let day = 9; day <= 20; day += 1) {
    const to = `2026-06-${String(day).padStart(2, '0')}` as (typeof june)[0]['day'];
    assert.equal(comparable(breaks, { from: '2026-06-08' as typeof to, to }), false);
  }
});

test('a list of new models, which grow every day, shows no recount of its own', { skip: missing(set) }, async () => {
  const observations = await downloadsOf(`${set}/models-trending-top30.csv.gz`);
  assert.deepEqual(await findBreaks(pastOf(observations, '2026-06-30T23:59:59Z' as Instant), downloads), []);
});
