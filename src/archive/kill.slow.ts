/**
 * Kills a process that keeps and compacts, at random moments, and looks at what it leaves. Not part of `npm test`:
 *
 *   node --test src/archive/kill.slow.ts          (ROUNDS=200 by default, a few minutes)
 *
 * Started with a folder as argument the same file is the process that is killed.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { metric } from '../vocabulary/metric.ts';
import type { Batch, Observation, SourceId, Table } from '../vocabulary/observation.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { createArchive, openArchive } from './archive.ts';
import { compactArchive } from './care.ts';
import { entryNames } from './catalog.ts';
import { dayFromNumber } from './moment.ts';
import { content, rawAnswer } from './scratch.ts';

const rounds = Number(process.env['ROUNDS'] ?? 200);
const rowsABatch = 5000;
const batchesACompaction = 10;
/** Replaced files are never swept in this test, so that what is compared at the end does not hang on the hour. */
const longAgo = '2020-01-01T00:00:00Z' as Instant;

const always = { from: '2020-01-01' as Day, to: '2099-12-31' as Day };
const lastModel = subjectId('model', 'sample-2999/m');

/** The n-th batch: half of it figures, half texts, from one raw answer. Ten batches are the first ten days of a month. */
function batchNumber(n: number): Batch {
  const month = Math.floor(n / batchesACompaction);
  const day = dayFromNumber(Date.UTC(2020, month, 1 + (n % batchesACompaction)) / 86_400_000);
  const asOf = `${day}T05:00:00Z` as Instant;
  const answer = rawAnswer(`the raw answer of batch ${n}`);
  const source = 'sample-kill' as SourceId;
  const shared = { asOf, knownAt: asOf, source, seenIn: answer.snapshot.sha };
  const observations = function* (): Generator<Observation> {
    for (let i = 0; i < rowsABatch / 2; i += 1) {
      const subject = subjectId('repo', `sample-${(i * 7919) % 2500}/r`);
      yield { ...shared, subject, metric: metric('stars'), value: n * i };
      yield { ...shared, subject, metric: metric('description'), value: `invented ${i % 7}` };
    }
  };
  return { id: `batch ${n}`, source, snapshots: [answer], observations: observations() };
}

/** A whole snapshot beside it, half of whose texts change every day. */
function tableNumber(n: number): Table {
  const { snapshots } = batchNumber(n);
  const { snapshot } = snapshots[0]!;
  const asOf = `${dayFromNumber(Date.UTC(2020, Math.floor(n / batchesACompaction), 1 + (n % batchesACompaction)) / 86_400_000)}T06:00:00Z`;
  return {
    id: `table ${n}`,
    source: 'sample-kill/models' as SourceId,
    snapshot,
    prepare: '',
    query: `SELECT 'hf:model/sample-' || i || '/m' AS subject, $asOf::TIMESTAMP AS as_of, $asOf::TIMESTAMP AS known_at,
      i * $n::BIGINT AS "likes", '"invented ' || (i + $n::BIGINT) // 2 % 7 || '"' AS "task" FROM range(3000) AS t(i)`,
    parameters: { asOf, n },
    metrics: ['likes', 'task'].map(metric),
  };
}

/** Says the last batch kept, at once and after each; compacts after every ten, or first what was left to compact. */
async function keepOn(folder: string, from: number, until: number, say: (n: number) => void): Promise<void> {
  const compact = () => compactArchive(folder, { threads: 1, now: longAgo, atLeast: batchesACompaction });
  const archive = await openArchive(folder, { threads: 1 });
  say(from - 1);
  if (from % batchesACompaction === 0) await compact();
  for (let n = from; n < until; n += 1) {
    await archive.keep(batchNumber(n));
    await archive.keepTable(tableNumber(n));
    say(n);
    if ((n + 1) % batchesACompaction === 0) await compact();
  }
  await archive.close();
}

const [child, from] = process.argv.slice(2);
if (child === undefined) {
  test(`killed ${rounds} times at random moments, the archive is always whole and ends as if nothing had happened`, async () => {
    const place = await mkdtemp(join(tmpdir(), 'kill-'));
    const folder = join(place, 'archive');
    await (await createArchive(folder, { madeBy: 'a test' })).close();
    const acknowledged = new Set<number>();
    let killed = 0;

    for (let round = 0; round < rounds; round += 1) {
      const next = Math.max(-1, ...acknowledged) + 1;
      const run = spawn(process.execPath, [fileURLToPath(import.meta.url), folder, String(next)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(run, 'close');
      const lines = createInterface({ input: run.stdout });
      await once(lines, 'line'); // It has begun.
      lines.on('line', (line) => acknowledged.add(Number(line)));
      await wait(Math.random() * 600);
      run.kill('SIGKILL');
      const [, signal] = (await ended) as [number | null, string | null];
      assert.equal(signal, 'SIGKILL', 'the child ended by itself');
      killed += 1;

      const archive = await openArchive(folder, { proof: true, threads: 1 });
      const { wrong } = await archive.check();
      assert.deepEqual(wrong, [], `after kill ${killed}`);
      const { sources, batches } = await archive.stats();
      const past = await archive.past('2100-01-01T00:00:00Z' as Instant);
      const asked = await past.daily({ metric: metric('likes'), window: always, subjects: [lastModel] });
      await archive.close();
      const tables = sources.find(({ source }) => source === 'sample-kill/models')?.days ?? 0;
      const rows = sources.find(({ source }) => source === 'sample-kill')?.rows ?? 0;
      assert.equal(
        rows,
        (batches - tables) * rowsABatch,
        `after kill ${killed} every batch is there whole or not at all`,
      );
      assert.equal(
        asked[0]?.days.length ?? 0,
        tables,
        `after kill ${killed} every snapshot is there with its last row`,
      );
      assert.ok(batches >= 2 * acknowledged.size, `after kill ${killed} everything acknowledged is there`);
    }

    const kept = Math.ceil((Math.max(-1, ...acknowledged) + 2) / batchesACompaction) * batchesACompaction;
    await keepOn(folder, Math.max(-1, ...acknowledged) + 1, kept, () => {});
    const undisturbed = join(place, 'undisturbed');
    await (await createArchive(undisturbed, { madeBy: 'a test' })).close();
    await keepOn(undisturbed, 0, kept, () => {});
    assert.deepEqual(await whatCounts(folder), await whatCounts(undisturbed));
    console.log(`${killed} kills, ${kept} batches, ${(await entryNames(join(folder, 'catalog'))).length} entries`);
    await rm(place, { recursive: true });
  });
} else {
  await keepOn(child, Number(from), Number.POSITIVE_INFINITY, (n) => console.log(n));
}

/** Names and digests of everything but left-overs in `tmp/`. */
async function whatCounts(folder: string): Promise<ReadonlyMap<string, string>> {
  assert.ok((await readdir(folder)).includes('catalog'));
  return new Map([...(await content(folder))].filter(([path]) => !path.startsWith('/tmp/') && !path.endsWith('.tmp')));
}
