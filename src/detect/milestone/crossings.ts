import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { milestoneSteps } from '../../reckon/facts.ts';
import { milestoneBelow } from '../../reckon/formulas/arithmetic.ts';
import { once } from '../../reckon/memo.ts';
import { rarityDays } from '../../reckon/surprise-field.ts';
import type { MetricId } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';

/** How often round numbers were passed within memory: the size of each, and the days looked at. */
export interface Crossings {
  readonly sizes: readonly number[];
  readonly memoryDays: number;
}

/** Every first crossing of a milestone from one day to the next, over everything a source read in half a year. */
export function crossingsOf(past: Past, metric: MetricId, source: SourceId): Promise<Crossings> {
  return once(past, `crossings ${metric} ${source}`, async () => {
    const series = await past.daily({ metric, source, window: windowOf(rarityDays, utcDay(past.cutoff)) });
    const sizes: number[] = [];
    let [first, last] = [Infinity, -Infinity];
    for (const { days, values } of series) {
      first = Math.min(first, days[0] ?? Infinity);
      last = Math.max(last, days.at(-1) ?? -Infinity);
      let highest = values[0] ?? 0;
      for (const [i, value] of values.entries()) {
        if (value <= highest) continue;
        const reached = milestoneBelow(value, milestoneSteps);
        if (reached > highest && days[i] === days[i - 1]! + 1) sizes.push(reached);
        highest = value;
      }
    }
    return { sizes, memoryDays: sizes.length === 0 ? 0 : last - first + 1 };
  });
}
