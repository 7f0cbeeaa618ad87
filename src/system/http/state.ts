import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** What manners need to remember over restarts: what was spent, when we may ask again, what we already have. */
export interface WireState {
  /** Requests of a bucket since a moment (milliseconds since 1970). */
  spent(bucket: string, since: number): number;
  /** Counts a request as it leaves, and gives its number. */
  spend(bucket: string, at: number): number;
  /** From its answer on, a request counts as of then: the other side counted it somewhere between. */
  answered(request: number, at: number): void;
  /** Moment of the last request of a bucket, 0 where there was none. */
  lastAt(bucket: string): number;
  /** Moment before which a bucket is not to be asked, 0 where it may. */
  restUntil(bucket: string): number;
  rest(bucket: string, until: number): void;
  failures(bucket: string): number;
  setFailures(bucket: string, count: number): void;
  validators(url: string): Validators | null;
  remember(url: string, validators: Validators): void;
  cursor(name: string): string | null;
  setCursor(name: string, value: string | null): void;
  close(): void;
}

/** Kept byte for byte: an ETag is the source's word, not ours. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly sha: string;
}

const schema = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE IF NOT EXISTS request (bucket TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS request_by_bucket ON request (bucket, at);
  CREATE TABLE IF NOT EXISTS bucket (id TEXT PRIMARY KEY, rest_until INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS validator (url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, sha TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS cursor (name TEXT PRIMARY KEY, value TEXT NOT NULL);
`;

const keepsRequestsFor = 2 * 86_400_000; // milliseconds; no budget looks further back

/** Keeps the state in a SQLite file, so that a restart does not begin to count anew. `:memory:` serves tests. */
export async function openWireState(path: string): Promise<WireState> {
  const { DatabaseSync } = await import('node:sqlite');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 10_000 });
  database.exec(schema);
  const one = (sql: string, ...values: (string | number)[]) => database.prepare(sql).get(...values);
  const figure = (sql: string, ...values: (string | number)[]): number => Number(one(sql, ...values)?.['n'] ?? 0);
  const run = (sql: string, ...values: (string | number | null)[]): void => void database.prepare(sql).run(...values);

  return {
    spent: (bucket, since) => figure('SELECT COUNT(*) AS n FROM request WHERE bucket = ? AND at > ?', bucket, since),
    spend: (bucket, at) => {
      run('DELETE FROM request WHERE at < ?', at - keepsRequestsFor);
      return Number(one('INSERT INTO request (bucket, at) VALUES (?, ?) RETURNING rowid AS n', bucket, at)?.['n']);
    },
    answered: (request, at) => run('UPDATE request SET at = ? WHERE rowid = ?', at, request),
    lastAt: (bucket) => figure('SELECT MAX(at) AS n FROM request WHERE bucket = ?', bucket),
    restUntil: (bucket) => figure('SELECT rest_until AS n FROM bucket WHERE id = ?', bucket),
    rest: (bucket, until) =>
      run(
        'INSERT INTO bucket (id, rest_until) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET rest_until = excluded.rest_until',
        bucket,
        until,
      ),
    failures: (bucket) => figure('SELECT failures AS n FROM bucket WHERE id = ?', bucket),
    setFailures: (bucket, count) =>
      run(
        'INSERT INTO bucket (id, failures) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET failures = excluded.failures',
        bucket,
        count,
      ),
    validators: (url) => {
      const row = one('SELECT etag, last_modified, sha FROM validator WHERE url = ?', url);
      if (!row) return null;
      return { etag: text(row['etag']), lastModified: text(row['last_modified']), sha: text(row['sha']) ?? '' };
    },
    remember: (url, { etag, lastModified, sha }) =>
      run(
        `INSERT INTO validator (url, etag, last_modified, sha) VALUES (?, ?, ?, ?)
         ON CONFLICT (url) DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified, sha = excluded.sha`,
        url,
        etag,
        lastModified,
        sha,
      ),
    cursor: (name) => text(one('SELECT value FROM cursor WHERE name = ?', name)?.['value']),
    setCursor: (name, value) =>
      value === null
        ? run('DELETE FROM cursor WHERE name = ?', name)
        : run(
            'INSERT INTO cursor (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
            name,
            value,
          ),
    close: () => database.close(),
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
