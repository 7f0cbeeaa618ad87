/** What somebody would write by hand over the same Parquet files: DuckDB with the same memory and threads, and SQLite. */
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';

export interface Plain {
  ask(sql: string): Promise<number>;
  /** Rows of a text and a number. */
  pairs(sql: string): AsyncIterable<readonly (readonly [string, number])[]>;
  close(): void;
}

/** DuckDB as the archive opens it. `ask` runs a query to its last row and gives the count of rows. */
export async function plainDuckDB(spill: string): Promise<Plain> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GB',
    temp_directory: spill,
  });
  const connection = await instance.connect();
  await connection.run('SET parquet_metadata_cache = true');
  return {
    ask: async (sql) => (await connection.runAndReadAll(sql)).currentRowCount,
    async *pairs(sql) {
      for await (const rows of (await connection.stream(sql)).yieldRows())
        yield rows.map(([a, b]) => [String(a), Number(b)] as const);
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Two snapshots in a table of SQLite, for the movers: one row a subject and day, with the key a mover needs. */
export function plainSqlite(path: string): {
  fill(day: number, chunks: ReturnType<Plain['pairs']>): Promise<void>;
  movers(): number;
  close(): void;
} {
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; CREATE TABLE snapshot (day INTEGER, subject TEXT, likes INTEGER, PRIMARY KEY (day, subject)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO snapshot VALUES (?, ?, ?)');
  const movers = database.prepare(
    `SELECT later.subject, later.likes - earlier.likes AS gain FROM snapshot AS later JOIN snapshot AS earlier USING (subject)
     WHERE later.day = 7 AND earlier.day = 0 ORDER BY gain DESC, later.subject LIMIT 100`,
  );
  return {
    async fill(day, chunks) {
      database.exec('BEGIN');
      for await (const rows of chunks) for (const [subject, likes] of rows) insert.run(day, subject, likes);
      database.exec('COMMIT');
    },
    movers: () => movers.all().length,
    close: () => database.close(),
  };
}

const list = (paths: readonly string[]): string => `[${paths.map((path) => `'${path}'`).join(', ')}]`;

/** The queries, written over files of one day or of many. */
export const byHand = {
  movers: (earlier: readonly string[], later: readonly string[]) => `
    WITH joined AS MATERIALIZED (
      SELECT l.subject, e.likes AS before, l.likes AS "now", ln((l.likes + 1) / (e.likes + 1)) AS growth, floor(log10(e.likes + 1)) AS size
      FROM read_parquet(${list(later)}) AS l JOIN read_parquet(${list(earlier)}) AS e USING (subject)
    ), usual AS (SELECT size, avg(growth) AS mean, stddev_samp(growth) AS deviation FROM joined GROUP BY size),
    most AS (SELECT * FROM joined ORDER BY "now" - before DESC, subject LIMIT 100)
    SELECT subject, before, "now", (growth - mean) / deviation AS surprise FROM most JOIN usual USING (size) ORDER BY "now" - before DESC, subject`,
  likes: (files: readonly string[], day: string) =>
    `SELECT subject, likes FROM read_parquet(${list(files)}) WHERE as_of::DATE = '${day}'`,
  totals: (files: readonly string[]) =>
    `SELECT as_of::DATE AS day, sum("downloads-30d"), count("downloads-30d") FROM read_parquet(${list(files)}) GROUP BY day ORDER BY day`,
  shares: (files: readonly string[], attribute: string) => `
    SELECT said, count(*) FROM (
      SELECT subject, arg_max("${attribute}", as_of) FILTER ("${attribute}" IS NOT NULL) AS said FROM read_parquet(${list(files)}) GROUP BY subject
    ) GROUP BY said ORDER BY 2 DESC`,
  histories: (files: readonly string[], subjects: readonly string[]) =>
    `SELECT subject, list(likes ORDER BY as_of) FROM read_parquet(${list(files)}) WHERE subject IN (${subjects.map((one) => `'${one}'`).join(', ')}) GROUP BY subject`,
};
