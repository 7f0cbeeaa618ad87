/**
 * The little of a database that the ledger needs, the same over SQLite and PostgreSQL. Statements number their
 * parameters `$1, $2, …`; values are text, numbers or null and come back as such.
 */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres';
  query(sql: string, parameters?: readonly Value[]): Promise<readonly Row[]>;
  /** Runs several statements without parameters, as a migration needs. */
  script(sql: string): Promise<void>;
  /** Everything inside happens or nothing does. Not to be nested. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /** Makes sure that what was deleted is not left behind in the file and its log. Only SQLite's files are ours to clean. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** A column that must hold text. Throws where the schema and the code disagree. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`ledger column ${column} holds ${String(value)}, not text`);
  return value;
}

/** A column that must hold a number. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`ledger column ${column} holds ${String(value)}, not a number`);
  return value;
}
