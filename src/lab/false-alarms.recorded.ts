import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietSeries } from '../../test/made/quiet-series.ts';
import { morningOf, reading, source } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { leadBar } from '../detect/angles/quiet-day.ts';
import { detect } from '../detect/detect.ts';
import { addDays, dayOfNumber } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';

const last = '2026-05-04' as Day;
const mornings = 40;
const seeds = ['quiet', 'calm'];
const topics = 10;

for (const seed of seeds)
  test(`all angles together fire at the lead bar on at most 1 in 1,000 days of series in which nothing happens: ${seed}`, async () => {
    const series = quietSeries({ seed, series: 200, days: 290, last, source });
    const counts = series.flatMap(({ subject, days, values }, index) =>
      Array.from(days, (day, i) => [
        reading(subject, 'stars', dayOfNumber(day), values[i]!),
        // Issues that come and go with the stars, so that the angles which follow them are asked too.
        reading(subject, 'open-issues', dayOfNumber(day), Math.round(Math.sqrt(values[i]!)) + ((7 * i + index) % 13)),
      ]).flat(),
    );
    const named = series.map(({ subject }, i) =>
      reading(subject, 'topics', addDays(last, -200), ['llm', `sample-topic-${i % topics}`]),
    );
    const observations = [...counts, ...named];
    const [fired, told] = [new Map<string, number>(), new Map<string, number>()];
    for (let back = 0; back < mornings; back += 1) {
      const morning = morningOf(addDays(last, -3 * back));
      const { findings } = await detect(pastOf(observations, morning.cutoff), morning);
      for (const { angle, score } of findings)
        for (const count of score.score >= leadBar ? [fired, told] : [told])
          count.set(angle, (count.get(angle) ?? 0) + 1);
    }
    const looked = mornings * series.length;
    const total = [...fired.values()].reduce((sum, one) => sum + one, 0);
    console.log(`${seed}, at the lead bar: ${total} on ${looked} series-days`, Object.fromEntries(fired));
    console.log(`${seed}, of any score:`, Object.fromEntries(told));
    assert.ok(total <= looked / 1000);
  });
