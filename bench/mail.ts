/**
 * How fast a round of signed mail leaves, with its ledger, against nodemailer composing each message in the same run.
 *
 *   npm run bench:mail -- [readers]        (default 10,000; 100,000 for the figures in docs/circulation.md)
 *
 * The sink is Debian's `smtp-sink` (package postfix) on the same machine.
 */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { deliveryLedgerOver } from '../src/archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../src/archive/ledger/open.ts';
import { readerLedgerOver } from '../src/archive/ledger/reader-ledger.ts';
import { systemClock } from '../src/system/clock.ts';
import { addSeconds } from '../src/text/days.ts';
import { roundName, sampleIssue, type SenderOrder } from '../test/house/sender.ts';

const readers = Number(process.argv[2] ?? 10_000);
const size = 25_000;
const sinkProgram = '/usr/sbin/smtp-sink';
if (!existsSync(sinkProgram)) throw new Error('smtp-sink is not here; Debian has it in the package postfix');

const folder = await mkdtemp(join(tmpdir(), 'bench-mail-'));
const port = await freePort();
const sink = spawn(sinkProgram, ['-u', 'nobody', `127.0.0.1:${port}`, '1000'], { stdio: 'ignore' });
try {
  await wait(500);
  const relay = `smtp://127.0.0.1:${port}`;
  console.log(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}, fsync ${syncTime().toFixed(2)} ms`,
  );
  console.log(`${readers} readers, ${size} octets, RSA-2048, own address to leave each, sink on the same cores\n`);
  const rates: Record<string, number> = {};
  for (const [name, order] of [
    ['strict', { commits: 'strict' }],
    ['fast', { commits: 'fast' }],
    ['fast, unsigned', { commits: 'fast', signed: false }],
  ] as const) {
    const ledger = await ledgerFor(readers, join(folder, name.replace(', ', '-')));
    const { seconds, memory, accepted } = await send({ ledger, relay, size, ...order });
    rates[name] = accepted / seconds;
    console.log(
      `${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s ${rates[name].toFixed(0).padStart(6)}/s ${memory} MB, ${accepted} accepted`,
    );
  }
  for (const signed of [true, false]) {
    const count = Math.min(readers, 3000);
    const rate = await nodemailerRate(count, signed);
    const ours = rates[signed ? 'strict' : 'fast, unsigned'] ?? 0;
    console.log(
      `nodemailer${signed ? '' : ', unsigned'}`.padEnd(20),
      `${(count / rate).toFixed(1).padStart(7)} s ${rate.toFixed(0).padStart(6)}/s (${count} mails; ours is ${(ours / rate).toFixed(1)} times as fast${signed ? `, fast ${((rates['fast'] ?? 0) / rate).toFixed(1)}` : ''})`,
    );
  }
} finally {
  sink.kill();
  await rm(folder, { recursive: true, force: true });
}

async function ledgerFor(count: number, place: string): Promise<string> {
  const path = join(place, 'ledger.sqlite');
  const database = await openDatabase(path);
  const people = readerLedgerOver(database);
  const now = systemClock.now();
  for (let from = 0; from < count; from += 5000) {
    const cards = Array.from({ length: Math.min(5000, count - from) }, (_, n) => {
      const address = `reader-${from + n}@example.net`;
      return { address, key: address, domain: 'example.net', mark: address };
    });
    await people.add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now });
  }
  await deliveryLedgerOver(database).openRound(roundName, {
    now,
    expiresAt: addSeconds(now, 86_400),
    readers: 'subscribers',
  });
  await database.close();
  return path;
}

interface Sent {
  readonly seconds: number;
  readonly memory: number;
  readonly accepted: number;
}

/** In a process of its own, so that its memory is its own. */
async function send(order: SenderOrder): Promise<Sent> {
  const program = join(import.meta.dirname, '../test/house/sender.ts');
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const piece of child.stdout) said += String(piece);
  return JSON.parse(said.split('\n').at(-2) ?? '') as Sent;
}

async function nodemailerRate(count: number, signed: boolean): Promise<number> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pressing = sampleIssue(size).print([]);
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    maxConnections: 8,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
    ...(signed
      ? {
          dkim: {
            domainName: 'example.org',
            keySelector: 'one',
            privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
          },
        }
      : {}),
  });
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: count }, (_, n) => {
      const leave = `https://post.example.org/leave/${n}`;
      return transport.sendMail({
        from: 'The Sample Post <post@example.org>',
        to: `reader-${n}@example.net`,
        subject: pressing.subject,
        text: pressing.text.join(leave),
        html: pressing.html.join(leave),
        headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      });
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  transport.close();
  return count / seconds;
}

/** Median milliseconds of a small write and its fsync; every figure of the strict ledger hangs on it. */
function syncTime(): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const times = Array.from({ length: 100 }, () => {
    const begun = performance.now();
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
    return performance.now() - begun;
  });
  closeSync(file);
  return times.sort((a, b) => a - b)[50] ?? 0;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
