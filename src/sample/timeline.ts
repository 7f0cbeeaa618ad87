import { addDays, instantOfSeconds, numberOfDay, weekday } from '../text/days.ts';
import type { Day, Instant } from '../vocabulary/time.ts';

/** How many mornings before the first one counts are simulated, so that 30-day sums are whole from the start. */
export const lead = 40;

/**
 * The mornings of a sample world, counted from 0. What happens on a calendar day is read on the next morning; an offset
 * counts mornings back from the last one.
 */
export interface Timeline {
  readonly mornings: number;
  readonly last: number;
  readonly lastDay: Day;
  dayOf(morning: number): Day;
  /** 0 for Sunday to 6 for Saturday. */
  weekdayOf(morning: number): number;
  /** A moment of that calendar day, e.g. `at(3, 4.5)` for 04:30 UTC; hours may have fractions and pass 24. */
  at(morning: number, hours: number): Instant;
}

export function makeTimeline(lastDay: Day, days: number): Timeline {
  const first = numberOfDay(lastDay) - days + 1;
  return {
    mornings: days,
    last: days - 1,
    lastDay,
    dayOf: (morning) => addDays(lastDay, morning - days + 1),
    weekdayOf: (morning) => weekday(addDays(lastDay, morning - days + 1)),
    at: (morning, hours) => instantOfSeconds((first + morning) * 86_400 + Math.round(hours * 3600)),
  };
}
