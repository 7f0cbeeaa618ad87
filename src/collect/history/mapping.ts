import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import type { Pen } from './pen.ts';
import type { Format } from './read/format.ts';
import type { Row } from './read/row.ts';

/** A named way of reading files of history: `morning-post import NAME FILES…`. */
export interface Mapping {
  readonly name: string;
  /** Changed whenever the same file would give other observations; a file imported before is then read again. */
  readonly version: number | string;
  /** What it reads, in one line for the help. */
  readonly reads: string;
  /** The kinds of table and document it knows. The first one that fits is taken. */
  readonly sets: readonly RecordedSet[];
  /** What the files hold where their names do not say. */
  readonly format?: Format;
  /** What stands between two fields of CSV, where that is no comma. */
  readonly separator?: string;
  /** Where the files come from, for readers; otherwise their names stand in the archive. */
  readonly address?: string;
}

/**
 * One kind of table or document. Sets are told apart by their fields, never by the name of the folder, and each is a
 * source of its own: figures of different sets are read at different hours and are never mixed.
 */
export interface RecordedSet {
  /** The last part of the source: `ai` in `github-ranking/ai`. */
  readonly name: string;
  fits(sample: Sample): boolean;
  /** How `known_at` and `as_of` are found, and why that is honest. Printed on the page about importing. */
  readonly times: string;
  /** Where the rows stand in a whole document. */
  rowsOf?(document: Row | readonly unknown[]): readonly unknown[];
  /** The table says nothing of when it was read: what it holds is known from `context.readAt` on. */
  readonly undated?: true;
  /** Tells of descriptions when they were last seen only, and so heeds `--assume-descriptions-from`. */
  readonly lastSeen?: true;
  /** Makes the reader of one table; whatever it has to remember from row to row lives and ends with it. */
  reader(context: Context): RowReader;
}

/** Reads one row. Throws `BadRow` where it cannot be used; says why where it is passed over on purpose. */
export type RowReader = (row: Row, pen: Pen) => Passed | void;

export interface Passed {
  readonly passed: string;
}

/** What a table shows before it is read: its columns, or the members of its first record or of its document. */
export interface Sample {
  readonly fields: ReadonlySet<string>;
  readonly rows: readonly Row[];
}

export interface Context {
  /** The document the rows stand in; an empty one for tables. */
  readonly document: Row;
  /** For tables that do not say when they were read. */
  readonly readAt: Instant;
  /** When a subject was first on a list, where `--assume-descriptions-from first-listed` was asked for. */
  readonly firstListed: ReadonlyMap<SubjectId, Instant> | null;
}

/** Whether every one of these fields is there. */
export function hasFields(sample: Sample, ...fields: readonly string[]): boolean {
  return fields.every((field) => sample.fields.has(field));
}
