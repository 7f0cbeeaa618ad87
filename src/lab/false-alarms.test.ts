import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSurge } from '../detect/surge/find-surge.ts';
import { baseDays, daysOf, measure } from '../reckon/surprise-field.ts';
import { addDays } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';
import { metric } from '../vocabulary/metric.ts';
import { source } from '../../test/made/series.ts';
import { quietSeries } from '../../test/made/quiet-series.ts';

const last = '2026-05-04' as Day;
const days = 250;
const window = { from: addDays(last, baseDays + 2 - days), to: last };

test('two hundred series in which nothing happens give a surge on fewer than 1 in 1,000 of their days', () => {
  let [looked, alarms] = [0, 0];
  for (const seed of ['quiet', 'a', 'b', 'c', 'd']) {
    const series = quietSeries({ seed, series: 200, days, last, source });
    const field = measure(metric('stars'), source, window, series, new Set());
    for (const { subject } of series) {
      const known = daysOf(field, subject);
      for (const [place, { day }] of known.entries()) {
        looked += 1;
        // A surge began within the last week, so ten mornings decide.
        if (findSurge(known.slice(Math.max(0, place - 9), place + 1), day)) alarms += 1;
      }
    }
  }
  assert.ok(looked > 200_000, `${looked} series-days`);
  assert.ok(alarms <= looked / 1000, `${alarms} alarms on ${looked} series-days`);
});
