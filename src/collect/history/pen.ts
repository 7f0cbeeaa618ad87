import type { MetricId } from '../../vocabulary/metric.ts';
import type { Observation, ObservedValue, RawSha, SourceId } from '../../vocabulary/observation.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { addSeconds } from '../../text/days.ts';
import { BadRow } from './check/bad-row.ts';
import { findInstant } from './check/fields.ts';

/** The two times of everything a row says. */
export interface Times {
  /** The moment it describes. */
  readonly asOf: Instant;
  /** The moment we could have read it. */
  readonly knownAt: Instant;
}

/** A date further ahead than this was not known yet; it is a mistake of whoever wrote it. */
const aheadSeconds = 2 * 86_400;

/**
 * Writes the observations of one table or document. Figures are written every time; attributes only when they differ
 * from what the same table said of the subject before. A row counts whole or not at all.
 */
export class Pen {
  readonly #source: SourceId;
  readonly #seenIn: RawSha;
  readonly #said = new Map<MetricId, Map<SubjectId, Said>>();
  /** Dates out of range, by name of the attribute. */
  readonly leftOut = new Map<string, number>();
  #times: Times | null = null;
  #written: Observation[] = [];
  #sealed = 0;
  #undo: (() => void)[] = [];

  constructor(source: SourceId, seenIn: RawSha) {
    this.#source = source;
    this.#seenIn = seenIn;
  }

  /** Sets the times of what is written from here on. */
  at(times: Times): void {
    if (times.asOf > times.knownAt) throw new BadRow('it describes a moment after it was known');
    this.#times = times;
  }

  /** A count or a place in a list; nothing where it is null. */
  figure(subject: SubjectId, metric: MetricId, value: number | null): void {
    if (value !== null) this.#write(subject, metric, value);
  }

  /** A text or a list; nothing where it is null or empty, or what the table said last. */
  attribute(subject: SubjectId, metric: MetricId, value: string | readonly string[] | null): void {
    if (value === null || value.length === 0) return;
    const { asOf } = this.#moment();
    const bySubject = this.#said.get(metric) ?? new Map<SubjectId, Said>();
    this.#said.set(metric, bySubject);
    const before = bySubject.get(subject);
    if (before && before.asOf <= asOf && same(before.value, value)) return;
    bySubject.set(subject, { value, asOf });
    this.#undo.push(() => (before ? bySubject.set(subject, before) : bySubject.delete(subject)));
    this.#write(subject, metric, value);
  }

  /** A moment as a source writes it. One that is no date, or lies out of range, is left out and counted. */
  moment(subject: SubjectId, metric: MetricId, value: unknown): void {
    if (value === null || value === undefined || value === '') return;
    const instant = findInstant(value);
    const { knownAt } = this.#moment();
    if (instant !== null && (instant <= knownAt || instant <= addSeconds(knownAt, aheadSeconds)))
      this.attribute(subject, metric, instant);
    else this.leaveOut(metric);
  }

  /** Counts a field that could not be used where the row could. */
  leaveOut(field: string): void {
    this.leftOut.set(field, (this.leftOut.get(field) ?? 0) + 1);
  }

  /** Ends a row that was read to its end. */
  keepRow(): void {
    this.#sealed = this.#written.length;
    this.#undo.length = 0;
    this.#times = null;
  }

  /** Takes back what a bad row wrote before it turned out to be bad. */
  dropRow(): void {
    this.#written.length = this.#sealed;
    for (const undo of this.#undo.toReversed()) undo();
    this.keepRow();
  }

  /** Hands over what was written since the last time. */
  take(): readonly Observation[] {
    const taken = this.#written;
    this.#written = [];
    this.#sealed = 0;
    return taken;
  }

  #write(subject: SubjectId, metric: MetricId, value: ObservedValue): void {
    const { asOf, knownAt } = this.#moment();
    this.#written.push({ subject, metric, asOf, knownAt, value, source: this.#source, seenIn: this.#seenIn });
  }

  #moment(): Times {
    if (this.#times === null) throw new TypeError('a mapping writes before it says when');
    return this.#times;
  }
}

interface Said {
  readonly value: string | readonly string[];
  readonly asOf: Instant;
}

function same(a: string | readonly string[], b: string | readonly string[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((member, at) => member === b[at]);
}
