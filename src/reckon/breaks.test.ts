import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutoffOf, levels, model, random, source, today } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { addDays } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Day } from '../vocabulary/time.ts';
import { comparable, findBreaks, lastBreak } from './breaks.ts';

const downloads = metric('downloads-30d');
const days = 40;

/** Models whose counts drift by a per cent a day, multiplied by a step from some day on. */
function hub(size: number, steps: Readonly<Record<number, number>>, growth = 0): readonly Observation[] {
  return Array.from({ length: size }, (_, i) => {
    const next = random(i + 1);
    let level = 5000 * (i + 1);
    const values = Array.from({ length: days }, (_, day) => {
      level *= (1 + growth + 0.02 * (next() - 0.5)) * (steps[days - 1 - day] ?? 1);
      return Math.round(level);
    });
    return levels(model(`m${i}`), 'downloads-30d', values);
  }).flat();
}

const found = (observations: readonly Observation[]) => findBreaks(pastOf(observations, cutoffOf(today)), downloads);
const ago = (count: number): Day => addDays(today, -count);

test('a day on which the whole set fell by an eighth, and its return two days later, are breaks', async () => {
  const breaks = await found(hub(30, { 5: 0.88, 3: 1.24 }));
  assert.deepEqual(
    breaks.map(({ day, n }) => [day, n]),
    [
      [ago(5), 30],
      [ago(3), 30],
    ],
  );
  assert.ok(Math.abs(breaks[0]!.medianChange + 0.12) < 0.01);
  assert.equal(lastBreak(breaks, { from: ago(9), to: today })?.day, ago(3));
  assert.equal(lastBreak(breaks, { from: ago(9), to: ago(6) }), null);
});

test('one model that falls is no break, nor is a set too small to tell', async () => {
  assert.deepEqual(await found(hub(9, { 5: 0.5 })), []);
  const one = hub(30, {}).map((row) =>
    row.subject === model('m3') && row.asOf.slice(0, 10) >= ago(5) ? { ...row, value: 1 } : row,
  );
  assert.deepEqual(await found(one), []);
});

test('a set that grows every day is not broken by growing', async () => {
  assert.deepEqual(await found(hub(30, {}, 0.06)), []);
  assert.equal((await found(hub(30, { 5: 0.8 }, 0.06))).length, 1);
});

test('nothing is compared with a broken day, across it, or until it has settled', async () => {
  const breaks = await found(hub(30, { 12: 0.8 }));
  assert.equal(comparable(breaks, { from: ago(20), to: ago(13) }), true);
  assert.equal(comparable(breaks, { from: ago(13), to: ago(12) }), false);
  assert.equal(comparable(breaks, { from: ago(20), to: ago(2) }), false);
  assert.equal(comparable(breaks, { from: ago(10), to: ago(9) }), false);
  assert.equal(comparable(breaks, { from: ago(5), to: ago(1) }), true);
});

test('each source is judged by itself', async () => {
  const other = 'sample-source/other' as typeof source;
  const broken = hub(20, { 5: 0.8 });
  const whole = hub(20, {}).map((row) => ({ ...row, source: other }));
  assert.deepEqual(
    (await found([...broken, ...whole])).map((one) => one.source),
    [source],
  );
});

test('a day on which nothing was counted, and the double step after it, are no recount', async () => {
  const growing = hub(30, {}, 0.025);
  const byKey = new Map(growing.map((row) => [`${row.subject} ${row.asOf.slice(0, 10)}`, row.value]));
  const stalled = growing.map((row) =>
    row.asOf.startsWith(ago(6)) ? { ...row, value: byKey.get(`${row.subject} ${ago(7)}`)! } : row,
  );
  assert.deepEqual(await found(stalled), []);
});
