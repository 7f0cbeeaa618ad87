/**
 * Kills `morning-post import hub-stats` and `morning-post archive compact` at random moments, again and again, and compares what
 * comes out in the end with an archive nobody disturbed. Not part of `npm test`:
 *
 *   npm run test:kill             (KILLS=200 by default, a few minutes)
 *
 * Started with arguments the same file is the process that is killed: the command at a fixed moment, so that two archives can
 * be compared byte by byte.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { makeHub } from '../../bench/hub/make-hub.ts';
import { catalogReader } from '../../src/archive/catalog.ts';
import { checkArchive } from '../../src/archive/check.ts';
import { isArchive } from '../../src/archive/home.ts';
import { content } from '../../src/archive/scratch.ts';
import { main } from '../../src/main.ts';
import { fixedClock } from '../../src/system/clock.ts';
import { silentLog } from '../../src/system/log.ts';
import { addDays } from '../../src/text/days.ts';
import type { Day } from '../../src/vocabulary/time.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const rows = 4000;
/** Two months of them, so that compaction gathers one that is over and one that is not. */
const days = [27, 28, 29, 30, 31, 32];

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2), {
    clock: fixedClock('2026-06-01T12:00:00Z'),
    log: silentLog(),
    out: () => {},
    cwd: process.cwd(),
    env: {},
    stop: new AbortController().signal,
  });
} else {
  test(`killed ${kills} times at random moments of import and compaction, no day is lost and the end is the same`, async () => {
    const place = await mkdtemp(join(tmpdir(), 'kill-import-'));
    const files: string[] = [];
    for (const day of days) {
      const folder = join(place, addDays('2026-01-01' as Day, day));
      files.push(...(await makeHub(folder, { rows, day, form: 'parquet' })));
    }
    const importing = (archive: string) => ['import', 'hub-stats', ...files, '--archive', archive];
    const compacting = (archive: string) => ['archive', 'compact', '--archive', archive];

    const undisturbed = join(place, 'undisturbed');
    const took = { import: await whole(importing(undisturbed)), compact: await whole(compacting(undisturbed)) };
    const expected = await whatCounts(undisturbed);
    assert.equal((await catalogReader(undisturbed)()).batches.size, files.length);

    let killed = 0;
    let archives = 0;
    for (; killed < kills; archives += 1) {
      const archive = join(place, `disturbed-${archives}`);
      for (const [args, longest] of [
        [importing(archive), took.import],
        [compacting(archive), took.compact],
      ] as const) {
        // The same command again and again until it once comes to its end before it is killed.
        while (await killedAt(Math.random() * longest * 1.2, args)) {
          killed += 1;
          await looksSound(archive, killed);
        }
      }
      assert.deepEqual(await whatCounts(archive), expected, `archive ${archives}, after ${killed} kills in all`);
      await rm(archive, { recursive: true });
    }
    console.log(`${killed} kills, ${archives} archives, each of ${expected.size} files and the same as undisturbed`);
    await rm(place, { recursive: true });
  });
}

/** What each archive was seen to hold so far: nothing of it may ever be lost. */
const seen = new Map<string, ReadonlySet<string>>();

async function looksSound(archive: string, killed: number): Promise<void> {
  if (!isArchive(archive)) return;
  assert.deepEqual((await checkArchive(archive)).wrong, [], `after kill ${killed}`);
  const { batches } = await catalogReader(archive)();
  for (const batch of seen.get(archive) ?? []) assert.ok(batches.has(batch), `kill ${killed} lost a day`);
  seen.set(archive, batches);
}

const start = (args: readonly string[]) =>
  spawn(process.execPath, [fileURLToPath(import.meta.url), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

/** Milliseconds a command takes that is left alone. */
async function whole(args: readonly string[]): Promise<number> {
  const began = performance.now();
  const [code] = (await once(start(args), 'close')) as [number | null];
  assert.equal(code, 0, args.join(' '));
  return performance.now() - began;
}

/** Whether the command was killed before it had ended by itself. */
async function killedAt(milliseconds: number, args: readonly string[]): Promise<boolean> {
  const run = start(args);
  const ended = once(run, 'close') as Promise<[number | null, string | null]>;
  await Promise.race([wait(milliseconds), ended]);
  run.kill('SIGKILL');
  const [code, signal] = await ended;
  if (signal === 'SIGKILL') return true;
  assert.equal(code, 0, args.join(' '));
  return false;
}

/** Names and digests of everything but unfinished work, which is swept when the next one begins. */
async function whatCounts(folder: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await content(folder))].filter(([path]) => !path.startsWith('/tmp/') && !path.endsWith('.tmp')));
}
