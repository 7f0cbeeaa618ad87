import { numberOfDay, secondsOfInstant } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Series, SourceId } from '../../vocabulary/observation.ts';
import type { Latest, Past } from '../../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../../vocabulary/subject.ts';
import { utcDay, windowOf } from '../calendar.ts';

/** Days of gains a ranking looks back on. */
export const historyDays = 56;
/** A gap of at most so many days is bridged evenly; a longer one stays a gap. */
const longestBridge = 3;
const listedWindow = 14;
const daySeconds = 86_400;

/** What was known of one repository (or model) on one morning, as a ranking sees it. */
export interface History {
  readonly subject: SubjectId;
  /** The last day read, in days since 1970-01-01. */
  readonly day: number;
  /** Daily gains of stars (or likes), oldest first, that day’s last; NaN where they are not known. */
  readonly gains: Float64Array;
  readonly total: number;
  /** Days since the first reading within the window, at most `historyDays`. */
  readonly knownDays: number;
  /** Days since the last commit (or change); null where it was not read. */
  readonly sinceChange: number | null;
  /** Days since it was created; null where it was not read. */
  readonly age: number | null;
  /** On how many of the last 14 days it stood on GitHub's trending page; 0 where that page was not read. */
  readonly daysTrending: number;
  /** Its place on the last trending page; null where it is not on it. */
  readonly trendingPlace: number | null;
}

export interface HistoryQuestion {
  readonly count: 'stars' | 'likes';
  readonly source: SourceId;
}

/**
 * The histories of everything a source read on its last day, as known at the past's cutoff, in order of id. Empty where
 * the source was silent on the cutoff's own day and the day before.
 */
export async function historiesOf(past: Past, { count, source }: HistoryQuestion): Promise<readonly History[]> {
  const window = windowOf(historyDays + 1, utcDay(past.cutoff));
  const series = await past.daily({ metric: metric(count), source, window });
  const today = series.reduce((last, { days }) => Math.max(last, days.at(-1) ?? -Infinity), -Infinity);
  if (today < numberOfDay(window.to) - 1) return [];
  const read = series.filter(({ days }) => days.at(-1) === today);
  const subjects = read.map((one) => one.subject);

  const latest = await past.latest({ subjects, metrics: [metric('modified-at'), metric('created-at')] });
  const trending = count === 'stars' ? await trendingOf(past) : new Map<SubjectId, Trending>();

  return read.map((one) => ({
    subject: one.subject,
    day: today,
    gains: gainsTo(today, one),
    total: one.values.at(-1)!,
    knownDays: Math.min(historyDays, today - one.days[0]!),
    sinceChange: daysSince(past, latest, one.subject, 'modified-at'),
    age: daysSince(past, latest, one.subject, 'created-at'),
    daysTrending: trending.get(one.subject)?.days ?? 0,
    trendingPlace: trending.get(one.subject)?.place ?? null,
  }));
}

/** Gains of the days up to `today`; the gain over a short gap is spread evenly over its days. */
export function gainsTo(today: number, { days, values }: Pick<Series, 'days' | 'values'>): Float64Array {
  const gains = new Float64Array(historyDays).fill(NaN);
  for (let i = 1; i < days.length; i += 1) {
    const step = days[i]! - days[i - 1]!;
    if (step > longestBridge) continue;
    const daily = (values[i]! - values[i - 1]!) / step;
    for (let day = days[i - 1]! + 1; day <= days[i]!; day += 1) {
      const place = historyDays - 1 - (today - day);
      if (place >= 0 && place < historyDays) gains[place] = daily;
    }
  }
  return gains;
}

/** Marks gained after one day up to another, as a later history knows them; NaN where a day between is not known. */
export function gainedBetween({ gains, day }: History, after: number, until: number): number {
  const last = gains.length - 1 - (day - until);
  const first = last - (until - after) + 1;
  if (first < 0 || last >= gains.length) return NaN;
  return gains.subarray(first, last + 1).reduce((sum, gain) => sum + gain, 0);
}

interface Trending {
  readonly days: number;
  readonly place: number | null;
}

async function trendingOf(past: Past): Promise<ReadonlyMap<SubjectId, Trending>> {
  const today = utcDay(past.cutoff);
  const window = windowOf(listedWindow, today);
  const readings = await past.lists({ list: metric('rank/github-trending'), window });
  const found = new Map<SubjectId, Trending>();
  for (const { rows, asOf } of readings) {
    const isLast = asOf === readings.at(-1)!.asOf;
    for (const { subject, rank } of rows)
      if (kindOf(subject) === 'repo')
        found.set(subject, { days: (found.get(subject)?.days ?? 0) + 1, place: isLast ? rank : null });
  }
  return found;
}

function daysSince(past: Past, latest: Latest, subject: SubjectId, attribute: string): number | null {
  const value = latest.get(subject)?.get(metric(attribute))?.value;
  if (typeof value !== 'string') return null;
  return Math.max(
    0,
    (secondsOfInstant(past.cutoff) - secondsOfInstant(value as Parameters<typeof secondsOfInstant>[0])) / daySeconds,
  );
}
