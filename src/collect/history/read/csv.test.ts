import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csv } from '../scratch.ts';
import { csvRows } from './csv.ts';
import type { Placed } from './row.ts';

/** Reads a text that arrives in pieces of the given length. */
async function read(text: string, piece = 7, separator = ','): Promise<readonly Placed[]> {
  const bytes = Buffer.from(text);
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece);
  }
  const found: Placed[] = [];
  for await (const rows of csvRows('sample.csv', pieces(), separator)) found.push(...rows);
  return found;
}

test('fields may hold separators, line breaks and doubled quotation marks', async () => {
  const rows = await read('name,says\nsample,"a, ""b""\nand c"\nother,plain\n');
  assert.deepEqual(rows, [
    { kind: 'row', line: 2, row: { name: 'sample', says: 'a, "b"\nand c' } },
    { kind: 'row', line: 4, row: { name: 'other', says: 'plain' } },
  ]);
});

test('an empty field is null, a byte order mark and carriage returns are no content, the last line needs no end', async () => {
  const rows = await read('\ufeffa,b\r\n1,\r\n"",2');
  assert.deepEqual(
    rows.map((placed) => placed.kind === 'row' && placed.row),
    [
      { a: '1', b: null },
      { a: null, b: '2' },
    ],
  );
});

test('a table reads back as it was written, wherever its bytes are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é', '🙂', ' '), maxLength: 6 });
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (rows, piece) => {
      const found = await read(csv(['x', 'y', 'z'], ...rows), piece);
      const cells = found.map(
        (placed) => placed.kind === 'row' && ['x', 'y', 'z'].map((name) => placed.row[name] ?? ''),
      );
      assert.deepEqual(cells, rows);
    }),
    { numRuns: 300 },
  );
});

test('a record of the wrong length is broken and its neighbours are not', async () => {
  const rows = await read('a,b\n1,2\n3\n4,5,6\n7,8\n');
  assert.deepEqual(
    rows.map((placed) => (placed.kind === 'row' ? placed.row['a'] : `${placed.line}: ${placed.why}`)),
    ['1', '3: 2 fields expected, 1 found', '4: 2 fields expected, 3 found', '7'],
  );
});

test('a quotation mark nobody closes breaks its own line, not the rest of the file', async () => {
  const rows = await read('a,b\n1,"2\n3,4\n5,6\n');
  assert.deepEqual(
    rows.map((placed) => (placed.kind === 'row' ? placed.row['a'] : placed.line)),
    [2, '3', '5'],
  );
});

test('text behind a closing quotation mark breaks the line', async () => {
  const rows = await read('a,b\n"1"x,2\n3,4\n');
  assert.deepEqual(
    rows.map((placed) => placed.kind),
    ['broken', 'row'],
  );
});

test('another separator can be named', async () => {
  const [row] = await read('a;b\n1,5;2\n', 3, ';');
  assert.deepEqual(row, { kind: 'row', line: 2, row: { a: '1,5', b: '2' } });
});

test('a file without a usable header is a fault', async () => {
  await assert.rejects(read(''), /has no header/);
  await assert.rejects(read('a,a\n1,2\n'), /has no header/);
  await assert.rejects(read('a,\n1,2\n'), /has no header/);
});
