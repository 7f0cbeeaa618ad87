import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault, diskFault } from '../../system/fault.ts';
import type { Database, Row, Value } from './database.ts';

/**
 * Opens a SQLite file as a ledger database: write-ahead log, every commit on the disk before it is answered, and a wait of
 * ten seconds for another process. Addresses of readers stand in it, so nobody but its owner may read the file. `:memory:`
 * serves tests.
 */
export async function openSqlite(path: string): Promise<Database> {
  const { DatabaseSync } = await import('node:sqlite');
  let handle: InstanceType<typeof DatabaseSync>;
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
      closeSync(openSync(path, 'a', 0o600));
    }
    handle = new DatabaseSync(path, { timeout: 10_000 });
    handle.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    );
  } catch (error) {
    throw new Fault(
      'archive',
      `The ledger ${path} cannot be opened.`,
      error instanceof Error ? error.message : String(error),
      'Restore it from a backup, or move it away to begin a new one; the observations of the archive are not affected.',
      { cause: error },
    );
  }

  const prepared = new Map<string, ReturnType<typeof handle.prepare>>();
  const statementFor = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = handle.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
    prepared.set(sql, statement);
    return statement;
  };
  const run = (sql: string, parameters: readonly Value[] = []): readonly Row[] => {
    try {
      return statementFor(sql).all(...parameters) as Row[];
    } catch (error) {
      throw diskFault(error, path);
    }
  };
  // One connection: a transaction waits for the one before it, so that their statements never mix.
  let last: Promise<unknown> = Promise.resolve();
  const inside: Database = {
    dialect: 'sqlite',
    query: async (sql, parameters) => run(sql, parameters),
    script: async (sql) => handle.exec(sql),
    transaction: () => Promise.reject(new TypeError('a ledger transaction inside a transaction')),
    scrub: async () => handle.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)'),
    close: async () => handle.close(),
  };
  return {
    ...inside,
    scrub: async () => {
      await last;
      return inside.scrub();
    },
    query: async (sql, parameters) => {
      await last;
      return run(sql, parameters);
    },
    transaction: (work) => {
      const turn = last.then(async () => {
        handle.exec('BEGIN IMMEDIATE');
        try {
          const result = await work(inside);
          handle.exec('COMMIT');
          return result;
        } catch (error) {
          handle.exec('ROLLBACK');
          throw error;
        }
      });
      last = turn.catch(() => {});
      return turn;
    },
  };
}
