import { measure, type SurpriseField } from '../reckon/surprise-field.ts';
import { wilson, type Interval } from '../reckon/statistics/intervals.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Window } from '../vocabulary/time.ts';
import { numberOfDay } from '../text/days.ts';
import { gained, type Panel } from './panel.ts';

/** When a burst is a story, as the angle that tells it declares it. */
export interface BurstBar {
  readonly z: number;
  readonly gain: number;
  readonly times: number;
  /** The next day confirms it from this surprise on. */
  readonly confirmedFrom: number;
}

/** Followed through: the mean of days 2 to 8 is at least so many times the median day before (editorial-science 3.4). */
const keptPace = 1.5;
/** A burst begins where no day of the week before met the bar. */
const quietDays = 7;

export interface FollowThrough extends Interval {
  readonly rule: string;
  readonly onsets: number;
  /** Share of them that kept the pace. */
  readonly share: number;
}

/**
 * What became of bursts, by our rule with and without its confirmation and by a naive rule on the same dates. Surprise is
 * measured as the paper does it, each day against the 28 before; weekday factors are those of all dates together.
 */
export function followThrough(
  panel: Panel,
  counted: MetricId,
  source: SourceId,
  window: Window,
  bar: BurstBar,
): readonly FollowThrough[] {
  const series = [...panel.series.values()];
  const field = measure(counted, source, window, series, new Set(panel.breaks));
  const isLarge = (row: number) =>
    field.gain[row]! >= bar.gain && field.median[row]! > 0 && field.gain[row]! >= bar.times * field.median[row]!;
  const meetsBar = (row: number) =>
    isLarge(row) && field.z[row]! >= bar.z && field.gain[row]! >= bar.times * field.expected[row]!;
  const ours = onsetsIn(field, meetsBar);
  const naive = onsetsIn(field, isLarge);
  const isConfirmed = (row: number) => isNextDay(field, row) && field.z[row + 1]! >= bar.confirmedFrom;
  const holdsTwice = (row: number) => isNextDay(field, row) && field.gain[row + 1]! >= 2 * field.median[row]!;
  const last = numberOfDay(window.to);
  const judged = (rule: string, rows: readonly number[]) => judge(rule, rows, field, panel, last);
  return [
    judged('ours, confirmed on the next day', ours.filter(isConfirmed)),
    judged('ours, before confirmation', ours),
    judged(
      'ours, not confirmed',
      ours.filter((row) => isNextDay(field, row) && !isConfirmed(row)),
    ),
    judged(`naive: ${bar.gain} or more and ${bar.times} times the median day`, naive),
    judged('naive, and twice the median on the next day', naive.filter(holdsTwice)),
  ];
}

function onsetsIn(field: SurpriseField, meets: (row: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let subject = 0; subject < field.subjects.length; subject += 1) {
    let lastMet = -Infinity;
    for (let row = field.starts[subject]!; row < field.starts[subject + 1]!; row += 1) {
      if (!meets(row)) continue;
      if (field.day[row]! - lastMet > quietDays) found.push(row);
      lastMet = field.day[row]!;
    }
  }
  return found;
}

function isNextDay(field: SurpriseField, row: number): boolean {
  return field.day[row + 1] === field.day[row]! + 1;
}

function judge(rule: string, rows: readonly number[], field: SurpriseField, panel: Panel, last: number): FollowThrough {
  let [onsets, through] = [0, 0];
  for (const row of rows) {
    const day = field.day[row]!;
    const subject = field.subjects[subjectOf(field, row)]!;
    const came = day + 8 <= last ? gained(panel, subject, day + 1, day + 8) / 7 : NaN;
    if (came !== came) continue;
    onsets += 1;
    if (came >= keptPace * Math.max(1, field.median[row]!)) through += 1;
  }
  const none = { low: NaN, high: NaN };
  return { rule, onsets, share: through / onsets, ...(onsets > 0 ? wilson(through, onsets) : none) };
}

/** The subject a row belongs to: the last one that starts at or before it. */
function subjectOf({ starts }: SurpriseField, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= row) low = middle;
    else high = middle;
  }
  return low;
}
