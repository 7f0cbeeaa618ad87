import { join } from 'node:path';
import type { MetricDeclaration, MetricId } from '../vocabulary/metric.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import { checkReading, storedValue } from './door.ts';
import { LineFile } from './lines.ts';

/** What thousands of observations share: one metric, read at one moment from one source. */
interface Reading {
  readonly number: number;
  readonly of: Observation;
  readonly declared: MetricDeclaration;
}

/** How many readings are remembered at once. Meeting a forgotten one again writes its line again, which does no harm. */
const rememberedReadings = 20_000;

/**
 * Observations on their way to one Parquet file, as two files of JSON lines: readings (`metric, as_of, known_at, source,
 * seen_in`, numbered) and rows (`subject, value`, with the number of their reading). Rows are a quarter as long this way, and
 * DuckDB puts the two together faster than it reads long lines.
 */
export class Pile {
  readonly readings: LineFile;
  readonly rows: LineFile;
  readonly sources = new Set<SourceId>();
  readonly metrics = new Set<MetricId>();
  #asOf: Span | null = null;
  #knownAt: Span | null = null;
  #readingCount = 0;
  #rowCount = 0;
  #remembered = new Map<string, Reading>();
  readonly #lastOf = new Map<MetricId, Reading>();

  private constructor(readings: LineFile, rows: LineFile) {
    this.readings = readings;
    this.rows = rows;
  }

  static async create(folder: string, name: string): Promise<Pile> {
    return new Pile(
      await LineFile.create(join(folder, `${name}-readings.ndjson`)),
      await LineFile.create(join(folder, `${name}-rows.ndjson`)),
    );
  }

  add(observation: Observation): void {
    const reading = this.#readingOf(observation);
    const value = storedValue(observation.value, reading.declared);
    this.rows.add(`{"r":${reading.number},"s":${JSON.stringify(observation.subject)},"v":${JSON.stringify(value)}}`);
    this.#rowCount += 1;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  /** The spans of time its observations cover; asked only of a pile that holds some. */
  get spans(): Pick<DataFile, 'firstAsOf' | 'lastAsOf' | 'firstKnownAt' | 'lastKnownAt'> {
    return {
      firstAsOf: this.#asOf!.first,
      lastAsOf: this.#asOf!.last,
      firstKnownAt: this.#knownAt!.first,
      lastKnownAt: this.#knownAt!.last,
    };
  }

  async flush(): Promise<void> {
    await this.rows.flush();
    await this.readings.flush();
  }

  async end(): Promise<void> {
    await this.rows.end();
    await this.readings.end();
  }

  async close(): Promise<void> {
    await this.rows.close();
    await this.readings.close();
  }

  #readingOf(observation: Observation): Reading {
    const last = this.#lastOf.get(observation.metric);
    if (last && isOf(last, observation)) return last;
    const key = `${observation.metric} ${observation.asOf} ${observation.knownAt} ${observation.seenIn} ${observation.source}`;
    const reading = this.#remembered.get(key) ?? this.#begin(observation, key);
    this.#lastOf.set(observation.metric, reading);
    return reading;
  }

  #begin(observation: Observation, key: string): Reading {
    const declared = checkReading(observation);
    const { metric, asOf, knownAt, source, seenIn } = observation;
    const reading = { number: (this.#readingCount += 1), of: observation, declared };
    this.readings.add(
      JSON.stringify({ r: reading.number, metric, as_of: asOf, known_at: knownAt, source, seen_in: seenIn }),
    );
    this.sources.add(source);
    this.metrics.add(metric);
    this.#asOf = widened(this.#asOf, asOf);
    this.#knownAt = widened(this.#knownAt, knownAt);
    if (this.#remembered.size >= rememberedReadings) this.#remembered = new Map();
    this.#remembered.set(key, reading);
    return reading;
  }
}

interface Span {
  readonly first: Instant;
  readonly last: Instant;
}

function widened(span: Span | null, moment: Instant): Span {
  if (span === null) return { first: moment, last: moment };
  return {
    first: moment < span.first ? moment : span.first,
    last: moment > span.last ? moment : span.last,
  };
}

function isOf({ of }: Reading, observation: Observation): boolean {
  return (
    of.asOf === observation.asOf &&
    of.knownAt === observation.knownAt &&
    of.seenIn === observation.seenIn &&
    of.source === observation.source
  );
}
