import type { SeriesDay } from '../../reckon/surprise-field.ts';
import { runBar } from '../runs.ts';

/** What a surge is (editorial-science 5.1, 2); the declaration of the angle says it in words. */
export const surgeBar = { z: 6, gain: 100, times: 5, days: 7 } as const;

/** A rise that began within the last week, was held, and still holds. */
export interface SurgeRun {
  /** From the first day that met the bar to today, at least two. */
  readonly days: readonly SeriesDay[];
  readonly best: SeriesDay;
}

/**
 * The surge in hand of one subject: a first day that met the bar, and every day after it up to today above the norm by
 * two deviations. Null where it was not held, is not over a second reading yet, or began more than a week ago.
 *
 * @param days of one subject, oldest first
 */
export function findSurge(days: readonly SeriesDay[], today: number): SurgeRun | null {
  if (days.at(-1)?.day !== today) return null;
  let from = days.length;
  while (
    from > 0 &&
    days[from - 1]!.z >= runBar &&
    (from === days.length || days[from - 1]!.day === days[from]!.day - 1)
  )
    from -= 1;
  const run = days.slice(from);
  const onset = run.findIndex(meetsBar);
  const held = onset < 0 ? [] : run.slice(onset);
  if (held.length < 2 || held.length > surgeBar.days) return null;
  return { days: held, best: held.reduce((most, day) => (day.gain > most.gain ? day : most)) };
}

/** Far above the norm, large in itself, and five times both the median day and what the weekday leads one to expect. */
function meetsBar({ z, gain, median, expected }: SeriesDay): boolean {
  return (
    z >= surgeBar.z &&
    gain >= surgeBar.gain &&
    median > 0 &&
    gain >= surgeBar.times * median &&
    gain >= surgeBar.times * expected
  );
}
