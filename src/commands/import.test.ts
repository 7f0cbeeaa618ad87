import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createArchive, openArchive } from '../archive/archive.ts';
import { fixedClock } from '../system/clock.ts';
import { silentLog } from '../system/log.ts';
import { metric } from '../vocabulary/metric.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { importHistory } from './import.ts';

const ranking = [
  'repo,date,stars,forks,open_issues,last_commit,lists',
  'sample-ada/alpha,2026-05-03,120,14,3,2026-05-02T17:28:55Z,LLM',
  'sample-ada/alpha,2026-05-04,135,15,3,2026-05-02T17:28:55Z,LLM',
  '',
].join('\n');

async function scratch(t: TestContext) {
  const cwd = await mkdtemp(join(tmpdir(), 'import-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  await writeFile(join(cwd, '2026-05.csv.gz'), gzipSync(ranking));
  const said: string[] = [];
  const log = silentLog();
  const world = {
    clock: fixedClock('2026-08-01T12:00:00Z'),
    log,
    out: (text: string) => void said.push(text),
    cwd,
    env: {},
    stop: new AbortController().signal,
  };
  const run = (...args: string[]) => importHistory.run(args, world);
  return { cwd, said, log, run };
}

const files = async (folder: string) => (await readdir(folder, { recursive: true })).sort();

test('a file becomes history of an archive, seen only from where it was known', async (t) => {
  const { cwd, said, log, run } = await scratch(t);
  assert.equal(await run('github-ranking', '2026-05.csv.gz', '--archive', 'history'), 0);
  assert.deepEqual(said, ['1 file: 2 rows read, 8 observations kept, 0 rows left out']);
  assert.ok(log.lines.includes('2026-05.csv.gz: 2 rows, 8 observations, 0 rows left out'));
  const archive = await openArchive(join(cwd, 'history'), { threads: 1 });
  t.after(() => archive.close());
  const window = { from: '2026-05-01' as Day, to: '2026-05-10' as Day };
  const before = await archive.past('2026-05-04T09:59:59Z' as Instant);
  const after = await archive.past('2026-05-04T10:00:00Z' as Instant);
  const stars = async (past: typeof before) => (await past.daily({ metric: metric('stars'), window }))[0]?.values;
  assert.deepEqual(await stars(before), Float64Array.of(120));
  assert.deepEqual(await stars(after), Float64Array.of(120, 135));
  const alpha = subjectId('repo', 'sample-ada/alpha');
  const point = await after.point({
    subject: alpha,
    metric: metric('stars'),
    source: 'github-ranking/ai' as never,
    day: window.to,
  });
  assert.equal(point, null);
  const latest = (await after.latest({ subjects: [alpha], metrics: [metric('topics')] }))
    .get(alpha)
    ?.get(metric('topics'));
  assert.deepEqual(latest?.value, ['LLM']);
  assert.deepEqual(await archive.raw(latest.seenIn), await readFile(join(cwd, '2026-05.csv.gz')));
});

test('the same file twice changes nothing in the archive', async (t) => {
  const { cwd, said, run } = await scratch(t);
  await run('github-ranking', '2026-05.csv.gz', '--archive', 'history');
  const before = await files(join(cwd, 'history'));
  await run('github-ranking', '2026-05.csv.gz', '--archive', 'history');
  assert.deepEqual(await files(join(cwd, 'history')), before);
  assert.match(said[1] ?? '', /0 observations kept.*1 of the files imported before/);
});

test('a bad file beside a good one leaves the archive as it was, and begins none', async (t) => {
  const { cwd, run } = await scratch(t);
  await writeFile(join(cwd, 'bad.csv.gz'), gzipSync(ranking.repeat(500)).subarray(0, 60));
  await assert.rejects(
    run('github-ranking', '2026-05.csv.gz', 'bad.csv.gz', '--archive', 'history'),
    /bad\.csv\.gz is damaged/,
  );
  assert.equal(existsSync(join(cwd, 'history')), false);
  await run('github-ranking', '2026-05.csv.gz', '--archive', 'history');
  const before = await files(join(cwd, 'history'));
  await writeFile(join(cwd, 'other.csv'), 'id,stars\n1,2\n');
  await assert.rejects(run('github-ranking', 'other.csv', '--archive', 'history'), /does not fit the mapping/);
  assert.deepEqual(await files(join(cwd, 'history')), before);
});

test('a mapping of one’s own is named by its path', async (t) => {
  const { cwd, said, run } = await scratch(t);
  const mapping = {
    name: 'sample',
    subject: { kind: 'repo', key: '{repo}' },
    metrics: { forks: 'forks' },
    asOf: { column: 'date' },
    knownAt: { daysAfter: 1, at: '00:00' },
  };
  await writeFile(join(cwd, 'my-mapping.json'), JSON.stringify(mapping));
  assert.equal(await run('./my-mapping.json', '2026-05.csv.gz', '--archive', 'history', '--json'), 0);
  assert.deepEqual(JSON.parse(said[0] ?? ''), [
    { file: '2026-05.csv.gz', kind: 'kept', sources: ['own/sample/rows'], rows: 2, observations: 2, rowsLeftOut: 0 },
  ]);
});

test('generated and imported data never share an archive', async (t) => {
  const { cwd, run } = await scratch(t);
  await (await createArchive(join(cwd, 'sample'), { madeBy: 'a test', sample: true })).close();
  await assert.rejects(run('github-ranking', '2026-05.csv.gz', '--archive', 'sample'), /holds the sample archive/);
});

test('wrong usage says what is missing', async (t) => {
  const { run } = await scratch(t);
  const usage = (message: RegExp) => (error: unknown) => {
    const { kind, message: text, why } = error as { kind: string; message: string; why: string };
    assert.equal(kind, 'usage');
    assert.match(`${text} ${why}`, message);
    return true;
  };
  await assert.rejects(run(), usage(/mapping and at least one file/));
  await assert.rejects(run('github-ranking', '2026-05.csv.gz'), usage(/--archive is missing/));
  await assert.rejects(
    run('github-rankings', '2026-05.csv.gz', '--archive', 'a'),
    usage(/no mapping "github-rankings".*hf-models/),
  );
  await assert.rejects(
    run('hf-models', 'x.csv', '--archive', 'a', '--read-at', 'today'),
    usage(/--read-at today is no moment/),
  );
  await assert.rejects(
    run('hf-models', 'x.csv', '--archive', 'a', '--assume-descriptions-from', 'birth'),
    usage(/first-listed/),
  );
});
