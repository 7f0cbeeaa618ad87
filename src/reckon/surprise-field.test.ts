import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adding, crowd, cutoffOf, levels, random, repo, source, steady, today } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { addDays, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import { median } from './statistics/median.ts';
import { SlidingBase } from './statistics/sliding-base.ts';
import { winsorised } from './statistics/winsorised.ts';
import { daysOf, oneIn, onDay, rarityIn, surpriseField } from './surprise-field.ts';

const stars = metric('stars');
const riser = repo('riser');
const now = numberOfDay(today);

const fieldOf = (gains: readonly number[], rest = crowd(10, 60)) =>
  surpriseField(pastOf([...rest, ...levels(riser, 'stars', adding(5000, gains))], cutoffOf(today)), stars, source);

test('a sliding base agrees with sorting every time', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(200), { minLength: 31, maxLength: 80 }), (values) => {
      const base = new SlidingBase(28);
      for (const [i, value] of values.entries()) {
        if (i >= 28) base.remove(values[i - 28]!);
        base.add(value);
        const window = values.slice(Math.max(0, i - 27), i + 1);
        assert.equal(base.median(), median(window));
        const middle = median(window);
        const spread = 1.4826 * median(window.map((one) => Math.abs(one - middle)));
        assert.ok(Math.abs(base.robustDeviation() - spread) < 1e-9);
        if (window.length > 2) assert.ok(Math.abs(base.winsorisedMean(2) - winsorised(window, 2).mean) < 1e-9);
      }
    }),
  );
});

test('a day far above its own norm stands out, and a large but usual day does not', async () => {
  const field = await fieldOf([...steady(58, 10), 200]);
  const last = daysOf(field, riser).at(-1)!;
  assert.equal(last.day, now);
  assert.equal(last.gain, 200);
  assert.ok(last.z > 8, String(last.z));
  const large = await fieldOf([...steady(58, 200), 200]);
  assert.ok(Math.abs(daysOf(large, riser).at(-1)!.z) < 2);
});

test('a past burst does not become the norm', async () => {
  const calm = daysOf(await fieldOf([...steady(58, 10), 100]), riser).at(-1)!;
  const gains = [...steady(58, 10), 100];
  gains.splice(40, 2, 900, 800);
  const burst = daysOf(await fieldOf(gains), riser).at(-1)!;
  assert.ok(burst.z > 0.8 * calm.z, `${burst.z} against ${calm.z}`);
});

test('without 22 of the 28 days before there is no norm, and none across a day that was not read', async () => {
  const young = await fieldOf([...steady(20, 10), 300]);
  assert.deepEqual(daysOf(young, riser), []);
  const values: (number | null)[] = [...adding(5000, [...steady(58, 10), 300])];
  values[values.length - 2] = null;
  const gap = await surpriseField(
    pastOf([...crowd(5, 60), ...levels(riser, 'stars', values)], cutoffOf(today)),
    stars,
    source,
  );
  assert.ok(daysOf(gap, riser).every((one) => one.day < now - 1));
});

test('stars taken back are no surprise upwards', async () => {
  const last = daysOf(await fieldOf([...steady(58, 10), -400]), riser).at(-1)!;
  assert.ok(last.z < 0);
});

test('a rarity counts what it says, and the same field is given once', async () => {
  const past = pastOf(
    [...crowd(10, 60), ...levels(riser, 'stars', adding(5000, [...steady(58, 10), 200]))],
    cutoffOf(today),
  );
  const field = await surpriseField(past, stars, source);
  assert.equal(await surpriseField(past, stars, source), field);
  const { z } = daysOf(field, riser).at(-1)!;
  const rarity = rarityIn(field, z, now - 179, now);
  assert.equal(rarity.matched, 1);
  assert.equal(rarity.looked, field.day.length);
  assert.equal(oneIn(rarity), (1 + rarity.looked) / 2);
  assert.equal(rarity.since, numberOfDay(addDays(today, -59)) + 23);
  assert.equal(onDay(field, now).length, 11);
});

test('weekday habits are expected', async () => {
  const next = random(5);
  const weekly = Array.from({ length: 120 }, (_, i) =>
    Math.round(((now - 119 + i + 3) % 7 < 5 ? 40 : 10) * (0.9 + 0.2 * next())),
  );
  const crowdOfHabit = Array.from({ length: 6 }, (_, i) =>
    levels(repo(`habit-${i}`), 'stars', adding(2000 + i, weekly)),
  ).flat();
  const field = await surpriseField(pastOf(crowdOfHabit, cutoffOf(today)), stars, source);
  const monday = daysOf(field, repo('habit-0')).find((one) => one.day === now)!;
  const saturday = daysOf(field, repo('habit-0')).find((one) => one.day === now - 2)!;
  assert.ok(monday.expected > 2.5 * saturday.expected);
  assert.ok(Math.abs(monday.z) < 2 && Math.abs(saturday.z) < 2);
});
