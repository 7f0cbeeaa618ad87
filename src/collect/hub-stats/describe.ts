/** Looks a file over before anything is made of it: its columns, how many rows, and of which day it is. */
import type { DuckDBConnection } from '@duckdb/node-api';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../../system/fault.ts';
import type { RawSha } from '../../vocabulary/observation.ts';
import { instantOfSeconds } from '../../text/days.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { kindOf, rowsOf, type Described, type HubKind } from './columns.ts';

export interface LookedOver {
  readonly kind: HubKind;
  readonly sha: RawSha;
  readonly bytes: number;
  /** SQL for its usable rows. */
  readonly rows: string;
  /** All its rows, and those that can be used. */
  readonly total: number;
  readonly usable: number;
  readonly names: number;
  readonly lastCreated: Instant | null;
  readonly lastChanged: Instant | null;
}

/** How SQL reads a file, as the parameter `$file`. Pages of JSON lines are read by declared columns. */
export function readerOf(path: string): string {
  return /\.(parquet)$/.test(path)
    ? 'read_parquet($file)'
    : "read_json($file, format = 'newline_delimited', sample_size = 20000, union_by_name = true)";
}

/** @throws Fault where the file cannot be read to its end or is no file of hub-stats */
export async function lookOver(path: string): Promise<LookedOver> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, 'It does not exist or may not be read.', error);
  });
  if (!found.isFile()) throw unreadable(path, 'It is a folder.');
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '1GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    const described = await describe(connection, path);
    const kind = kindOf(described, path);
    const rows = rowsOf(kind, described, readerOf(path));
    const [facts] = await ask<Facts>(
      connection,
      `SELECT (SELECT count(*) FROM ${readerOf(path)})::DOUBLE AS total, count(*)::DOUBLE AS usable, count(DISTINCT id)::DOUBLE AS names, epoch(max(created_at)) AS created, epoch(max(modified_at)) AS changed FROM (${rows})`,
      path,
    );
    return {
      kind,
      sha: await shaOf(path),
      bytes: found.size,
      rows,
      total: facts!.total,
      usable: facts!.usable,
      names: facts!.names,
      lastCreated: moment(facts!.created),
      lastChanged: moment(facts!.changed),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

interface Facts {
  readonly total: number;
  readonly usable: number;
  readonly names: number;
  readonly created: number | null;
  readonly changed: number | null;
}

async function describe(connection: DuckDBConnection, path: string): Promise<Described> {
  const columns = await ask<{ column_name: string; column_type: string }>(
    connection,
    `DESCRIBE SELECT * FROM ${readerOf(path)}`,
    path,
  );
  return new Map(columns.map((one) => [one.column_name, one.column_type]));
}

async function ask<Row>(connection: DuckDBConnection, sql: string, file: string): Promise<Row[]> {
  try {
    return (await connection.runAndReadAll(sql, { file })).getRowObjects() as Row[];
  } catch (error) {
    throw unreadable(file, (error as Error).message.split('\n')[0]!, error);
  }
}

async function shaOf(path: string): Promise<RawSha> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex') as RawSha;
}

function moment(seconds: number | null): Instant | null {
  return seconds === null ? null : instantOfSeconds(Math.floor(seconds));
}

function unreadable(path: string, why: string, cause?: unknown): Fault {
  return new Fault(
    'input',
    `${path} cannot be read to its end.`,
    why,
    'Get the file again from where it came; the archive was not changed.',
    { cause },
  );
}
