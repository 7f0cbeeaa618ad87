import { numberOfDay } from '../text/days.ts';
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { Series, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Window } from '../vocabulary/time.ts';
import { breakDays, findBreaks } from './breaks.ts';
import { utcDay, windowOf } from './calendar.ts';
import { once } from './memo.ts';
import { dispersionOf, shrunkenDispersion, surprise } from './statistics/negative-binomial.ts';
import { SlidingBase } from './statistics/sliding-base.ts';
import { evenWeek, weekdayFactors, weekdayOf } from './statistics/weekdays.ts';

/** Days a norm is taken over, and how many of them must have been read (editorial-science 3.3). */
export const baseDays = 28;
export const leastBaseDays = 22;
/** The largest days of a base are brought down to the next one, so that a past burst is not the norm. */
const broughtDown = 2;
/** Days over which a rarity is counted (editorial-science 3.4), and how far back of today its last day may lie. */
export const rarityDays = 180;
export const rarityReach = 10;

/** The gain of one subject on one day against its own norm. */
export interface SeriesDay {
  readonly subject: SubjectId;
  readonly day: number;
  readonly gain: number;
  /** What its own last 28 days and the weekday lead one to expect. */
  readonly expected: number;
  /** Median of its last 28 daily gains. */
  readonly median: number;
  /** How many of the 28 were read. */
  readonly baseDays: number;
  /** Signed surprise: standard deviations above what was expected. */
  readonly z: number;
}

/**
 * Every day of every series of one source against its own norm, in columns sorted by subject and day. Days without a norm
 * (fewer than 22 of the 28 days before were read) are not in it; a day whose neighbour before is missing has no gain.
 */
export interface SurpriseField {
  readonly metric: MetricId;
  readonly source: SourceId;
  /** The days measured; the earlier days it also read are norms only. */
  readonly window: Window;
  readonly subjects: readonly SubjectId[];
  /** Rows of subject i run from starts[i] to starts[i + 1]. */
  readonly starts: Int32Array;
  readonly day: Int32Array;
  readonly gain: Float64Array;
  readonly expected: Float64Array;
  readonly median: Float64Array;
  readonly base: Uint8Array;
  readonly z: Float64Array;
}

/** Measures the last 190 days before the cutoff. Only counts that add up can be asked: a 30-day gauge has no daily gain. */
export function surpriseField(past: Past, metric: MetricId, source: SourceId): Promise<SurpriseField> {
  if (metricOf(metric).nature !== 'cumulative')
    throw new TypeError(`${metric} is a gauge: its change is no daily count`);
  return once(past, `surprise ${metric} ${source}`, async () => {
    const window = windowOf(rarityDays + rarityReach, utcDay(past.cutoff));
    const read = windowOf(rarityDays + rarityReach + baseDays + 1, window.to);
    const series = await past.daily({ metric, source, window: read });
    const breaks = breakDays(await findBreaks(past, metric));
    return measure(metric, source, window, series, breaks);
  });
}

/** @param breaks day numbers on which everything was counted anew: no gain is taken over them */
export function measure(
  metric: MetricId,
  source: SourceId,
  window: Window,
  series: readonly Series[],
  breaks: ReadonlySet<number>,
): SurpriseField {
  const most = series.reduce((sum, one) => sum + one.days.length, 0);
  const field = {
    metric,
    source,
    window,
    subjects: series.map((one) => one.subject),
    starts: new Int32Array(series.length + 1),
    day: new Int32Array(most),
    gain: new Float64Array(most),
    expected: new Float64Array(most),
    median: new Float64Array(most),
    base: new Uint8Array(most),
    z: new Float64Array(most),
  };
  const factors = weekdayFactors(series, breaks) ?? evenWeek;
  const first = numberOfDay(window.from);
  const base = new SlidingBase(baseDays + 1); // the day in hand joins before the oldest leaves
  let rows = 0;

  for (const [index, { days, values }] of series.entries()) {
    field.starts[index] = rows;
    base.clear();
    let oldest = 1; // the first gain of the series that may still be in the base
    for (let i = 1; i < days.length; i += 1) {
      const day = days[i]!;
      for (; oldest < i && days[oldest]! < day - baseDays; oldest += 1)
        if (isGain(days, oldest, breaks)) base.remove(Math.max(0, values[oldest]! - values[oldest - 1]!));
      if (!isGain(days, i, breaks)) continue;
      const gain = values[i]! - values[i - 1]!;
      if (day >= first && base.n >= leastBaseDays) {
        const mean = base.winsorisedMean(broughtDown);
        const expected = mean * factors[weekdayOf(day)]!;
        const alpha = shrunkenDispersion(dispersionOf(mean, base.robustDeviation() ** 2), base.n);
        field.day[rows] = day;
        field.gain[rows] = gain;
        field.expected[rows] = expected;
        field.median[rows] = base.median();
        field.base[rows] = base.n;
        field.z[rows] = surprise(Math.max(0, gain), expected, alpha);
        rows += 1;
      }
      base.add(Math.max(0, gain));
    }
  }
  field.starts[series.length] = rows;
  const cut = <T extends Int32Array | Float64Array | Uint8Array>(column: T): T => column.subarray(0, rows) as T;
  return {
    ...field,
    day: cut(field.day),
    gain: cut(field.gain),
    expected: cut(field.expected),
    median: cut(field.median),
    base: cut(field.base),
    z: cut(field.z),
  };
}

/** Whether the reading of a day follows that of the day before, with no recount between. */
function isGain(days: Int32Array, i: number, breaks: ReadonlySet<number>): boolean {
  const day = days[i]!;
  return day === days[i - 1]! + 1 && !breaks.has(day);
}

export function rowOf(field: SurpriseField, row: number, subject: SubjectId): SeriesDay {
  return {
    subject,
    day: field.day[row]!,
    gain: field.gain[row]!,
    expected: field.expected[row]!,
    median: field.median[row]!,
    baseDays: field.base[row]!,
    z: field.z[row]!,
  };
}

/** The rows of one subject, oldest first; none where it was never measured. */
export function daysOf(field: SurpriseField, subject: SubjectId): readonly SeriesDay[] {
  const index = indexOf(field.subjects, subject);
  if (index < 0) return [];
  const [from, to] = [field.starts[index]!, field.starts[index + 1]!];
  return Array.from({ length: to - from }, (_, i) => rowOf(field, from + i, subject));
}

/** Every subject measured on a day, in order of id. */
export function onDay(field: SurpriseField, day: number): readonly SeriesDay[] {
  return field.subjects.flatMap((subject, index) => {
    for (let row = field.starts[index + 1]! - 1; row >= field.starts[index]!; row -= 1) {
      if (field.day[row] === day) return [rowOf(field, row, subject)];
      if (field.day[row]! < day) break;
    }
    return [];
  });
}

/** How often a surprise of at least `z` came up in a span of days, and how many series-days were looked at. */
export interface Rarity {
  readonly matched: number;
  readonly looked: number;
  /** First day of the span on which any series had a norm. */
  readonly since: number;
}

export function rarityIn(field: SurpriseField, z: number, from: number, to: number): Rarity {
  let [matched, looked, since] = [0, 0, Infinity];
  for (let row = 0; row < field.day.length; row += 1) {
    const day = field.day[row]!;
    if (day < from || day > to) continue;
    looked += 1;
    if (day < since) since = day;
    if (field.z[row]! >= z) matched += 1;
  }
  return { matched, looked, since };
}

/** (1 + days looked at) ÷ (1 + days that match): the N of "one in N", never larger than what was looked at supports. */
export function oneIn({ matched, looked }: Pick<Rarity, 'matched' | 'looked'>): number {
  return (1 + looked) / (1 + matched);
}

/** Binary search in sorted ids; −1 where absent. */
function indexOf(subjects: readonly SubjectId[], subject: SubjectId): number {
  let [low, high] = [0, subjects.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (subjects[middle] === subject) return middle;
    if (subjects[middle]! < subject) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
