import { addDays } from '../../text/days.ts';
import { round } from '../../text/round.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Day } from '../../vocabulary/time.ts';
import type { PureFormula } from '../formula.ts';
import { numberOf } from './arithmetic.ts';

/** What a dated test is made of: the day it falls due, and the mark it sets. Both follow from figures of the day. */

export const dueDay: PureFormula<{ days: number }> = {
  kind: 'pure',
  name: 'due-day',
  version: 1,
  says: 'The day that lies a given number of days after a date.',
  compute: ({ params, parts }) => {
    const day = only(parts);
    if (day.unit !== 'day') throw new TypeError(`${day.formula.name} gave no day`);
    const due = addDays(day.value as Day, params.days);
    return { value: due, unit: 'day', subject: day.subject, window: null, population: null };
  },
};

/** Marks are round: two leading digits of what is added. */
const leadingDigits = 2;

export const mark: PureFormula<{ share: number }> = {
  kind: 'pure',
  name: 'mark',
  version: 1,
  says: 'A share of a figure, rounded to two leading digits: the mark a dated test sets.',
  compute: ({ params, parts }) => {
    const figure = only(parts);
    return {
      value: Math.max(1, roundedTo(numberOf(figure) * params.share)),
      unit: figure.unit,
      subject: figure.subject,
      window: null,
      population: null,
    };
  },
};

export const promisedGain: PureFormula<{ threshold: number }> = {
  kind: 'pure',
  name: 'promised-gain',
  version: 1,
  says: 'What a column said a count would gain: the mark it set, as the ledger of the paper keeps it, less the count on the day it was printed.',
  compute: ({ params, parts }) => {
    const then = only(parts);
    const { unit, subject, window } = then;
    return { value: params.threshold - numberOf(then), unit, subject, window, population: null };
  },
};

function roundedTo(value: number): number {
  const places = leadingDigits - (Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1);
  const shift = Math.min(0, places);
  return Number(round(value, 0, shift).whole) * 10 ** -shift;
}

function only(parts: readonly Fact[]): Fact {
  if (parts.length !== 1 || !parts[0]) throw new TypeError('this formula takes one figure');
  return parts[0];
}
