import { addDays, dayOfInstant, instantOf, timeOfInstant, weekday } from '../../text/days.ts';
import type { Instant } from '../../vocabulary/time.ts';

const zone = 'America/New_York';
const friday = 5;
const saturday = 6;
const sunday = 0;

/**
 * When arXiv announced what was submitted at a moment: what came by 14:00 in New York stands on the list of 20:00 that
 * day, what came later on that of the next day; nothing is announced on Friday and Saturday evening, and what came over
 * the weekend is announced on Monday. Holidays are not known here: around one the true announcement can be a day later.
 * Source: https://info.arxiv.org/help/availability.html
 */
export function announcedAt(submitted: Instant): Instant {
  const day = dayOfInstant(submitted, zone);
  const closesOn = workingDay(timeOfInstant(submitted, zone) < '14:00' ? day : addDays(day, 1));
  const announcedOn = weekday(closesOn) === friday ? addDays(closesOn, 2) : closesOn;
  return instantOf(announcedOn, '20:00', zone);
}

function workingDay(day: ReturnType<typeof dayOfInstant>) {
  if (weekday(day) === saturday) return addDays(day, 2);
  return weekday(day) === sunday ? addDays(day, 1) : day;
}
