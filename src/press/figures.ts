import { monthName, partsOfDay } from '../text/days.ts';
import { say } from '../text/say.ts';
import type { Day } from '../vocabulary/index.ts';

/** A count on the page furniture or a chart: `65,736`. */
export function figure(value: number): string {
  return say(value, 'observations', { as: 'figure' });
}

/** `4 May` */
export function shortDay(day: string): string {
  return say(day, 'day', { as: 'day', form: 'short' });
}

/** `4 May 2026` */
export function longDay(day: string): string {
  return say(day, 'day', { as: 'day', form: 'long' });
}

/** `May 2026` of `2026-05`. */
export function monthTitle(month: string): string {
  const { month: number, year } = partsOfDay(`${month}-01` as Day);
  return `${monthName(number)} ${year}`;
}
