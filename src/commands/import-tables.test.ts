import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openArchive } from '../archive/archive.ts';
import { content } from '../archive/scratch.ts';
import { fixedClock } from '../system/clock.ts';
import type { Fault } from '../system/fault.ts';
import { silentLog } from '../system/log.ts';
import { metric } from '../vocabulary/metric.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { importHistory } from './import.ts';

const alpha = subjectId('model', 'sample-ada/alpha');
const beta = subjectId('model', 'sample-ada/beta');

const model = (id: string, day: string, likes: number, task: string) => ({
  id,
  likes,
  downloads: likes * 10,
  downloadsAllTime: likes * 100,
  trendingScore: 1,
  createdAt: '2026-05-01T10:00:00.000Z',
  lastModified: `${day}T05:00:00.000Z`,
  tags: ['license:mit', 'arxiv:2605.00001', 'base_model:quantized:sample-b/base', "it's"],
  pipeline_tag: task,
  gated: false,
});

async function world(t: TestContext) {
  const cwd = await mkdtemp(join(tmpdir(), 'hub-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  const said: string[] = [];
  const run = (...args: string[]) =>
    importHistory.run([...args, '--archive', 'shelf'], {
      clock: fixedClock('2026-05-10T00:00:00Z'),
      log: silentLog(),
      out: (text) => void said.push(text),
      cwd,
      env: {},
      stop: new AbortController().signal,
    });
  const write = (name: string, rows: readonly object[]) =>
    writeFile(join(cwd, name), rows.map((row) => JSON.stringify(row)).join('\n'));
  return { cwd, said, run, write };
}

test('two days of the Hub become figures of every day and attributes where they changed', async (t) => {
  const { cwd, said, run, write } = await world(t);
  await write('models-2026-05-03.ndjson', [model('sample-ada/alpha', '2026-05-03', 5, 'translation')]);
  await write('models-2026-05-04.ndjson', [
    model('sample-ada/alpha', '2026-05-03', 7, 'summarization'),
    model('sample-ada/beta', '2026-05-04', 1, 'translation'),
  ]);
  await run('hub-stats', 'models-2026-05-03.ndjson', 'models-2026-05-04.ndjson');
  await run('hub-stats', 'models-2026-05-03.ndjson');
  assert.deepEqual(said, [
    '2 files: 3 rows kept, 0 left out',
    '1 file: 0 rows kept, 0 left out, 1 imported before and left as they were',
  ]);

  const archive = await openArchive(join(cwd, 'shelf'), { threads: 1, proof: true });
  t.after(() => archive.close());
  const past = await archive.past('2026-06-01T00:00:00Z' as Instant);
  const window = { from: '2026-05-01' as Day, to: '2026-05-09' as Day };
  const likes = await past.daily({ metric: metric('likes'), window });
  assert.deepEqual(
    likes.map(({ subject, values }) => [subject, [...values]]),
    [
      [alpha, [5, 7]],
      [beta, [1]],
    ],
  );
  const attributes = ['task', 'tags', 'licence', 'paper-links', 'base-models', 'gated', 'created-at'].map(metric);
  const latest = (await past.latest({ subjects: [alpha], metrics: attributes })).get(alpha);
  assert.deepEqual(
    attributes.map((one) => [latest?.get(one)?.value, latest?.get(one)?.asOf.slice(0, 10)]),
    [
      ['summarization', '2026-05-04'],
      [['license:mit', 'arxiv:2605.00001', 'base_model:quantized:sample-b/base', "it's"], '2026-05-03'],
      ['mit', '2026-05-03'],
      [['2605.00001'], '2026-05-03'],
      [['quantized:sample-b/base'], '2026-05-03'],
      ['no', '2026-05-03'],
      ['2026-05-01T10:00:00Z', '2026-05-03'],
    ],
  );
  const arrived = {
    kind: 'model',
    from: '2026-05-05T00:00:00Z' as Instant,
    to: '2026-05-06T00:00:00Z' as Instant,
  } as const;
  assert.deepEqual(await past.arrived(arrived), [beta]);
  const before = await archive.past('2026-05-04T23:59:59Z' as Instant);
  assert.equal((await before.daily({ metric: metric('likes'), window })).length, 1, 'known from the next midnight on');
});

test('a backfill of all three kinds tells how far it is, and one that was stopped goes on where it was', async (t) => {
  const { cwd, said, write } = await world(t);
  const days = ['2026-05-03', '2026-05-04'];
  const ofKind = { models: {}, datasets: { description: 'invented rows' }, spaces: { sdk: 'gradio' } };
  const files: string[] = [];
  for (const [i, day] of days.entries())
    for (const [kind, rest] of Object.entries(ofKind)) {
      const { pipeline_tag: task, ...row } = model(`sample-ada/${kind}`, day, 5 + i, 'translation');
      await write(`${kind}-${day}.ndjson`, [{ ...row, ...(kind === 'models' && { pipeline_tag: task }), ...rest }]);
      files.push(`${kind}-${day}.ndjson`);
    }

  /** Runs the import; a person ends it once so many files are done. */
  const runUntil = async (most: number) => {
    const stop = new AbortController();
    const log = silentLog();
    const step = (title: string) => {
      if (log.lines.length === most - 1) queueMicrotask(() => stop.abort());
      return log.step(title);
    };
    const rest = {
      clock: fixedClock('2026-05-10T00:00:00Z'),
      out: (text: string) => void said.push(text),
      cwd,
      env: {},
    };
    const ran = importHistory.run(['hub-stats', ...files, '--archive', 'shelf'], {
      ...rest,
      log: { ...log, step },
      stop: stop.signal,
    });
    await ran.catch((error: Fault) => void said.push(error.why));
    return log.lines.map((line) => line.slice(0, line.indexOf(':')));
  };
  assert.deepEqual(await runUntil(2), ['1 of 6', '2 of 6'], 'the file in hand is kept, the next one not begun');
  assert.equal((await runUntil(Infinity)).length, 6);
  assert.match(said[0]!, /\b4\b/, 'how many files are left');
  assert.equal(said[1], '6 files: 4 rows kept, 0 left out, 2 imported before and left as they were');

  const archive = await openArchive(join(cwd, 'shelf'), { threads: 1 });
  t.after(() => archive.close());
  const past = await archive.past('2026-06-01T00:00:00Z' as Instant);
  const likes = await past.daily({ metric: metric('likes'), window: { from: days[0] as Day, to: days[1] as Day } });
  assert.deepEqual(
    likes.map(({ subject, values }) => [subject, ...values]),
    ['dataset', 'model', 'space'].map((kind) => [`hf:${kind}/sample-ada/${kind}s`, 5, 6]),
  );
});

test('a file that does not fit leaves what was kept before as it was', async (t) => {
  const { cwd, run, write } = await world(t);
  await write('models-2026-05-03.ndjson', [model('sample-ada/alpha', '2026-05-03', 5, 'translation')]);
  await write('models-2026-05-04.ndjson', [{ id: 'sample-ada/alpha' }]);
  await assert.rejects(() => run('hub-stats', 'models-2026-05-03.ndjson', 'models-2026-05-04.ndjson'), /hub-stats/);
  const archive = await openArchive(join(cwd, 'shelf'), { threads: 1 });
  t.after(() => archive.close());
  assert.deepEqual((await archive.check()).wrong, []);
  assert.equal((await archive.stats()).batches, 1);
});

test('a file that is cut, damaged, of another kind, day or size, or here already is refused, and nothing changes', async (t) => {
  const { cwd, run, write } = await world(t);
  const rows = (day: string, count: number) =>
    Array.from({ length: count }, (_, i) => model(`sample-${i % 7}/model-${i}`, day, i, 'translation'));
  await write('models-2026-05-03.ndjson', rows('2026-05-03', 300));
  await run('hub-stats', 'models-2026-05-03.ndjson');
  const whole = await parquetOf(cwd, rows('2026-05-04', 300));
  const middle = whole.length >> 1;
  const files: Readonly<Record<string, Uint8Array | readonly object[]>> = {
    'cut/2026-05-04/models.parquet': whole.subarray(0, middle),
    'damaged/2026-05-04/models.parquet': whole.map((byte, i) => (i > middle - 2000 && i < middle ? byte ^ 0x5a : byte)),
    'no-parquet/2026-05-04/models.parquet': Buffer.from('<html>Too many requests</html>'),
    'empty/2026-05-04/models.ndjson': [],
    'cut/2026-05-04/models.ndjson': Buffer.from(JSON.stringify(rows('2026-05-04', 300)[7]).slice(0, 80)),
    'other/2026-05-04/models.ndjson': [{ id: 'sample-ada/alpha', stars: 5 }],
    'earlier/2026-05-04/models.ndjson': rows('2026-04-02', 300).map((row) => ({
      ...row,
      createdAt: '2026-04-01T00:00:00.000Z',
    })),
    'later/2026-05-04/models.ndjson': rows('2026-05-09', 300),
    'again/2026-05-04/models.ndjson': rows('2026-05-03', 300),
    'second/2026-05-03/models.ndjson': rows('2026-05-03', 299),
    'twice/2026-05-04/models.ndjson': [...rows('2026-05-04', 300), ...rows('2026-05-04', 1)],
    'huge/2026-05-04/models.ndjson': rows('2026-05-04', 3001),
  };
  const before = await content(join(cwd, 'shelf'));
  for (const [name, given] of Object.entries(files)) {
    await mkdir(dirname(join(cwd, name)), { recursive: true });
    if (given instanceof Uint8Array) await writeFile(join(cwd, name), given);
    else await write(name, given);
    await assert.rejects(
      () => run('hub-stats', name),
      (error: Fault) => error.name === 'Fault' && error.kind === 'input' && error.remedy.length > 20,
      name,
    );
    assert.deepEqual(await content(join(cwd, 'shelf')), before, name);
  }
  await write('models-2026-05-04.ndjson', rows('2026-05-04', 301));
  await run('hub-stats', 'models-2026-05-04.ndjson');
  assert.notDeepEqual(await content(join(cwd, 'shelf')), before, 'a sound file is kept all the same');
});

/** The rows as a file of hub-stats. */
async function parquetOf(cwd: string, rows: readonly object[]): Promise<Uint8Array> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const [from, to] = [join(cwd, 'rows.ndjson'), join(cwd, 'rows.parquet')];
  await writeFile(from, rows.map((row) => JSON.stringify(row)).join('\n'));
  await connection.run(`COPY (FROM read_json('${from}')) TO '${to}' (FORMAT parquet, COMPRESSION zstd)`);
  connection.closeSync();
  instance.closeSync();
  return readFile(to);
}
