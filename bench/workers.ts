/**
 * One worker against four on one PostgreSQL, to a sink that answers each message after five milliseconds; no reader twice.
 *
 *   npm run bench:workers -- [readers] [connections a worker]        (default 4,000 and 2)
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { deliveryLedgerOver } from '../src/archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../src/archive/ledger/open.ts';
import { readerLedgerOver } from '../src/archive/ledger/reader-ledger.ts';
import { systemClock } from '../src/system/clock.ts';
import { addSeconds } from '../src/text/days.ts';
import { startPostgres } from '../test/house/postgres.ts';
import { roundName, type SenderOrder } from '../test/house/sender.ts';
import { startSink } from '../test/house/smtp-sink.ts';

const readers = Number(process.argv[2] ?? 4000);
const lanes = Number(process.argv[3] ?? 2);
const postgres = await startPostgres({ durable: true });
if (postgres === null) throw new Error('PostgreSQL is not here; Debian has it as "postgresql"');

const seconds: Record<number, number> = {};
try {
  for (const workers of [1, 4]) {
    const sink = await startSink({ pipelining: true, forgetBodies: true, plan: () => ({ dotDelay: 5 }) });
    const ledger = await begin();
    const order: SenderOrder = { ledger, relay: sink.address, commits: 'strict', lanes, size: 25_000 };
    const program = join(import.meta.dirname, '../test/house/sender.ts');
    const children = Array.from({ length: workers }, () =>
      spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'ignore', 'inherit'] }),
    );
    await Promise.all(children.map((child) => once(child, 'exit')));
    const [first, last] = [sink.taken[0]?.at ?? 0, sink.taken.at(-1)?.at ?? 0];
    seconds[workers] = (last - first) / 1000;
    const distinct = new Set(sink.taken.map(({ to }) => to)).size;
    console.log(
      `${workers} workers of ${lanes} connections: ${seconds[workers].toFixed(1)} s, ${(readers / seconds[workers]).toFixed(0)}/s; ${sink.taken.length} taken, ${distinct} readers`,
    );
    await sink.close();
  }
  console.log(`four are ${((seconds[1] ?? 0) / (seconds[4] ?? 1)).toFixed(1)} times as fast as one`);
} finally {
  await postgres.stop();
}

async function begin(): Promise<string> {
  const place = await postgres!.database();
  const database = await openDatabase(place);
  const now = systemClock.now();
  const cards = Array.from({ length: readers }, (_, n) => {
    const address = `reader-${n}@example.net`;
    return { address, key: address, domain: 'example.net', mark: address };
  });
  await readerLedgerOver(database).add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now });
  const terms = { now, expiresAt: addSeconds(now, 86_400), readers: 'subscribers' } as const;
  await deliveryLedgerOver(database).openRound(roundName, terms);
  await database.close();
  return place;
}
