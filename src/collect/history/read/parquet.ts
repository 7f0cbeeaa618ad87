import type { DuckDBConnection } from '@duckdb/node-api';
import { damaged } from './bytes.ts';
import type { Placed, Rows } from './row.ts';
import { isRow } from './row.ts';

/** Reads the rows of a Parquet file on disk. Moments without a zone are taken as UTC; 64-bit counts come as digits. */
export type ReadParquet = (name: string, path: string) => Rows;

/** Parquet by DuckDB, which is loaded only when the first such file comes. */
export async function* parquetRows(name: string, path: string): Rows {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    const result = await connection.stream(`SELECT ${await columnsOf(connection, path)} FROM read_parquet($path)`, {
      path,
    });
    let line = 0;
    for await (const rows of result.yieldRowObjectJson()) {
      yield rows.filter(isRow).map((row): Placed => ({ kind: 'row', line: (line += 1), row }));
    }
  } catch (error) {
    throw damaged(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error), error);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Every column as it is, moments in our form of an instant. */
async function columnsOf(connection: DuckDBConnection, path: string): Promise<string> {
  const described = await connection.runAndReadAll('DESCRIBE SELECT * FROM read_parquet($path)', { path });
  const [names, types] = described.getColumns() as unknown as readonly [readonly string[], readonly string[]];
  return names
    .map((name, at) => {
      const quoted = `"${name.replaceAll('"', '""')}"`;
      return types[at]?.startsWith('TIMESTAMP')
        ? `strftime(make_timestamp(epoch_us(${quoted})), '%Y-%m-%dT%H:%M:%SZ') AS ${quoted}`
        : quoted;
    })
    .join(', ');
}
