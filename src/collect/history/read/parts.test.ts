import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { scratchFolder, tar } from '../scratch.ts';
import { parquetRows } from './parquet.ts';
import { type PartOptions, partsOf } from './parts.ts';

const options: PartOptions = { readParquet: parquetRows };

/** Names of parts with their rows or document. */
async function read(name: string, bytes: Uint8Array | string, more: Partial<PartOptions> = {}) {
  const found: unknown[] = [];
  for await (const part of partsOf(name, Buffer.from(bytes), { ...options, ...more })) {
    if (part.kind === 'document') found.push(part.document);
    if (part.kind === 'unread') found.push(part.name);
    if (part.kind === 'table')
      for await (const rows of part.rows)
        for (const placed of rows) found.push(placed.kind === 'row' ? placed.row : placed.why);
  }
  return found;
}

async function parquet(t: TestContext, select: string): Promise<Uint8Array> {
  const path = join(await scratchFolder(t), 'sample.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${select}) TO '${path}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return readFile(path);
}

test('a table reads the same plain, gzipped, as zstd and inside an archive', async () => {
  const text = 'a,b\n1,2\n3,4\n';
  const rows = [
    { a: '1', b: '2' },
    { a: '3', b: '4' },
  ];
  assert.deepEqual(await read('sample.csv', text), rows);
  assert.deepEqual(await read('sample.csv.gz', gzipSync(text)), rows);
  assert.deepEqual(await read('sample.csv.zst', zstdCompressSync(text)), rows);
  assert.deepEqual(await read('sample.tar.gz', gzipSync(tar({ 'sample.csv': text }))), rows);
  assert.deepEqual(await read('sample.tgz', gzipSync(tar({ 'sample.csv.gz': gzipSync(text) }))), rows);
});

test('JSON comes as a document, JSON Lines as rows, and a broken line is only a broken line', async () => {
  assert.deepEqual(await read('sample.json', '{"a":[1]}'), [{ a: [1] }]);
  const [first, broken, last] = await read('sample.jsonl', '{"a":1}\nnonsense\n\n{"a":2}');
  assert.deepEqual([first, last], [{ a: 1 }, { a: 2 }]);
  assert.match(String(broken), /no JSON/);
});

test('Parquet gives counts, texts and lists, moments in UTC to the second, and nulls', async (t) => {
  const bytes = await parquet(
    t,
    `SELECT 'sample-ada/alpha' AS repo, 12::BIGINT AS stars, TIMESTAMP '2026-05-04 05:36:07' AS read_at,
     TIMESTAMPTZ '2026-05-04 05:36:07+02:00' AS zoned, DATE '2026-05-04' AS day, ['a', 'b'] AS topics, NULL::INTEGER AS forks`,
  );
  const row = {
    repo: 'sample-ada/alpha',
    stars: '12',
    read_at: '2026-05-04T05:36:07Z',
    zoned: '2026-05-04T03:36:07Z',
    day: '2026-05-04',
    topics: ['a', 'b'],
    forks: null,
  };
  assert.deepEqual(await read('sample.parquet', bytes), [row]);
  assert.deepEqual(await read('sample.tar.gz', gzipSync(tar({ 'sample.parquet': bytes }))), [row]);
});

test('a cut or broken file is a fault that names it', async (t) => {
  const packed = gzipSync('a,b\n'.repeat(50_000));
  await assert.rejects(read('sample.csv.gz', packed.subarray(0, packed.length - 20)), /sample\.csv\.gz is damaged/);
  await assert.rejects(read('sample.csv.zst', zstdCompressSync('a,b\n'.repeat(9_000)).subarray(0, 20)), /is damaged/);
  const bytes = await parquet(t, 'SELECT range AS number FROM range(1000)');
  await assert.rejects(read('sample.parquet', bytes.subarray(0, 200)), /sample\.parquet is damaged/);
  await assert.rejects(read('sample.json', '{"a":'), /is no JSON document/);
  await assert.rejects(read('sample.json', '7'), { why: 'It cannot be read (it holds neither an object nor a list).' });
});

test('a name that says no format is a fault, or what the caller says it is', async () => {
  await assert.rejects(read('sample.txt', 'a\n1\n'), /of no format we read/);
  assert.deepEqual(await read('sample.txt', 'a\n1\n', { format: 'csv' }), [{ a: '1' }]);
  assert.deepEqual(await read('sample.tar', tar({ 'sample.txt': 'a', 'sample.csv': 'a\n1\n' })), [
    'sample.txt',
    { a: '1' },
  ]);
});
