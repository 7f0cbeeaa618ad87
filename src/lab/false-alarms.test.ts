import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSurge } from '../detect/surge/find-surge.ts';
import { baseDays, daysOf, measure } from '../reckon/surprise-field.ts';
import { addDays, numberOfDay } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';
import { metric } from '../vocabulary/metric.ts';
import { source } from '../../test/made/series.ts';
import { quietSeries } from '../../test/made/quiet-series.ts';

test('two hundred series in which nothing happens give a surge on fewer than 1 in 1,000 of their days', () => {
  const [days, last] = [250, '2026-05-04' as Day];
  const series = quietSeries({ seed: 'quiet', series: 200, days, last, source });
  const window = { from: addDays(last, baseDays + 2 - days), to: last };
  const field = measure(metric('stars'), source, window, series, new Set());
  let [looked, alarms] = [0, 0];
  for (const { subject } of series) {
    const known = daysOf(field, subject);
    for (let today = numberOfDay(window.from); today <= numberOfDay(last); today += 1) {
      const until = known.findLastIndex(({ day }) => day <= today) + 1;
      if (known[until - 1]?.day !== today) continue;
      looked += 1;
      if (findSurge(known.slice(Math.max(0, until - 10), until), today)) alarms += 1;
    }
  }
  assert.ok(looked > 35_000, `${looked} series-days`);
  assert.ok(alarms <= looked / 1000, `${alarms} alarms on ${looked} series-days`);
});
