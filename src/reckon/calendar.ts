import { addDays, secondsOfInstant } from '../text/days.ts';
import type { Day, Instant, Window } from '../vocabulary/time.ts';

/** The UTC day of a moment: series and windows count these. */
export function utcDay(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** The first moment of a UTC day. */
export function startOf(day: Day): Instant {
  return `${day}T00:00:00Z` as Instant;
}

/** The window of so many days that ends with `to`. */
export function windowOf(days: number, to: Day): Window {
  return { from: addDays(to, 1 - days), to };
}

/** Hours from one moment to a later one, with their fraction. */
export function hoursFrom(from: Instant, to: Instant): number {
  return (secondsOfInstant(to) - secondsOfInstant(from)) / 3600;
}

/** Before this moment the Hub does not know when a repository was created; it gives this moment instead. */
export const hubKnowsNothingBefore = '2022-03-02T23:59:59Z';
