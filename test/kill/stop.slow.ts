/**
 * Asks the delivering commands to stop at every stage, in processes of their own: each ends within five seconds, and the next
 * goes on where it was. Part of `npm run test:kill`.
 */
import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { start, run, type Running } from '../house/command.ts';
import { setUpPaper, type Paper } from '../house/paper.ts';
import { startSink, type Sink, type SinkOptions } from '../house/smtp-sink.ts';

const bar = 5; // seconds
const cleanUps: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
});

async function paperWith(readers: number, telegram = false): Promise<Paper> {
  const paper = await setUpPaper({
    readers,
    ...(telegram ? { circulation: { telegram: { channels: ['@sample'] } } } : {}),
  });
  cleanUps.push(() => rm(paper.folder, { recursive: true, force: true }));
  return paper;
}

async function sinkWith(options: SinkOptions = {}): Promise<Sink> {
  const sink = await startSink({ pipelining: true, ...options });
  cleanUps.push(() => sink.close());
  return sink;
}

/** A server that takes connections and never says a word. */
async function silence(): Promise<{ port: number; heard(): Promise<void> }> {
  const sockets: { destroy(): void }[] = [];
  const server: Server = createServer((socket) => void sockets.push(socket.on('error', () => {})));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as { port: number }).port,
    async heard() {
      while (sockets.length === 0) await wait(20);
      await wait(200);
    },
  };
}

async function stop({ child, ended }: Running): Promise<number> {
  const begun = performance.now();
  child.kill('SIGTERM');
  await ended;
  const seconds = (performance.now() - begun) / 1000;
  assert.ok(seconds <= bar, `${seconds.toFixed(1)} seconds`);
  return seconds;
}

async function resumes(paper: Paper, sink: Sink, readers: number, more: Record<string, string> = {}): Promise<void> {
  const env = { SMTP_URL: sink.address, ...more };
  const { code, out, errors } = await run(paper.folder, ['deliver', '--date', paper.date], env);
  assert.equal(code, 0, `${out}${errors}`);
  const accepted = sink.taken.filter(({ answered }) => answered?.startsWith('250'));
  assert.equal(new Set(accepted.map(({ to }) => to)).size, readers);
  assert.equal(accepted.length, readers, 'nobody is sent anything twice');
}

for (const command of ['deliver', 'worker', 'serve'])
  test(`${command} ends in time in the middle of a round`, async () => {
    const [paper, sink] = [await paperWith(2000), await sinkWith({ plan: () => ({ dotDelay: 5 }) })];
    const args =
      command === 'deliver' ? ['--date', paper.date] : command === 'serve' ? ['--port', '0', '--offline'] : [];
    if (command === 'worker')
      await run(paper.folder, ['deliver', '--once', '--date', paper.date], { SMTP_URL: 'smtp://127.0.0.1:1' });
    const running = start(paper.folder, [command, ...args], { SMTP_URL: sink.address });
    while (sink.taken.length < 50) await wait(10);
    const seconds = await stop(running);
    assert.ok(sink.taken.length < 2000);
    console.log(`${command}: ${seconds.toFixed(1)} s after ${sink.taken.length} mails`);
    await resumes(paper, sink, 2000);
  });

test('deliver ends in time while a relay does not say a word', async () => {
  const [paper, silent, sink] = [await paperWith(20), await silence(), await sinkWith()];
  const running = start(paper.folder, ['deliver', '--date', paper.date], {
    SMTP_URL: `smtp://127.0.0.1:${silent.port}`,
  });
  await silent.heard();
  console.log(`silent relay: ${(await stop(running)).toFixed(1)} s`);
  await resumes(paper, sink, 20);
});

test('deliver ends in time while the answer to a dot is awaited, and what is in doubt is sent again under its old name', async () => {
  const [paper, slow] = [await paperWith(20), await sinkWith({ plan: () => ({ dotDelay: 600_000 }) })];
  const running = start(paper.folder, ['deliver', '--date', paper.date], { SMTP_URL: slow.address });
  while (slow.taken.length < 8) await wait(10);
  console.log(`awaited answers: ${(await stop(running)).toFixed(1)} s`);
  const books = await paper.books();
  const [round] = await books.deliveries.latestRounds(1);
  const counts = await books.deliveries.count(round!.id);
  assert.equal(counts.in_doubt + counts.queued + counts.claimed, 20);
  await books.close();
});

test('deliver ends in time between two passes, and while Telegram does not answer', async () => {
  const [paper, silent, sink] = [await paperWith(3, true), await silence(), await sinkWith()];
  const env = { TELEGRAM_TOKEN: '1:x', TELEGRAM_API_URL: `http://127.0.0.1:${silent.port}` };
  const running = start(paper.folder, ['deliver', '--date', paper.date], { ...env, SMTP_URL: sink.address });
  await silent.heard();
  console.log(`silent Telegram: ${(await stop(running)).toFixed(1)} s`);
  const away = start(paper.folder, ['deliver', '--date', paper.date], { ...env, SMTP_URL: 'smtp://127.0.0.1:1' });
  await wait(1500);
  console.log(`between passes: ${(await stop(away)).toFixed(1)} s`);
});

test('commands end in time while the ledger’s server does not answer', async () => {
  const [paper, silent] = [await paperWith(1), await silence()];
  const running = start(paper.folder, ['worker'], {
    SMTP_URL: 'smtp://127.0.0.1:1',
    DATABASE_URL: `postgres://post@127.0.0.1:${silent.port}/post`,
  });
  await silent.heard();
  console.log(`silent ledger: ${(await stop(running)).toFixed(1)} s`);
});

test('two that serve the same paper send nothing twice', async () => {
  const [paper, sink] = [await paperWith(400), await sinkWith({ plan: () => ({ dotDelay: 10 }) })];
  const two = [0, 1].map(() => start(paper.folder, ['serve', '--port', '0', '--offline'], { SMTP_URL: sink.address }));
  while (sink.taken.length < 400) await wait(50);
  await wait(2500);
  for (const running of two) await stop(running);
  assert.equal(sink.taken.length, 400);
  assert.equal(new Set(sink.taken.map(({ to }) => to)).size, 400);
});
