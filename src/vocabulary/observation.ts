import type { MetricId } from './metric.ts';
import type { SubjectId } from './subject.ts';
import type { Day, Instant } from './time.ts';

/** Where observations come from: a live source (`hugging-face`), or a named mapping and set (`github-ranking/gh-ai-ranking`). */
export type SourceId = string & { readonly __brand: 'SourceId' };

/** SHA-256 of a raw answer's bytes, in hex. */
export type RawSha = string & { readonly __brand: 'RawSha' };

/** What a source said, byte for byte, and when it said it. */
export interface Snapshot {
  readonly sha: RawSha;
  readonly source: SourceId;
  /** Address asked, or name of the file imported. */
  readonly address: string;
  readonly readAt: Instant;
  readonly status: number;
  readonly etag: string | null;
  readonly bytes: number;
}

/** One thing read about one subject. Numbers are metrics, texts and lists are attributes of the same shape. */
export interface Observation {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  /** The moment it describes. */
  readonly asOf: Instant;
  /** The moment we could have read it; nothing is printed from what was not known by the cutoff. */
  readonly knownAt: Instant;
  readonly value: ObservedValue;
  readonly source: SourceId;
  readonly seenIn: RawSha;
}

export type ObservedValue = number | string | readonly string[];

/** What names one observation in the archive. Two with the same key never differ: the first known one is kept. */
export interface ObservationKey {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  readonly asOf: Instant;
  readonly source: SourceId;
}

/** A whole reading of a ranked list. */
export interface ListReading {
  readonly list: MetricId;
  readonly source: SourceId;
  readonly asOf: Instant;
  /** In order of rank. */
  readonly rows: readonly { readonly rank: number; readonly subject: SubjectId }[];
}

/** One value a day: the last one of that UTC day that was known. Columns, because there are hundreds of thousands. */
export interface Series {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  readonly source: SourceId;
  /** Days since 1970-01-01, rising, with gaps where nothing was read. */
  readonly days: Int32Array;
  readonly values: Float64Array;
}

/** A day on which a metric's whole reference set was counted anew; nothing is compared across it. */
export interface Break {
  readonly metric: MetricId;
  readonly source: SourceId;
  readonly day: Day;
  /** Median change of the reference set that day, as a fraction: −0.26. */
  readonly medianChange: number;
  /** How many subjects the median is taken over. */
  readonly n: number;
}

/**
 * What is handed to the shelf in one piece: kept whole or not at all. The same id twice changes nothing, so a run that
 * was stopped can simply be run again.
 */
export interface Batch {
  /** Digest of what it was made from: mapping and version with the file's hash, or source with the moment of reading. */
  readonly id: string;
  readonly source: SourceId;
  /** Raw answers with their bytes; kept under their hash before anything is parsed. */
  readonly snapshots: readonly { readonly snapshot: Snapshot; readonly bytes: Uint8Array }[];
  readonly observations: Iterable<Observation> | AsyncIterable<Observation>;
}

export type Kept =
  | { readonly kind: 'kept'; readonly batch: string; readonly observations: number }
  | { readonly kind: 'already'; readonly batch: string };

/**
 * A whole snapshot of millions of subjects, handed to the shelf as a query over a file because taking it row by row would
 * take an hour. Kept whole or not at all, like a batch.
 */
export interface Table {
  readonly id: string;
  readonly source: SourceId;
  /** The file it is read from. Its bytes stay where they are: its hash and address are kept. */
  readonly snapshot: Snapshot;
  /**
   * SQL (DuckDB) that gives a row a subject: `subject`, `as_of`, `known_at` (moments), and a column for each metric, named by
   * its id: figures as numbers, attributes as JSON texts. Null where nothing is said.
   */
  readonly query: string;
  /** SQL run before it: macros it uses. */
  readonly prepare: string;
  readonly parameters: Readonly<Record<string, string | number | readonly string[]>>;
  readonly metrics: readonly MetricId[];
  /** The moment it describes, where having no rows says something: nothing known was seen. Otherwise a table without rows is refused. */
  readonly emptyAsOf?: Instant;
  /** How much the file holds, where later ones are compared with it. */
  readonly lines?: number;
  /** What is to be said of its day before anything is concluded from it. */
  readonly reserve?: { readonly kind: 'partial' | 'doubtful'; readonly reason: string };
}

/** The archive's door for whoever brings observations. */
export interface Shelf {
  keep(batch: Batch): Promise<Kept>;
}

/** A table the shelf has kept. */
export interface KeptDay {
  readonly batch: string;
  readonly sha: RawSha;
  /** The UTC days it holds readings of. */
  readonly days: readonly Day[];
  readonly rows: number;
  readonly lines: number | null;
  readonly lastAsOf: Instant;
  readonly reserve: { readonly kind: 'partial' | 'doubtful'; readonly reason: string } | null;
}

/** The door for whole snapshots. */
export interface TableShelf {
  keptDays(source: SourceId): Promise<readonly KeptDay[]>;
  keepTable(table: Table): Promise<Kept>;
}
