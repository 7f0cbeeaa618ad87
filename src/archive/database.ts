import type { DuckDBConnection, DuckDBDataChunk, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { mkdir, rm } from 'node:fs/promises';
import { diskFault, Fault } from '../system/fault.ts';
import { restoreAdvice } from './home.ts';
import { rowOf } from './edge.ts';

export type Parameter = string | number | readonly string[];
export type Parameters = Readonly<Record<string, Parameter>>;

/** DuckDB with nothing in it: it reads and writes Parquet files. Values that come out are ours (`edge.ts`). */
export interface Database {
  /** Rows as plain objects. */
  rows<Row>(sql: string, parameters: Parameters): Promise<Row[]>;
  /** Columns in chunks, for answers too large for an object a row. */
  chunks(sql: string, parameters: Parameters): Promise<DuckDBDataChunk[]>;
  /** Runs a statement and says how many rows it wrote. */
  run(sql: string, parameters: Parameters): Promise<number>;
  /** Runs several statements that take no parameters. */
  runAll(sql: string): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly memoryLimit: string; // '1GB'
  readonly threads: number;
  /** Where it may spill what does not fit in memory; made when needed, removed on closing. */
  readonly spillFolder: string;
}

/** Opens on first use: loading DuckDB takes longer than answering `--help`. */
export function lazyDatabase(options: DatabaseOptions): Database {
  let opening: ReturnType<typeof openDuckDB> | undefined;

  const run = async (sql: string, parameters: Parameters) => {
    const { connection, bind } = await (opening ??= openDuckDB(options));
    const { values, types } = bind(parameters);
    return connection.run(sql, values, types).catch((error: unknown) => {
      throw databaseFault(error);
    });
  };

  return {
    rows: async <Row>(sql: string, parameters: Parameters) =>
      (await (await run(sql, parameters)).getRowObjects()).map((row) => rowOf(row) as Row),
    chunks: async (sql, parameters) => (await run(sql, parameters)).fetchAllChunks(),
    run: async (sql, parameters) => (await run(sql, parameters)).rowsChanged,
    async runAll(sql) {
      const { connection } = await (opening ??= openDuckDB(options));
      for (const statement of sql.split(/;\s*$/m)) if (/^[^-\s]/m.test(statement)) await connection.run(statement);
    },
    async close() {
      if (!opening) return;
      const { close } = await opening;
      close();
      await rm(options.spillFolder, { recursive: true, force: true });
    },
  };
}

async function openDuckDB(options: DatabaseOptions) {
  const { DuckDBInstance, LIST, VARCHAR, DOUBLE, listValue } = await import('@duckdb/node-api');
  await mkdir(options.spillFolder, { recursive: true }).catch(() => {
    // An archive on a read-only disk can be read as long as nothing has to be spilled.
  });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: options.memoryLimit,
    threads: String(options.threads),
    temp_directory: options.spillFolder,
    // DuckDB would otherwise fetch extensions by itself.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection: DuckDBConnection = await instance.connect();
  // Files never change under their name, so what was read of their heads stays true.
  await connection.run('SET parquet_metadata_cache = true');
  // Moments without a zone are UTC wherever the machine stands.
  await connection.run("SET TimeZone = 'UTC'");

  const bind = (parameters: Parameters) => {
    const values: Record<string, DuckDBValue> = {};
    const types: Record<string, DuckDBType> = {};
    for (const [name, value] of Object.entries(parameters)) {
      values[name] = typeof value === 'object' ? listValue(value) : value;
      types[name] = typeof value === 'object' ? LIST(VARCHAR) : typeof value === 'number' ? DOUBLE : VARCHAR;
    }
    return { values, types };
  };

  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  return { connection, bind, close };
}

/** DuckDB gives its trouble as text only; the system's own words for a full disk are in it. */
function databaseFault(error: unknown): unknown {
  const message = (error as Error).message;
  if (/No space left on device|Disk quota exceeded/.test(message))
    return diskFault(Object.assign(new Error(message), { code: 'ENOSPC' }), 'The archive');
  if (/^(IO Error|Invalid Input Error|Invalid Error|Serialization Error)|Parquet|parquet/.test(message))
    return new Fault('archive', 'A file of the archive cannot be read.', message.split('\n')[0]!, restoreAdvice, {
      cause: error,
    });
  return error;
}
