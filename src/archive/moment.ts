import type { Day, Instant } from '../vocabulary/time.ts';

const millisecondsADay = 86_400_000;

/** The UTC day a moment lies in. */
export function dayOf(moment: Instant): Day {
  return moment.slice(0, 10) as Day;
}

/** Days since 1970-01-01, e.g. 20577 for `2026-05-04`. */
export function dayNumber(day: Day): number {
  return Date.parse(day) / millisecondsADay;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * millisecondsADay).toISOString().slice(0, 10) as Day;
}

/** The first second of a UTC day. */
export function startOf(day: Day): Instant {
  return `${day}T00:00:00Z` as Instant;
}

export function dayAfter(day: Day): Day {
  return dayFromNumber(dayNumber(day) + 1);
}

export function hoursBefore(moment: Instant, hours: number): Instant {
  return instantFromSeconds(Date.parse(moment) / 1000 - hours * 3600);
}

/** Seconds since 1970 to our form of a moment, with seconds and Z. */
export function instantFromSeconds(seconds: number): Instant {
  return new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z') as Instant;
}
