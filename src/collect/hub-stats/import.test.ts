import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { silentLog } from '../../system/log.ts';
import type { KeptDay, Table } from '../../vocabulary/observation.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { importHubStats } from './import.ts';

const morning = '2026-05-04T06:00:00Z' as Instant;

interface Row {
  readonly [column: string]: unknown;
}

const model = (id: string, rest: Row = {}): Row => ({
  id,
  likes: 3,
  downloads: 40,
  trendingScore: 0,
  createdAt: '2026-05-01T10:00:00.000Z',
  lastModified: '2026-05-03T10:00:00.000Z',
  tags: ['license:mit', 'region:us'],
  pipeline_tag: 'text-generation',
  private: false,
  ...rest,
});

/** A shelf that takes everything and remembers it. */
function shelf(kept: readonly KeptDay[] = []) {
  const tables: Table[] = [];
  return {
    tables,
    keptDays: async () => kept,
    keepTable: async (table: Table) => {
      tables.push(table);
      return { kind: 'kept', batch: table.id, observations: 1 } as const;
    },
  };
}

async function folder(t: TestContext): Promise<string> {
  const place = await mkdtemp(join(tmpdir(), 'hub-'));
  t.after(() => rm(place, { recursive: true, force: true }));
  return place;
}

async function importRows(t: TestContext, rows: readonly Row[], kept: readonly KeptDay[] = []) {
  const path = join(await folder(t), 'models.ndjson');
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'));
  const to = shelf(kept);
  const wish = { readAt: morning, now: morning, log: silentLog(), stop: new AbortController().signal };
  const imported = await importHubStats([path], wish, async () => to);
  return { imported, tables: to.tables };
}

const day = (date: string, rows: number, rest: Partial<KeptDay> = {}): KeptDay => ({
  batch: date,
  sha: 'ab'.repeat(32) as never,
  days: [date as Day],
  rows,
  lines: null,
  lastAsOf: `${date}T06:00:00Z` as Instant,
  reserve: null,
  ...rest,
});

test('what is private, disabled or no name is left out and counted', async (t) => {
  const { imported } = await importRows(t, [
    model('sample-ada/alpha'),
    model('sample-ada/beta'),
    model('sample-ada/hidden', { private: true }),
    model('sample-ada/<script>'),
  ]);
  assert.deepEqual(
    imported.map(({ rows, rowsLeftOut, source }) => [rows, rowsLeftOut, source]),
    [[2, 2, 'hub-stats/models']],
  );
});

test('a file that does not fit is refused with its reason and reaches no shelf', async (t) => {
  const good = ['a', 'b', 'c'].map((name) => model(`sample-ada/${name}`));
  const refusals: readonly (readonly [string, readonly Row[], readonly KeptDay[], RegExp])[] = [
    ['another schema', [{ repo: 'a', stars: 1 }], [], /no file of hub-stats/],
    ['the same name twice', [...good, ...good], [], /names repositories twice/],
    ['a day that has a snapshot', good, [day('2026-05-04', 3)], /second snapshot of 2026-05-04/],
    [
      'ten times too many',
      [...good, ...good.map((_, i) => model(`sample-b/${i}`))],
      [day('2026-05-03', 0.5)],
      /too large/,
    ],
    ['a later day', [model('sample-ada/a', { createdAt: '2026-05-09T00:00:00.000Z' })], [], /not of 2026-05-04/],
    [
      'an earlier day',
      [model('sample-ada/a', { createdAt: '2026-04-01T00:00:00.000Z', lastModified: '2026-04-02T00:00:00.000Z' })],
      [],
      /not of 2026-05-04/,
    ],
    ['no public name', [model('sample-ada/a', { private: true })], [], /no rows that can be used/],
  ];
  for (const [what, rows, kept, message] of refusals)
    await assert.rejects(() => importRows(t, rows, kept), { name: 'Fault', kind: 'input', message }, what);
});

test('fewer rows than the day before make a partial day, and it says by how much', async (t) => {
  const { tables } = await importRows(t, [model('sample-ada/a')], [day('2026-05-03', 2)]);
  assert.deepEqual(tables[0]?.reserve, { kind: 'partial', reason: 'only 50 % of the rows of 2026-05-03' });
});

test('a cut file is refused, and so is one without a moment', async (t) => {
  const place = await folder(t);
  const wish = { readAt: null, now: morning, log: silentLog(), stop: new AbortController().signal };
  const path = join(place, 'models.parquet');
  await writeFile(path, 'PAR1 and then nothing');
  await assert.rejects(() => importHubStats([path], wish, async () => shelf()), /does not say when it was read/);
  await assert.rejects(
    () => importHubStats([path], { ...wish, readAt: morning }, async () => shelf()),
    /cannot be read to its end/,
  );
  assert.deepEqual(await readdir(place), ['models.parquet']);
  assert.match(await readFile(path, 'utf8'), /^PAR1/);
});
