import { breaksIn } from '../reckon/breaks.ts';
import { addDays, dayOfNumber, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Series, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day, Window } from '../vocabulary/time.ts';

/** A gap of at most so many days is bridged evenly when it is asked what came. */
export const longestBridge = 3;

/** Two years before the first date that is judged are learned from. */
const mostLearned = 730;

/**
 * Everything a source read of one count, for the labels: what came. No feature may be taken from it.
 */
export interface Panel {
  readonly series: ReadonlyMap<SubjectId, Series>;
  /** Days on which anything was read, as numbers, rising. */
  readonly days: readonly number[];
  /** Days on which everything was counted anew. */
  readonly breaks: readonly number[];
}

export async function panelOf(past: Past, count: 'stars' | 'likes', source: SourceId, window: Window): Promise<Panel> {
  const reach = { from: addDays(window.from, -mostLearned), to: addDays(window.to, 45) };
  const series = await past.daily({ metric: metric(count), source, window: reach });
  const days = new Set<number>();
  for (const one of series) for (const day of one.days) days.add(day);
  return {
    series: new Map(series.map((one) => [one.subject, one])),
    days: [...days].sort((a, b) => a - b),
    breaks: breaksIn(series).map(({ day }) => numberOfDay(day)),
  };
}

/** The count on a day, bridged over a short gap; NaN where it was not read. */
export function levelOn({ days, values }: Pick<Series, 'days' | 'values'>, day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  if (days[low] === day) return values[low]!;
  if (low === 0 || low === days.length || days[low]! - days[low - 1]! > longestBridge) return NaN;
  const share = (day - days[low - 1]!) / (days[low]! - days[low - 1]!);
  return values[low - 1]! + share * (values[low]! - values[low - 1]!);
}

/** What was gained after day `after` up to day `until`; NaN where an end was not read. */
export function gained(panel: Panel, subject: SubjectId, after: number, until: number): number {
  const series = panel.series.get(subject);
  return series ? levelOn(series, until) - levelOn(series, after) : NaN;
}

/** Whether everything was counted anew within a span of days: then nothing in it is compared. */
export function isBroken(panel: Panel, after: number, until: number): boolean {
  return panel.breaks.some((day) => day > after && day <= until);
}

/** The last moment of a day: what was known by then may be used. */
export function endOf(day: number): ReturnType<typeof endOfDay> {
  return endOfDay(dayOfNumber(day));
}

function endOfDay(day: Day) {
  return `${day}T23:59:59Z` as Past['cutoff'];
}
