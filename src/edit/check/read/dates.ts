import { addDays, daysBetween, isDay, monthName, partsOfDay, weekday, weekdayName } from '../../../text/days.ts';
import type { Day } from '../../../vocabulary/time.ts';
import { sticky } from './numbers.ts';
import type { SpokenDate } from './token.ts';

export interface ReadDate {
  readonly date: SpokenDate;
  readonly length: number;
}

const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
const weekdays = Array.from({ length: 7 }, (_, index) => weekdayName(addDays('2026-01-04' as Day, index)));
const monthWord = `${months.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec`;
const date = '(?<date>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)';

const iso = /(?<iso>\d{4}-\d{2}-\d{2})(?![\d-])/y;
const dayFirst = new RegExp(`${date} (?:of )?(?<month>${monthWord})\\b\\.?(?:,? ${year}\\b)?`, 'y');
const monthFirst = new RegExp(`(?<month>${monthWord})\\.? ${date}\\b(?:,? ${year}\\b)?`, 'y');
const monthAlone = new RegExp(`(?<month>${months.join('|')})\\b(?: ${year}\\b)?`, 'y');
/** "2025 stars" is no year. */
const counted =
  'stars?|forks?|likes?|downloads?|upvotes?|points?|comments?|models?|repositories|datasets|papers|accounts';
const beforeYear = /(?:^|\b(?:in|of|since|from|until|till|by|before|after|during|and|early|late|mid)[ -]|[,(] ?)$/i;
const yearAlone = new RegExp(`${year}\\b(?![-,.]?\\d| (?:(?:new|more|further) )?(?:${counted})\\b)`, 'y');
const weekdayWord = new RegExp(`(?<weekday>${weekdays.join('|')})\\b(?! (?:Post|Times)\\b)`, 'y');
const clockTime = /[0-2]?\d:[0-5]\d\b(?: (?:UTC|GMT|BST))?/y;

/** The date that begins at this place, resolved against the day of the issue, or null. */
export function dateAt(text: string, at: number, today: Day): ReadDate | null {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) return null;
  const clock = sticky(clockTime, text, at);
  if (clock) return found('time', today, today, clock);
  const exact = sticky(iso, text, at);
  if (exact) {
    const day = exact.groups!['iso']! as Day;
    return isDay(day) ? found('day', day, day, exact) : null;
  }
  const named = sticky(dayFirst, text, at) ?? sticky(monthFirst, text, at);
  if (named) {
    const day = dayNear(Number(named.groups!['date']), named.groups!['month']!, named.groups!['year'], today);
    return day ? found('day', day, day, named) : null;
  }
  const word = sticky(weekdayWord, text, at);
  if (word) {
    const back = (weekday(today) - weekdays.indexOf(word.groups!['weekday']!) + 7) % 7;
    const day = addDays(today, -back);
    return found('weekday', day, day, word);
  }
  return spokenAt(text, at, today) ?? monthAt(text, at, today);
}

function found(form: SpokenDate['form'], from: Day, to: Day, match: RegExpExecArray): ReadDate {
  return { date: { form, from, to }, length: match[0].length };
}

const relative: readonly [RegExp, SpokenDate['form'], (today: Day) => [from: number, to: number]][] = [
  [/(?:today|this morning|tonight|right now|now|at press time|as we go to press)\b/iy, 'now', () => [0, 0]],
  [/(?:yesterday|last night)\b/iy, 'relative', () => [-1, -1]],
  [/the day before yesterday\b/iy, 'relative', () => [-2, -2]],
  [/tomorrow\b/iy, 'relative', () => [1, 1]],
  [/(?:this week|the past week|the last week)\b(?! to\b)/iy, 'stretch', () => [-7, 0]],
  [/last week\b/iy, 'stretch', (today) => [-7 - sinceMonday(today), -1 - sinceMonday(today)]],
  [/(?:this month|the past month|the last month)\b/iy, 'stretch', () => [-31, 0]],
  [/last month\b/iy, 'stretch', () => [-62, -1]],
  [/(?:this|the past|the last) year\b/iy, 'stretch', () => [-366, 0]],
];

function spokenAt(text: string, at: number, today: Day): ReadDate | null {
  for (const [expression, form, days] of relative) {
    const match = sticky(expression, text, at);
    if (!match) continue;
    const [from, to] = days(today);
    return found(form, addDays(today, from), addDays(today, to), match);
  }
  return null;
}

function monthAt(text: string, at: number, today: Day): ReadDate | null {
  const month = sticky(monthAlone, text, at);
  if (month) {
    const index = months.indexOf(month.groups!['month']!) + 1;
    const thisYear = partsOfDay(today).year;
    const began = dayOf(thisYear, index, 1);
    const named = month.groups!['year'];
    const inYear = named ? Number(named) : began !== null && began <= today ? thisYear : thisYear - 1;
    return found('month', dayOf(inYear, index, 1)!, lastOf(inYear, index), month);
  }
  const alone = beforeYear.test(text.slice(0, at)) ? sticky(yearAlone, text, at) : null;
  if (!alone) return null;
  const inYear = Number(alone.groups!['year']);
  return found('year', dayOf(inYear, 1, 1)!, dayOf(inYear, 12, 31)!, alone);
}

/** A day without a year is the one nearest to the issue, up to half a year ahead. */
function dayNear(dateOfMonth: number, month: string, named: string | undefined, today: Day): Day | null {
  const index = months.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  if (named) return dayOf(Number(named), index, dateOfMonth);
  const thisYear = partsOfDay(today).year;
  const candidates = [thisYear - 1, thisYear, thisYear + 1].flatMap(
    (inYear) => dayOf(inYear, index, dateOfMonth) ?? [],
  );
  return candidates.sort((a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)))[0] ?? null;
}

function dayOf(inYear: number, month: number, dateOfMonth: number): Day | null {
  const day = `${inYear}-${String(month).padStart(2, '0')}-${String(dateOfMonth).padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function lastOf(inYear: number, month: number): Day {
  const next = month === 12 ? dayOf(inYear + 1, 1, 1)! : dayOf(inYear, month + 1, 1)!;
  return addDays(next, -1);
}

const sinceMonday = (day: Day): number => (weekday(day) + 6) % 7;
