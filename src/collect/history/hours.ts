import { addDays } from '../../text/days.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import type { Times } from './pen.ts';

/** A day at an hour of UTC: `('2026-05-04', '10:00:00')`. */
export function on(day: Day, time: string): Instant {
  return `${day}T${time}Z` as Instant;
}

/** A file written at some hour of the evening: it tells of the day's end and is known from the next midnight on. */
export function eveningFile(day: Day): Times {
  return { asOf: on(day, '23:59:59'), knownAt: on(addDays(day, 1), '00:00:00') };
}

/**
 * A file of which only the day is known. It is known from the next midnight on, and what it tells counts as of the
 * day's beginning, so that no figure looks fresher than it is.
 */
export function fileOfDay(day: Day): Times {
  return { asOf: on(day, '00:00:00'), knownAt: on(addDays(day, 1), '00:00:00') };
}

/** A reading that says its own moment. */
export function readAt(moment: Instant): Times {
  return { asOf: moment, knownAt: moment };
}

/** Remembers the times of the last day asked for: rows of one day come together or recur. */
export function onceADay(timesOf: (day: Day) => Times): (day: Day) => Times {
  const known = new Map<Day, Times>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const times = timesOf(day);
    known.set(day, times);
    return times;
  };
}
