/**
 * How fast `morning-post deliver` sends an issue of 25 kB, signed, with its ledger, against nodemailer composing each message
 * in the same run.
 *
 *   npm run bench:mail -- [readers]        (default 10,000; 100,000 for the figures in docs/circulation.md)
 *
 * The sink is Debian's `smtp-sink` (package postfix) on the same machine.
 */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { printMail } from '../src/press/mail/mail.ts';
import type { CirculationSettings } from '../src/publish/settings.ts';
import { run } from '../test/house/command.ts';
import { issueOf, setUpPaper } from '../test/house/paper.ts';
import { edition } from '../test/gallery/issue.ts';

const readers = Number(process.argv[2] ?? 10_000);
const sinkProgram = '/usr/sbin/smtp-sink';
if (!existsSync(sinkProgram)) throw new Error('smtp-sink is not here; Debian has it in the package postfix');

const port = await freePort();
const sink = spawn(sinkProgram, ['-u', 'nobody', `127.0.0.1:${port}`, '1000'], { stdio: 'ignore' });
try {
  await wait(500);
  const pressing = printMail(issueOf(new Date().toISOString().slice(0, 10) as never, 'first-day').issue, edition);
  const size = pressing.html.join('').length + pressing.text.join('').length;
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, Node ${process.versions.node}`);
  console.log(`${readers} readers, ${size} octets, RSA-2048, own address to leave each, sink on the same cores\n`);
  const unsigned = { mail: { from: 'The Sample Post <post@example.org>' } };
  const rates = {
    strict: await deliverRate('strict', {}),
    fast: await deliverRate('fast', { commits: 'fast' }),
    unsigned: await deliverRate('fast, unsigned', { commits: 'fast', ...unsigned }),
  };
  for (const signed of [true, false]) {
    const count = Math.min(readers, 3000);
    const rate = await nodemailerRate(count, signed, pressing);
    const times = (ours: number) => `${(ours / rate).toFixed(1)} times`;
    tell(
      signed ? 'nodemailer' : 'nodemailer, unsigned',
      count / rate,
      rate,
      signed
        ? `strict is ${times(rates.strict)} as fast, fast ${times(rates.fast)}`
        : `fast is ${times(rates.unsigned)} as fast`,
    );
  }
} finally {
  sink.kill();
}

/** Sends to all readers by the command itself; gives messages a second, its start and its opening of the round included. */
async function deliverRate(name: string, circulation: CirculationSettings): Promise<number> {
  const paper = await setUpPaper({ readers, circulation });
  try {
    const env = { SMTP_URL: `smtp://127.0.0.1:${port}` };
    const { code, seconds, memory, errors } = await run(paper.folder, ['deliver', '--date', paper.date], env);
    if (code !== 0) throw new Error(errors);
    tell(name, seconds, readers / seconds, `${memory} MB at most; fsync ${syncTime(paper.folder).toFixed(2)} ms`);
    return readers / seconds;
  } finally {
    await rm(paper.folder, { recursive: true });
  }
}

function tell(name: string, seconds: number, rate: number, more: string): void {
  console.log(`${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s ${rate.toFixed(0).padStart(6)}/s  ${more}`);
}

async function nodemailerRate(count: number, signed: boolean, pressing: ReturnType<typeof printMail>): Promise<number> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const transport = createTransport({
    pool: true,
    host: '127.0.0.1',
    port,
    maxConnections: 8,
    maxMessages: Number.POSITIVE_INFINITY,
    ignoreTLS: true,
    ...(signed ? { dkim: { domainName: 'example.org', keySelector: 'one', privateKey: pem } } : {}),
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
function syncTime(folder: string): number {
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
