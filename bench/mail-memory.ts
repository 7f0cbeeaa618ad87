/**
 * How much memory `morning-post deliver` holds while it works on a round of very many readers. The first minute of sending is
 * enough to see the shape: opening the round, and the level afterwards.
 *
 *   node bench/mail-memory.ts [readers] [seconds]        (default 1,000,000 and 60)
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '../src/archive/ledger/open.ts';
import { start } from '../test/house/command.ts';
import { setUpPaper } from '../test/house/paper.ts';
import { startSink } from '../test/house/smtp-sink.ts';

const readers = Number(process.argv[2] ?? 1_000_000);
const seconds = Number(process.argv[3] ?? 60);

const paper = await setUpPaper({ readers: 0 });
const database = await openDatabase(join(paper.archive, 'ledger.sqlite'));
await database.query(
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
   INSERT INTO reader (id, edition, address, address_key, domain, state, rhythm, topics, origin, asked_at, confirmed_at)
   SELECT lower(hex(randomblob(10))), 'main', 'reader-' || i || '@example.net', 'reader-' || i || '@example.net', 'example.net',
     'active', 'daily', '', 'import', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM n`,
  [readers],
);
await database.close();

const sink = await startSink({ pipelining: true, forgetBodies: true });
const begun = performance.now();
const { child, ended } = start(paper.folder, ['deliver', '--date', paper.date], { SMTP_URL: sink.address });
while (sink.taken.length === 0) await wait(50);
console.log(`${readers} readers: the round was open after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
const held = () =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024);
for (let second = 0; second < seconds; second += 5) {
  console.log(`${String(second).padStart(4)} s, ${String(sink.taken.length).padStart(7)} mails: ${held()} MB`);
  await wait(5000);
}
child.kill('SIGTERM');
const { memory } = await ended;
console.log(`${sink.taken.length} mails in ${seconds} s, ${memory} MB at most`);
await sink.close();
await rm(paper.folder, { recursive: true });
