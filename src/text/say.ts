import type { Display, FactValue, UnitId } from '../vocabulary/fact.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { dayOfInstant, monthName, partsOfDay, timeOfInstant, weekdayName } from './days.ts';
import { round } from './round.ts';

const minus = '\u2212';
const noBreak = '\u00a0';

/**
 * Words a value: the only place where a number becomes text. The same value, unit and display give the same text for
 * ever, so a claim can be checked by saying it again. Rounding is `round`: decimal, halves away from zero.
 *
 * House style: 65,736 · +9,610 · −120 · 2.7 million · nine · 1.4 · 11 % (no-break space) · 9.2 times · fifth, 21st ·
 * one in 531 · 24 for every 100 · 4 May 2026 · 6 °C.
 *
 * Throws a TypeError where the display does not fit the unit: that is a mistake of ours, never of the data.
 */
export function say(value: FactValue, unit: UnitId, display: Display): string {
  switch (display.as) {
    case 'text':
      return textOf(value);
    case 'day':
      return sayDay(dayOf(value, unit, display.zone), display.form);
    case 'time':
      return timeOfInstant(instantOf(value, unit), display.zone ?? 'UTC');
    case 'figure':
      return figure(numberOf(value), unit);
    case 'signed':
      return signed(numberOf(value));
    case 'short':
      return short(numberOf(value), display.digits);
    case 'words':
      return display.capital === true ? capital(inWords(numberOf(value), 99)) : inWords(numberOf(value), 12);
    case 'decimal':
      return separated(numberOf(value), display.digits);
    case 'percent':
      if (unit !== 'fraction' && unit !== 'ratio') throw new TypeError(`no percent of ${unit}`);
      return `${separated(numberOf(value), display.digits, 2)}${noBreak}%`;
    case 'times':
      if (unit !== 'ratio') throw new TypeError(`no times of ${unit}`);
      return `${separated(numberOf(value), display.digits)} times`;
    case 'ordinal':
      return display.capital === true ? capital(ordinal(numberOf(value))) : ordinal(numberOf(value));
    case 'per-hundred':
      return `${separated(numberOf(value), 0)} for every 100`;
  }
}

/** Whole numbers as they are; others with one decimal place, or none where it would be a nought. */
function figure(value: number, unit: UnitId): string {
  if (unit === 'one-in') return `one in ${separated(value, 0)}`;
  if (unit === 'celsius') return `${separated(value, 0)}${noBreak}°C`;
  return withoutNoughts(separated(value, 1));
}

function signed(value: number): string {
  const text = withoutNoughts(separated(value, 1));
  return text === '0' || text.startsWith(minus) ? text : `+${text}`;
}

/** 1,234.5 or −0.3; `shift` multiplies by ten to that power first. */
function separated(value: number, places: number, shift = 0): string {
  const { negative, whole, fraction } = round(value, places, shift);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${negative ? minus : ''}${grouped}${places > 0 ? `.${fraction}` : ''}`;
}

function withoutNoughts(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

const scales = [
  { from: 1e12, shift: -12, word: 'trillion' },
  { from: 1e9, shift: -9, word: 'billion' },
  { from: 1e6, shift: -6, word: 'million' },
] as const;

/** From a million on in millions, billions, trillions; below that in full. What rounds up to the next word takes it. */
function short(value: number, places: number): string {
  const size = Math.abs(value);
  for (const { from, shift, word } of scales) {
    const reaches =
      size >= from || (size >= from / 1000 && from > 1e6 && Number(round(size, places, shift + 3).whole) >= 1000);
    if (reaches) return `${withoutNoughts(separated(value, places, shift))} ${word}`;
  }
  return withoutNoughts(separated(value, 1));
}

const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
  'seventeen eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const places = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Whole numbers from nought to `upTo` (99 at most) in words, all others in figures. */
function inWords(value: number, upTo: number): string {
  if (!Number.isInteger(value) || value < 0 || value > upTo) return withoutNoughts(separated(value, 1));
  const word = small[value];
  if (word !== undefined) return word;
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}

function ordinal(value: number): string {
  if (!Number.isInteger(value) || value < 0) throw new TypeError(`no place in a list: ${value}`);
  const word = places[value];
  if (word !== undefined) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${separated(value, 0)}${ending}`;
}

function sayDay(day: Day, form: Extract<Display, { as: 'day' }>['form']): string {
  const { year, month, date } = partsOfDay(day);
  switch (form) {
    case 'long':
      return `${date} ${monthName(month)} ${year}`;
    case 'short':
      return `${date} ${monthName(month)}`;
    case 'weekday':
      return weekdayName(day);
    case 'iso':
      return day;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function numberOf(value: FactValue): number {
  if (typeof value !== 'number') throw new TypeError(`a text cannot be said as a number: ${value}`);
  return value;
}

function textOf(value: FactValue): string {
  if (typeof value !== 'string') throw new TypeError(`a number cannot be said as a text: ${value}`);
  return value;
}

function dayOf(value: FactValue, unit: UnitId, zone = 'UTC'): Day {
  if (unit === 'day') return textOf(value) as Day;
  return dayOfInstant(instantOf(value, unit), zone);
}

function instantOf(value: FactValue, unit: UnitId): Instant {
  if (unit !== 'instant') throw new TypeError(`${unit} is not a moment`);
  return textOf(value) as Instant;
}
