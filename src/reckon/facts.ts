/**
 * Makers of facts. A figure that was not made here, from observations and other facts, cannot be printed: there is no
 * way to state a constant. Each maker calls the declared formula of its name (formulas.ts), and `prove.ts` calls it again.
 */
import type { Fact, UnitId } from '../vocabulary/fact.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { reckon, reckonFrom } from './formula.ts';
import * as arithmetic from './formulas/arithmetic.ts';
import { flatten, type Condition } from './formulas/conditions.ts';
import * as hours from './formulas/hours.ts';
import * as lists from './formulas/lists.ts';
import * as promises from './formulas/promises.ts';
import * as readings from './formulas/readings.ts';

export type { Condition } from './formulas/conditions.ts';

/** A reading as it stands: a count, a rank, a short text whole. */
export const observed = (reading: Observation): Fact => reckon(readings.observed, {}, [reading]);

/** A whole short attribute: a licence, a title, a language. */
export const textOf = (reading: Observation): Fact => {
  if (typeof reading.value !== 'string') throw new TypeError(`${reading.metric} holds no text`);
  return observed(reading);
};

/** An exact piece of a text, by UTF-16 offsets; `element` picks one text of a list. */
export const quoted = (reading: Observation, start: number, end: number, element: number | null = null): Fact =>
  reckon(readings.quoted, { start, end, element }, [reading]);

/** The calendar day, in a zone, of a date the source gives: `published-at`, `created-at`. */
export const dayOf = (reading: Observation, zone: string): Fact => reckon(readings.dayOf, { zone }, [reading]);

/** The calendar day, in a zone, of the moment a reading describes. */
export const asOfDay = (reading: Observation, zone: string): Fact => reckon(readings.asOfDay, { zone }, [reading]);

/** The moment a reading describes. */
export const asOfInstant = (reading: Observation): Fact => reckon(readings.asOfInstant, {}, [reading]);

/** How many entries a kept list has: authors, tags, repositories named. */
export const lengthOf = (reading: Observation, unit: UnitId): Fact => reckon(readings.lengthOf, { unit }, [reading]);

/** a − b, of one unit. */
export const difference = (a: Fact, b: Fact): Fact => reckon(arithmetic.difference, {}, [], [a, b]);

export const sum = (facts: readonly Fact[]): Fact => reckon(arithmetic.sum, {}, [], facts);

/** a ÷ b, of one unit. Throws a RangeError where b is 0. */
export const ratio = (a: Fact, b: Fact): Fact => reckon(arithmetic.ratio, {}, [], [a, b]);

/** The part of the whole, 0 to 1, with the whole as its population. Throws a RangeError where the whole is 0. */
export const fraction = (part: Fact, whole: Fact): Fact => reckon(arithmetic.fraction, {}, [], [part, whole]);

/** 100 a ÷ b in the unit of a: forks for every hundred stars. Throws a RangeError where b is 0. */
export const perHundred = (a: Fact, b: Fact): Fact => reckon(arithmetic.perHundred, {}, [], [a, b]);

/** The largest of figures of one unit; the earliest of those that tie. */
export const largest = (facts: readonly Fact[]): Fact => reckon(arithmetic.largest, {}, [], facts);

/** The last day a figure covers: the day of a gain. */
export const lastDayOf = (fact: Fact): Fact => reckon(arithmetic.lastDayOf, {}, [], [fact]);

/** Days from one day fact to a later one. */
export const daysBetween = (from: Fact, to: Fact): Fact => reckon(arithmetic.daysBetween, {}, [], [from, to]);

/** The steps a star count is celebrated at: 1, 2 and 5 times a power of ten (editorial-science 3.7). */
export const milestoneSteps: readonly number[] = [1, 2, 5];

/** The largest milestone at or below a count. */
export const milestone = (now: Fact): Fact => reckon(arithmetic.milestone, { steps: milestoneSteps }, [], [now]);

/** The day a promise falls due: so many days after a day. */
export const dueDay = (day: Fact, days: number): Fact => reckon(promises.dueDay, { days }, [], [day]);

/** A share of a figure in round numbers: the mark a dated test sets. */
export const mark = (fact: Fact, share: number): Fact => reckon(promises.mark, { share }, [], [fact]);

/** What a column promised that a count would gain, from the count of that day and the mark in the ledger. */
export const promisedGain = (then: Fact, threshold: number): Fact =>
  reckon(promises.promisedGain, { threshold }, [], [then]);

/** The whole hours from one date the source gives to another. */
export const hoursBetween = (from: Observation, to: Observation): Fact => reckon(hours.hoursBetween, {}, [from, to]);

/** Which reading of a list is asked, how much of it, and which of its subjects. */
export interface ListQuestion {
  readonly list: string;
  readonly source: string;
  readonly asOf: string;
  /** The first so many; the whole list where absent. */
  readonly top?: number;
  /** All must be met. */
  readonly where?: readonly Condition[];
}

const listParams = ({ list, source, asOf, top, where }: ListQuestion): lists.ListParams => ({
  list,
  source,
  asOf,
  top: top ?? null,
  where: flatten(where ?? []),
});

/** How many of a list meet the conditions; without conditions, how many were read. */
export const countOnList = (past: Past, question: ListQuestion): Promise<Fact> =>
  reckonFrom(past, lists.countOnList, listParams(question));

/** How many accounts own those of a list that meet the conditions, one account left out where named. */
export const accountsOnList = (past: Past, question: ListQuestion & { otherThan?: string }): Promise<Fact> =>
  reckonFrom(past, lists.accountsOnList, { ...listParams(question), otherThan: question.otherThan ?? null });

/** The median of a figure over those of a list that meet the conditions. Throws a RangeError where it was read of none. */
export const medianOverList = (past: Past, question: ListQuestion & { metric: string }): Promise<Fact> =>
  reckonFrom(past, lists.medianOverList, { ...listParams(question), metric: question.metric });
