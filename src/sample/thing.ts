import { type MetricId, metric } from '../vocabulary/metric.ts';
import type { ObservedValue } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import { lead } from './timeline.ts';

/** A count for every morning, those before the first one included: `counts[morning + lead]`. */
export type Counts = Float64Array;

/** Attributes by metric id; only ids of the registry are taken. */
export type Attributes = Readonly<Record<string, ObservedValue>>;

export interface Change {
  readonly morning: number;
  readonly metric: MetricId;
  readonly value: ObservedValue;
}

/** Anything the sample world has: a subject with its attributes over time and its counts, whether anybody reads them or not. */
export interface Thing {
  readonly id: SubjectId;
  /** The first morning on which it can be read; negative for what is older than the world. */
  readonly from: number;
  /** The last morning on which it is there. */
  readonly until: number;
  readonly attributes: Attributes;
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<string, Counts>>;
}

export const change = (morning: number, id: string, value: ObservedValue): Change => ({
  morning,
  metric: metric(id),
  value,
});

export function countOf(thing: Thing, id: string, morning: number): number {
  return thing.counts[id]?.[morning + lead] ?? 0;
}

/** Growth over the days before a morning; what was not born counts from nothing. */
export function gainOf(thing: Thing, id: string, morning: number, days: number): number {
  return countOf(thing, id, morning) - countOf(thing, id, Math.max(morning - days, -lead));
}

export const isThere = (thing: Thing, morning: number): boolean => thing.from <= morning && morning <= thing.until;
