/**
 * Kills a process that delivers mail at random moments, again and again, and compares what the sink took with what the
 * ledger says. Not part of `npm test`:
 *
 *   npm run test:kill             (KILLS=200 and READERS=10000 by default, a few minutes a mode)
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deliveryLedgerOver } from '../../src/archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../src/archive/ledger/open.ts';
import { readerLedgerOver } from '../../src/archive/ledger/reader-ledger.ts';
import type { Commits, Doubt } from '../../src/publish/deliver/ledger.ts';
import { systemClock } from '../../src/system/clock.ts';
import { livesHere } from '../../src/system/process.ts';
import { addSeconds } from '../../src/text/days.ts';
import type { RoundCounts } from '../../src/vocabulary/index.ts';
import { roundName } from '../house/sender.ts';
import { startSink } from '../house/smtp-sink.ts';

const kills = Number(process.env['KILLS'] ?? 200);
const readers = Number(process.env['READERS'] ?? 10_000);
const lanes = 8;
const senderProgram = join(import.meta.dirname, '../house/sender.ts');
/** Readers a kill may leave in doubt: one a connection, and in fast mode a group of twenty besides. */
const bound: Readonly<Record<Commits, number>> = { strict: lanes, fast: lanes + 20 };

for (const [commits, doubt] of [
  ['strict', 'again'],
  ['strict', 'hold'],
  ['fast', 'again'],
] as const)
  test(
    `${commits}, ${doubt}: ${kills} kills lose nobody, and second copies stay within the bound`,
    { timeout: 3_600_000 },
    () => killAgainAndAgain(commits, doubt),
  );

const sumOf = (counts: RoundCounts): number => Object.values(counts).reduce((sum, n) => sum + n);

async function killAgainAndAgain(commits: Commits, doubt: Doubt): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kill-mail-'));
  const sink = await startSink({ pipelining: true, forgetBodies: true });
  const path = join(folder, 'ledger.sqlite');
  const database = await openDatabase(path);
  const ledger = deliveryLedgerOver(database);
  const round = await begin();
  const order = { ledger: path, relay: sink.address, commits, doubt, lanes, size: 25_000, retry: 0 };
  let [done, doubts, worst] = [0, 0, 0];

  for (; done < kills; done += 1) {
    const child = spawn(process.execPath, [senderProgram, JSON.stringify(order)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const life = (Math.random() * 4 * readers) / kills; // milliseconds; so that the kills span the run
    await Promise.race([wait(life), once(child, 'exit')]);
    assert.equal(sumOf(await ledger.count(round.id)), readers, 'the states add up while it delivers');
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const left = await ledger.recover({ now: systemClock.now(), lives: livesHere, doubt });
    worst = Math.max(worst, left.inDoubt);
    doubts += left.inDoubt;
    assert.equal(sumOf(await ledger.count(round.id)), readers, 'the states add up');
    assert.ok(left.inDoubt <= bound[commits], `${left.inDoubt} in doubt after one kill`);
  }
  const undisturbed = JSON.stringify({ ...order, untilDone: doubt === 'again' });
  const [code] = (await once(spawn(process.execPath, [senderProgram, undisturbed], { stdio: 'ignore' }), 'exit')) as [
    number,
  ];
  assert.equal(code, 0);

  const copies = new Map<string, number>();
  for (const { data } of sink.taken) copies.set(data, (copies.get(data) ?? 0) + 1);
  const second = sink.taken.length - copies.size;
  const counts = await ledger.count(round.id);
  console.log(
    `${commits}, ${doubt}: ${done} kills, ${counts.accepted} accepted, ${second} second copies, ${doubts} in doubt in all, at most ${worst} a kill, ${counts.in_doubt} held`,
  );
  if (doubt === 'again') {
    assert.equal(copies.size, readers, 'every reader was reached, each under one Message-ID');
    assert.equal(counts.accepted, readers);
    assert.ok(second <= doubts);
  } else {
    assert.equal(second, 0, 'nobody was sent anything twice');
    assert.equal(counts.accepted + counts.in_doubt, readers);
    assert.ok(copies.size >= counts.accepted);
  }
  await database.close();
  await sink.close();
  await rm(folder, { recursive: true });

  async function begin() {
    const people = readerLedgerOver(database);
    const now = systemClock.now();
    const cards = Array.from({ length: readers }, (_, n) => {
      const address = `reader-${n}@example.net`;
      return { address, key: address, domain: 'example.net', mark: address };
    });
    await people.add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now });
    return ledger.openRound(roundName, { now, expiresAt: addSeconds(now, 86_400), readers: 'subscribers' });
  }
}
