import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openArchive } from '../archive/archive.ts';
import { fixedClock } from '../system/clock.ts';
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
      ['open', '2026-05-03'],
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
