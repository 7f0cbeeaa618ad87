import { addDays, daysBetween } from '../../../text/days.ts';
import type { Day } from '../../../vocabulary/time.ts';
import { objection } from '../../objection.ts';
import type { KnownFact, Registry } from '../registry.ts';
import { senseOf, type Sense } from '../sense.ts';
import type { DateToken, SpokenDate, Token } from '../read/token.ts';
import type { Fits } from './fits.ts';

/** N4: of the dates in its clause, one at least is a date of the figure. */
export const fitsTime: Fits = ({ token, clause, cues }, fact, registry) => {
  const dates = cues.dates.filter((date) => date.date.form !== 'time' && !isDateline(date, clause.tokens));
  const fits = dates.some(
    (date) => dateFits(date.date, fact, registry) || (isStart(date, clause.tokens) && endsAfter(date.date, fact)),
  );
  if (dates.length === 0 || fits) return null;
  const { from, to } = senseOf(fact);
  return objection('N4', token.text, `${token.text}, ${dates.map(({ text }) => text).join(', ')}`, `${from} to ${to}`);
};

/** "A thread of Thursday", "a paper dated Friday": the date of the thing; N4 looks for it among the facts. */
function isDateline(date: DateToken, tokens: readonly Token[]): boolean {
  const before = tokens[tokens.indexOf(date) - 1];
  return before?.kind === 'word' && /^(?:of|dated|begun)$/.test(before.lower);
}

/** "Since Thursday … to 65,736": the count stands at the end of a stretch that began on the date. */
function isStart(date: DateToken, tokens: readonly Token[]): boolean {
  const before = tokens[tokens.indexOf(date) - 1];
  return before?.kind === 'word' && /^(?:since|from|after)$/.test(before.lower);
}

function endsAfter(date: SpokenDate, fact: KnownFact): boolean {
  const { kind, to } = senseOf(fact);
  return kind === 'level' && to !== null && to > date.to;
}

/** Whether a date as it was said is one that a fact covers, begins or ends on. */
export function dateFits(date: SpokenDate, fact: KnownFact, registry: Registry): boolean {
  const sense = senseOf(fact);
  if (sense.kind === 'day' || sense.kind === 'moment') return holdsDay(date, String(fact.value).slice(0, 10) as Day);
  if (fact.formula === 'mark') return date.from > registry.today; // its day is the day the test falls due
  if (fact.formula === 'milestone' && sense.to && date.form !== 'now')
    return date.from >= addDays(sense.to, -1) && date.to <= sense.to;
  if (sense.from === null || sense.to === null) return false;
  return windowFits(date, sense as Sense & { from: Day; to: Day }, registry.today);
}

function windowFits(date: SpokenDate, { from, to, kind }: Sense & { from: Day; to: Day }, today: Day): boolean {
  switch (date.form) {
    case 'now':
      return daysBetween(to, today) <= 1; // 36 hours, in whole days
    case 'day':
    case 'weekday':
    case 'relative':
      // "Before Thursday" is said of what ended the day before.
      return [from, to, addDays(to, 1)].includes(date.from) && (kind !== 'level' || date.from <= to);
    case 'stretch':
      return to >= date.from && from >= addDays(date.from, -1);
    case 'month':
    case 'year':
      return from <= date.to && to >= date.from;
    case 'time':
      return true;
  }
}

function holdsDay(date: SpokenDate, day: Day): boolean {
  return date.from <= day && day <= date.to;
}
