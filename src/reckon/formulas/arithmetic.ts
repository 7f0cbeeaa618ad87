import { daysBetween as countDays } from '../../text/days.ts';
import type { Computed, PureFormula } from '../formula.ts';
import type { Fact, UnitId } from '../../vocabulary/fact.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Window } from '../../vocabulary/time.ts';

export const difference: PureFormula = {
  kind: 'pure',
  name: 'difference',
  version: 1,
  says: 'The first figure less the second.',
  compute: ({ parts }) => {
    const [a, b] = two(parts);
    return { ...about([a, b]), value: numberOf(a) - numberOf(b), unit: sameUnit([a, b]) };
  },
};

export const sum: PureFormula = {
  kind: 'pure',
  name: 'sum',
  version: 1,
  says: 'The figures added up.',
  compute: ({ parts }) => ({
    ...about(parts),
    value: parts.reduce((total, part) => total + numberOf(part), 0),
    unit: sameUnit(parts),
  }),
};

export const ratio: PureFormula = {
  kind: 'pure',
  name: 'ratio',
  version: 1,
  says: 'The first figure divided by the second.',
  compute: ({ parts }) => {
    const [a, b] = two(parts);
    sameUnit([a, b]);
    return { ...about([a, b]), value: numberOf(a) / notZero(b), unit: 'ratio' };
  },
};

export const fraction: PureFormula = {
  kind: 'pure',
  name: 'fraction',
  version: 1,
  says: 'The part divided by the whole it was counted in.',
  compute: ({ parts }) => {
    const [part, whole] = two(parts);
    sameUnit([part, whole]);
    const rule = whole.population?.rule ?? part.population?.rule ?? whole.formula.name;
    const complete = (whole.population ?? part.population)?.complete ?? false;
    return {
      ...about([part, whole]),
      value: numberOf(part) / notZero(whole),
      unit: 'fraction',
      population: { rule, n: numberOf(whole), complete },
    };
  },
};

export const perHundred: PureFormula = {
  kind: 'pure',
  name: 'per-hundred',
  version: 1,
  says: 'How many of the first there are for every hundred of the second.',
  compute: ({ parts }) => {
    const [a, b] = two(parts);
    return { ...about([a, b]), value: (100 * numberOf(a)) / notZero(b), unit: a.unit };
  },
};

export const largest: PureFormula = {
  kind: 'pure',
  name: 'largest',
  version: 1,
  says: 'The largest of the figures; the earliest of those that tie.',
  compute: ({ parts }) => {
    const unit = sameUnit(parts);
    const best = parts.reduce((most, part) => (numberOf(part) > numberOf(most) ? part : most));
    return { value: best.value, unit, subject: best.subject, window: best.window, population: best.population };
  },
};

export const lastDayOf: PureFormula = {
  kind: 'pure',
  name: 'last-day-of',
  version: 1,
  says: 'The last day of the days a figure covers.',
  compute: ({ parts }) => ({ ...about(parts), value: windowOf(one(parts)).to, unit: 'day' }),
};

export const daysBetween: PureFormula = {
  kind: 'pure',
  name: 'days-between',
  version: 1,
  says: 'The days from the first date to the second.',
  compute: ({ parts }) => {
    const [from, to] = two(parts);
    return { ...about([from, to]), value: countDays(dayIn(from), dayIn(to)), unit: 'days' };
  },
};

export const milestone: PureFormula<{ steps: readonly number[] }> = {
  kind: 'pure',
  name: 'milestone',
  version: 1,
  says: 'The largest round number at or below the figure: one of the steps times a power of ten.',
  compute: ({ params, parts }) => {
    const now = one(parts);
    return { ...about(parts), value: milestoneBelow(numberOf(now), params.steps), unit: now.unit };
  },
};

/** The largest of {steps} × 10^k that is not above a value; 0 below the smallest step. */
export function milestoneBelow(value: number, steps: readonly number[]): number {
  let best = 0;
  for (let power = 1; power <= value; power *= 10)
    for (const step of steps) if (step * power <= value) best = Math.max(best, step * power);
  return best;
}

export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new TypeError(`${fact.formula.name} gave no number`);
  return fact.value;
}

function dayIn(fact: Fact): Day {
  if (fact.unit !== 'day') throw new TypeError(`${fact.formula.name} gave no day`);
  return fact.value as Day;
}

function notZero(fact: Fact): number {
  const value = numberOf(fact);
  if (value === 0) throw new RangeError('a figure cannot be divided by nothing');
  return value;
}

function one(parts: readonly Fact[]): Fact {
  if (parts.length !== 1 || !parts[0]) throw new TypeError('this formula takes one figure');
  return parts[0];
}

function two(parts: readonly Fact[]): [Fact, Fact] {
  const [a, b] = parts;
  if (parts.length !== 2 || !a || !b) throw new TypeError('this formula takes two figures');
  return [a, b];
}

/** Stars are never set against downloads. */
function sameUnit(parts: readonly Fact[]): UnitId {
  const unit = parts[0]?.unit;
  if (!unit) throw new TypeError('this formula takes one figure or more');
  const other = parts.find((part) => part.unit !== unit);
  if (other) throw new TypeError(`${unit} cannot be set against ${other.unit}`);
  return unit;
}

function windowOf(fact: Fact): Window {
  if (!fact.window) throw new TypeError(`${fact.formula.name} covers no days`);
  return fact.window;
}

/** The subject of the first figure, and the days all of them cover together. */
function about(parts: readonly Fact[]): Omit<Computed, 'value' | 'unit'> {
  const windows = parts.flatMap((part) => (part.window ? [part.window] : []));
  const subject: SubjectId | null = parts[0]?.subject ?? null;
  if (windows.length === 0) return { subject, window: null, population: null };
  const from = windows.map((window) => window.from).reduce((a, b) => (b < a ? b : a));
  const to = windows.map((window) => window.to).reduce((a, b) => (b > a ? b : a));
  return { subject, window: { from, to }, population: null };
}
