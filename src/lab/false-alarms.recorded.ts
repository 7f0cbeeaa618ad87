import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quietSeries } from '../../test/made/quiet-series.ts';
import { inTheField, morningOf, reading, source } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { leadBar } from '../detect/angles/quiet-day.ts';
import { detect } from '../detect/detect.ts';
import { addDays, dayOfNumber } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';

const last = '2026-05-04' as Day;
const mornings = 40;

test('all angles together fire at the lead bar on at most 1 in 1,000 days of series in which nothing happens', async () => {
  const series = quietSeries({ seed: 'quiet', series: 200, days: 290, last, source });
  const observations = inTheField(
    series.flatMap(({ subject, days, values }) =>
      Array.from(days, (day, i) => reading(subject, 'stars', dayOfNumber(day), values[i]!)),
    ),
  );
  const fired = new Map<string, number>();
  for (let back = 0; back < mornings; back += 1) {
    const morning = morningOf(addDays(last, -3 * back));
    const { findings } = await detect(pastOf(observations, morning.cutoff), morning);
    for (const { angle, score } of findings) if (score.score >= leadBar) fired.set(angle, (fired.get(angle) ?? 0) + 1);
  }
  const looked = mornings * series.length;
  const total = [...fired.values()].reduce((sum, one) => sum + one, 0);
  console.log(`at the lead bar: ${total} on ${looked} series-days`, Object.fromEntries(fired));
  assert.ok(total <= looked / 1000);
});
