/** The invented Hub as files in the shape of hub-stats: `models.parquet`, `datasets.parquet`, `spaces.parquet`. */
import { readFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

export interface HubDay {
  /** Repositories of all three kinds on day 0. */
  readonly rows: number;
  /** Days since the first snapshot. */
  readonly day: number;
  readonly form: 'parquet' | 'ndjson';
}

export const firstDay = '2026-01-01';

/** Columns the Hub gives for each kind, as in the files of hub-stats. */
const columns = {
  model:
    'id, author, createdAt, lastModified, downloads, downloadsAllTime, likes, trendingScore, private, gated, pipeline_tag, library_name, safetensors, tags',
  dataset:
    'id, author, createdAt, lastModified, downloads, downloadsAllTime, likes, trendingScore, private, gated, description, tags',
  space: 'id, author, createdAt, lastModified, likes, trendingScore, private, sdk, tags',
} as const;

const read = (name: string): Promise<string> => readFile(new URL(`./${name}.sql`, import.meta.url), 'utf8');

/** Writes one day into a folder and says which files it wrote. The same day gives the same rows. */
export async function makeHub(folder: string, { rows, day, form }: HubDay): Promise<readonly string[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '2',
    memory_limit: '2GB',
    temp_directory: join(folder, 'spill'),
  });
  const connection = await instance.connect();
  try {
    await mkdir(folder, { recursive: true });
    await connection.run(await read('macros'));
    await connection.run(`CREATE TEMP TABLE hub AS ${await read('hub')}`, { rows, day, firstDay });
    return await writeKinds(connection, folder, form);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeKinds(connection: DuckDBConnection, folder: string, form: HubDay['form']): Promise<string[]> {
  const written: string[] = [];
  for (const kind of ['model', 'dataset', 'space'] as const) {
    const path = join(folder, `${kind}s.${form}`);
    const moments =
      form === 'ndjson'
        ? "REPLACE (strftime(createdAt, '%Y-%m-%dT%H:%M:%S.000Z') AS createdAt, strftime(lastModified, '%Y-%m-%dT%H:%M:%S.000Z') AS lastModified)"
        : '';
    await connection.run(
      `COPY (SELECT * ${moments} FROM (SELECT ${columns[kind]} FROM hub WHERE kind = '${kind}')) TO '${path}' (FORMAT ${form === 'ndjson' ? 'json' : 'parquet'})`,
    );
    written.push(path);
  }
  return written;
}

if (import.meta.main) {
  const [folder, rows = '3000000', day = '0', form = 'parquet'] = process.argv.slice(2);
  if (folder === undefined || (form !== 'parquet' && form !== 'ndjson'))
    throw new TypeError('Usage: node bench/hub/make-hub.ts FOLDER [ROWS] [DAY] [parquet|ndjson]');
  const began = performance.now();
  console.log((await makeHub(folder, { rows: Number(rows), day: Number(day), form })).join('\n'));
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
}
