import { metric, type MetricId } from '../vocabulary/metric.ts';
import type { ObservedValue, SourceId } from '../vocabulary/observation.ts';
import { kindOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { type Entry, entriesOf, type SampleSource, sampleSources } from './sources.ts';
import { outageScript } from './script.ts';
import type { Thing } from './thing.ts';
import type { World } from './world.ts';

/** What one source answered on one morning. */
export interface Reading {
  readonly source: SourceId;
  readonly readAt: Instant;
  /** The moment the answer speaks of: that of reading, except for counts of a day that is over. */
  readonly asOf: Instant;
  readonly rows: readonly ReadingRow[];
}

export interface ReadingRow {
  readonly subject: SubjectId;
  readonly values: readonly (readonly [MetricId, ObservedValue])[];
  /** What the source calls the item this time; only feeds do. */
  readonly guid: string | null;
}

/**
 * Reads a world morning by morning, as a collector would: numbers every time, attributes when a thing is first seen and when
 * they have changed since. Mornings have to be asked in order.
 */
export class Reader {
  readonly #world: World;
  /** The last morning on which a source showed a thing. */
  readonly #lastRead = new Map<SampleSource, Map<SubjectId, number>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Null where the source did not answer that morning. */
  read(source: SampleSource, morning: number): Reading | null {
    const { timeline } = this.#world;
    const offset = timeline.last - morning;
    if (mornings(outageScript.missing, source).includes(offset)) return null;
    const lastRead = this.#lastRead.get(source) ?? new Map<SubjectId, number>();
    this.#lastRead.set(source, lastRead);
    const partial = mornings(outageScript.partial, source).includes(offset);
    const readAt = timeline.at(morning, hourOf(source, morning));
    const asOf = source === 'sample/packages' ? timeline.at(morning - 1, 24 - 1 / 3600) : readAt;
    const rows: ReadingRow[] = [];
    for (const entry of entriesOf(this.#world, source, morning, { lastRead, partial })) {
      const before = lastRead.get(entry.thing.id);
      rows.push(rowOf(entry, morning, before, readAt));
      lastRead.set(entry.thing.id, morning);
    }
    return { source: source as string as SourceId, readAt, asOf, rows };
  }
}

const mornings = (outages: Readonly<Record<string, readonly number[]>>, source: string): readonly number[] =>
  outages[source] ?? [];

/** Between 04:30 and 05:00 UTC, each source at a minute of its own. */
function hourOf(source: SampleSource, morning: number): number {
  const place = sampleSources.indexOf(source);
  return 4.5 + ((place * 151 + morning * 37) % 1740) / 3600;
}

function rowOf(entry: Entry, morning: number, before: number | undefined, readAt: Instant): ReadingRow {
  const { thing } = entry;
  const values: (readonly [MetricId, ObservedValue])[] = entry.numbers.map(([id, value]) => [metric(id), value]);
  if (before === undefined) {
    for (const [id, value] of attributesOn(thing, morning)) if (entry.shows(id)) values.push([id, value]);
    if (['post', 'release', 'advisory'].includes(kindOf(thing.id))) values.push([metric('first-seen-at'), readAt]);
  } else {
    for (const each of thing.changes)
      if (each.morning > before && each.morning <= morning && entry.shows(each.metric))
        values.push([each.metric, each.value]);
  }
  return { subject: thing.id, values, guid: entry.guid };
}

/** The attributes in force on a morning. */
export function attributesOn(thing: Thing, morning: number): ReadonlyMap<MetricId, ObservedValue> {
  const attributes = new Map<MetricId, ObservedValue>();
  for (const [id, value] of Object.entries(thing.attributes)) attributes.set(metric(id), value);
  for (const each of thing.changes) if (each.morning <= morning) attributes.set(each.metric, each.value);
  return attributes;
}
