import { addDays, daysBetween } from '../../../text/days.ts';
import type { Day } from '../../../vocabulary/time.ts';
import { objection } from '../../objection.ts';
import type { KnownFact, Registry } from '../registry.ts';
import { countedOver, senseOf, type Sense } from '../sense.ts';
import type { DateToken, SpokenDate, Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** N4: of the dates in its clause, one at least is a date of the figure. */
export const fitsTime: Fits = ({ token, clause, cues }, fact, registry) => {
  const dates = cues.dates.filter((date) => date.date.form !== 'time' && roleOf(date, clause.tokens) !== 'dateline');
  const fitting = (date: DateToken): boolean =>
    beginsBefore(token, clause.tokens, date.date, fact) &&
    dateFits(date.date, fact, registry, roleOf(date, clause.tokens));
  if (dates.length === 0 || dates.some(fitting)) return null;
  const { from, to } = senseOf(fact);
  return objection('N4', token.text, `${token.text}, ${dates.map(({ text }) => text).join(', ')}`, `${from} to ${to}`);
};

/** "From 68,967 … this year": a count that a stretch of time begins with was read at its beginning. */
function beginsBefore(
  token: Token,
  tokens: readonly Token[],
  { form, from, to }: SpokenDate,
  fact: KnownFact,
): boolean {
  const isLong = form === 'stretch' || form === 'month' || form === 'year';
  const end = senseOf(fact).to;
  if (!isLong || end === null || tokens[tokens.indexOf(token) - 1]?.text.toLowerCase() !== 'from') return true;
  return covers({ form, from, to }, end);
}

/** What a date does: "since Thursday" begins a stretch, "before Thursday" ends one, "of Thursday" dates the thing itself. */
export type DateRole = 'start' | 'before' | 'end' | 'dateline' | 'point';

export function roleOf(date: DateToken, tokens: readonly Token[]): DateRole {
  const at = tokens.indexOf(date);
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  const word = before?.kind === 'word' ? before.lower : '';
  if (/^(?:of|dated|begun)$/.test(word)) return 'dateline';
  const [after, then] = [tokens[at + 1], tokens[at + 2]];
  if (after?.kind === 'word' && /^(?:to|and)$/.test(after.lower) && then?.kind === 'date') return 'start';
  if (/^(?:since|from|after|between)$/.test(word)) return 'start';
  if (word === 'on' && earlier?.kind === 'word' && earlier.lower === 'than') return 'start';
  if (/^(?:before|until|till)$/.test(word)) return 'before';
  return word === 'to' ? 'end' : 'point';
}

/** Whether a date as it was said is one that a fact covers, begins or ends on. */
export function dateFits(date: SpokenDate, fact: KnownFact, registry: Registry, role: DateRole = 'point'): boolean {
  const sense = senseOf(fact);
  if (sense.kind === 'day' || sense.kind === 'moment') return holdsDay(date, String(fact.value).slice(0, 10) as Day);
  if (fact.formula === 'mark') return isDue(date, registry);
  if (fact.formula === 'milestone' && sense.to && date.form !== 'now')
    return date.from >= addDays(sense.to, -1) && date.to <= sense.to;
  if (sense.from === null || sense.to === null) return false;
  if (isOfOneDay(sense) && daysBetween(date.from, date.to) > longestNear) return false;
  // "Before Thursday a day brought 302": the norm ends where the move began, and that day is a fact.
  if (role === 'before' && sense.kind === 'norm' && !isDayOf(date, fact, registry)) return false;
  if (role === 'start' && sense.kind === 'level' && sense.to > date.to && !isRead(date, fact, registry)) return false;
  return windowFits(date, sense as Sense & { from: Day; to: Day }, registry.today, role);
}

/** "Since Thursday … to 65,736": something of its subject was read on that day, or begins there. */
const isRead = ({ from }: SpokenDate, { subject, unit }: KnownFact, { facts }: Registry): boolean =>
  facts.some((other) => {
    if (other.subject !== subject) return false;
    if (other.unit === 'day' || other.unit === 'instant') return String(other.value).startsWith(from);
    const { kind } = senseOf(other);
    if (other.unit !== unit) return false;
    return (kind === 'level' && other.window?.to === from) || (kind === 'gain' && other.window?.from === from);
  });

/** A count as it stands or a place is of a day, and a month or a year names none; downloads of 30 days are of their month. */
const isOfOneDay = (sense: Sense): boolean =>
  ['level', 'rank', 'gap'].includes(sense.kind) && !/^\d+ days$/.test(countedOver(sense) ?? '');
const longestNear = 8; // days

function isDayOf(date: SpokenDate, { subject }: KnownFact, { facts }: Registry): boolean {
  return facts.some((fact) => fact.unit === 'day' && fact.subject === subject && fact.value === date.from);
}

/** The mark of a dated test belongs to the day the test falls due. */
function isDue(date: SpokenDate, { facts }: Registry): boolean {
  return facts.some((fact) => fact.formula === 'due-day' && fact.value === date.from);
}

function windowFits(
  date: SpokenDate,
  { from, to, kind }: Sense & { from: Day; to: Day },
  today: Day,
  role: DateRole,
): boolean {
  switch (date.form) {
    case 'now':
      return daysBetween(to, today) <= 1; // 36 hours, in whole days
    case 'day':
    case 'weekday':
    case 'relative':
      // "Since Thursday … to 65,736" is said of the count at the end of the stretch.
      if (role === 'start') return date.from === from || (kind === 'level' && to > date.to);
      // "Before Thursday" is said of what ended the day before.
      if (role === 'before') return date.from === to || date.from === addDays(to, 1);
      if (role === 'end') return date.from === to;
      return date.from === to;
    case 'stretch':
      if (kind === 'gain' && !covers(date, from)) return false;
      return to >= date.from && to <= date.to && from >= addDays(date.from, -1);
    case 'month':
    case 'year':
      // A gain said of a month or a year is the gain of all of it.
      return kind === 'gain' ? covers(date, from) && to <= date.to : from <= date.to && to >= date.from;
    case 'time':
      return true;
  }
}

/** A stretch that begins where the figure begins, a day or a tenth of it aside. */
const covers = (date: SpokenDate, from: Day): boolean =>
  Math.abs(daysBetween(date.from, from)) <= Math.max(1, daysBetween(date.from, date.to) / 10);

function holdsDay(date: SpokenDate, day: Day): boolean {
  return date.from <= day && day <= date.to;
}
