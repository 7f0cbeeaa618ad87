/**
 * Texts kept in memory. A morning asks two hundred small questions about descriptions, cards and dates, and opening the files
 * of all sources for each of them takes longer than reading them. So the first such question reads the small files into one
 * table, and in the list of files that table stands for all of them from then on.
 */
import type { Instant } from '../vocabulary/time.ts';
import type { DataFile } from './catalog.ts';
import type { Database } from './database.ts';
import { narrow, over, type HeldFile } from './narrow.ts';
import { sql } from './sql.ts';

/** Bytes of Parquet files that are held at most, the smallest first; in memory they take about seven times as much. */
const mostBytes = 32_000_000;

/** Tables there at once: the one in use, and the one before it, which a question under way may still read. */
const mostTables = 2;

/** After every moment there is: a table serves every cutoff. */
const always = '9999-12-31T23:59:59Z' as Instant;

/** The same files for questions about texts, with one in memory for all that are held. */
export type Hold = (files: readonly DataFile[]) => Promise<readonly DataFile[]>;

/** @param vouch see `Shelved` */
export function holder(
  folder: string,
  database: Database,
  vouch: (files: readonly DataFile[]) => Promise<void>,
  most: number = mostBytes,
): Hold {
  const tables = new Map<string, Promise<HeldFile>>();
  let made = 0;

  const read = async (files: readonly DataFile[]): Promise<HeldFile> => {
    const table = `held_${(made += 1)}`;
    await vouch(files);
    const observations = narrow(folder, files, { holds: 'attribute', cutoff: always })!;
    await database.run(`CREATE TABLE ${table} AS ${over({ observations }, sql('hold'))}`, observations.parameters);
    return asOne(table, files);
  };

  const forget = async (key: string) => {
    const table = tables.get(key);
    tables.delete(key);
    const file = await table?.catch(() => null);
    if (file) await database.run(`DROP TABLE ${file.table}`, {});
  };

  return async (files) => {
    const held = new Set(smallest(files, most));
    if (held.size < 2) return files;
    const key = [...held].map((file) => file.path).join('\n');
    const there = tables.get(key);
    const table = there ?? read([...held]);
    if (!there) {
      tables.set(key, table);
      // A file that could not be read may be there again when it is asked for next.
      table.catch(() => tables.delete(key));
      for (const old of [...tables.keys()].slice(0, -mostTables)) await forget(old);
    }
    return [await table, ...files.filter((file) => !held.has(file))];
  };
}

/** What can be held: texts that lie one by one. Whole snapshots stay where they are. */
function smallest(files: readonly DataFile[], most: number): DataFile[] {
  let bytes = 0;
  return files
    .filter((file) => file.holds === 'attribute' && file.form === undefined)
    .sort((a, b) => a.bytes - b.bytes)
    .filter((file) => (bytes += file.bytes) <= most);
}

/** What is said of the files together is said of the table. */
function asOne(table: string, files: readonly DataFile[]): HeldFile {
  const every = <K extends keyof DataFile>(key: K) => files.map((file) => file[key]);
  const all = <T>(lists: readonly (readonly T[])[]) => [...new Set(lists.flat())];
  const first = (moments: readonly Instant[]) => moments.reduce((a, b) => (a < b ? a : b));
  const last = (moments: readonly Instant[]) => moments.reduce((a, b) => (a > b ? a : b));
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  return {
    table,
    path: table,
    sha256: '',
    bytes: sum(every('bytes')),
    rows: sum(every('rows')),
    holds: 'attribute',
    sources: all(every('sources')),
    metrics: all(every('metrics')),
    firstAsOf: first(every('firstAsOf')),
    lastAsOf: last(every('lastAsOf')),
    firstKnownAt: first(every('firstKnownAt')),
    lastKnownAt: last(every('lastKnownAt')),
  };
}
