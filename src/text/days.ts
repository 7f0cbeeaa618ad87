import type { Day, Instant } from '../vocabulary/time.ts';

const daySeconds = 86_400;
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
}

/** Reads `2026-05-04`. Throws a TypeError for anything that is not a day of the calendar. */
export function partsOfDay(day: Day): DayParts {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), date: Number(match?.[3]) };
  if (!match || parts.month < 1 || parts.month > 12 || parts.date < 1 || parts.date > lengthOfMonth(parts))
    throw new TypeError(`not a day: ${day}`);
  return parts;
}

export function isDay(text: string): text is Day {
  try {
    partsOfDay(text as Day);
    return true;
  } catch {
    return false;
  }
}

function lengthOfMonth({ year, month }: { year: number; month: number }): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01. Howard Hinnant, "chrono-compatible low-level date algorithms": years that begin in March. */
export function numberOfDay(day: Day): number {
  const { year, month, date } = partsOfDay(day);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day that many days after 1970-01-01; the inverse of `numberOfDay`. */
export function dayOfNumber(count: number): Day {
  const shifted = count + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}

export const addDays = (day: Day, count: number): Day => dayOfNumber(numberOfDay(day) + count);

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekday = (day: Day): number => (((numberOfDay(day) + 4) % 7) + 7) % 7;

export const weekdayName = (day: Day): string => weekdays[weekday(day)] ?? '';

/** From 1, January. */
export const monthName = (month: number): string => months[month - 1] ?? '';

/** Seconds since 1970-01-01T00:00:00Z. Fractions of a second are dropped. */
export function secondsOfInstant(instant: Instant): number {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/.exec(instant);
  if (!match) throw new TypeError(`not an instant: ${instant}`);
  const [, day = '', hours, minutes, seconds] = match;
  return numberOfDay(day as Day) * daySeconds + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

export function instantOfSeconds(seconds: number): Instant {
  return `${wallText(seconds)}Z` as Instant;
}

export const addSeconds = (instant: Instant, seconds: number): Instant =>
  instantOfSeconds(secondsOfInstant(instant) + seconds);

/** The calendar day of a moment in a zone such as `Europe/London`. */
export function dayOfInstant(instant: Instant, zone: string): Day {
  return wallText(wallSeconds(secondsOfInstant(instant), zone)).slice(0, 10) as Day;
}

/** The time on the clock at a moment in a zone: `05:41`. */
export function timeOfInstant(instant: Instant, zone: string): string {
  return wallText(wallSeconds(secondsOfInstant(instant), zone)).slice(11, 16);
}

/**
 * The moment at which clocks in a zone show a day and a time (`06:00`). A time that comes twice means its earlier moment;
 * one that is skipped means as long after the gap as it stands in it, so a skipped 02:30 is 03:30. A zone that dropped
 * a whole day (Apia, 30 December 2011) gives the same time of the next.
 */
export function instantOf(day: Day, time: string, zone: string): Instant {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw new TypeError(`not a time of day: ${time}`);
  const wall = numberOfDay(day) * daySeconds + Number(match[1]) * 3600 + Number(match[2]) * 60;
  const offsetAround = (shift: number) => wallSeconds(wall + shift, zone) - (wall + shift);
  const before = offsetAround(-daySeconds);
  const after = offsetAround(daySeconds);
  const moments = [wall - before, wall - after].sort((a, b) => a - b);
  const shown = moments.find((moment) => wallSeconds(moment, zone) === wall);
  return instantOfSeconds(shown ?? wall - before);
}

/** Seconds on the wall clock of a zone, counted as if they were UTC. */
function wallSeconds(utcSeconds: number, zone: string): number {
  const parts = new Map<string, string>();
  for (const { type, value } of clockOf(zone).formatToParts(utcSeconds * 1000)) parts.set(type, value);
  const part = (name: string) => Number(parts.get(name));
  const day = `${pad(part('year'), 4)}-${pad(part('month'), 2)}-${pad(part('day'), 2)}` as Day;
  return numberOfDay(day) * daySeconds + part('hour') * 3600 + part('minute') * 60 + part('second');
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

function wallText(seconds: number): string {
  const day = Math.floor(seconds / daySeconds);
  const rest = seconds - day * daySeconds;
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  return `${dayOfNumber(day)}T${clock.map((part) => pad(part, 2)).join(':')}`;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
