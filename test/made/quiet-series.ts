import { Random } from '../../src/sample/random.ts';
import { addDays, numberOfDay } from '../../src/text/days.ts';
import { weekdayOf } from '../../src/reckon/statistics/weekdays.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import type { Series, SourceId } from '../../src/vocabulary/observation.ts';
import { subjectId } from '../../src/vocabulary/subject.ts';
import type { Day } from '../../src/vocabulary/time.ts';

/** Weekdays as measured on GitHub stars, Monday first (editorial-science 3.3). */
const week = [1.046, 1.064, 1.059, 1.056, 0.961, 0.874, 0.939];
/** Variance of daily stars over their mean by size, as measured in 28-day windows (ibid., median). */
const spreads: readonly (readonly [upTo: number, ratio: number])[] = [
  [1, 1.07],
  [3, 1.38],
  [10, 1.79],
  [30, 2.55],
  [100, 7.38],
  [Infinity, 25.6],
];
/** Share of days on which nothing was read. */
const gaps = 0.02;

export interface QuietWish {
  readonly seed: string;
  readonly series: number;
  readonly days: number;
  readonly last: Day;
  readonly source: SourceId;
}

/**
 * Series in which nothing happens: a steady pace between 0.3 and 300 stars a day, the weekdays and the spread of real ones,
 * and gaps. Whatever is told of them is a false alarm.
 */
export function quietSeries({ seed, series, days, last, source }: QuietWish): readonly Series[] {
  const first = numberOfDay(addDays(last, 1 - days));
  return Array.from({ length: series }, (_, index) => {
    const random = new Random(`${seed} ${index}`);
    const pace = Math.exp(random.between(Math.log(0.3), Math.log(300)));
    const spread = spreads.find(([upTo]) => pace < upTo)![1];
    let count = 1000;
    const read: { day: number; value: number }[] = [];
    for (let day = first; day < first + days; day += 1) {
      count += random.negativeBinomial(pace * week[weekdayOf(day)]!, (spread - 1) / pace);
      if (!random.chance(gaps)) read.push({ day, value: count });
    }
    const name = `quiet-${String(index).padStart(4, '0')}`;
    return {
      subject: subjectId('repo', `sample-${name}/${name}`),
      metric: metric('stars'),
      source,
      days: Int32Array.from(read, (one) => one.day),
      values: Float64Array.from(read, (one) => one.value),
    };
  });
}
