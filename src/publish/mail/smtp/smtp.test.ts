import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import {
  makeCertificate,
  startSink,
  type Sink,
  type SinkOptions,
  type SinkPlan,
} from '../../../../test/house/smtp-sink.ts';
import type { Outcome } from '../../outcome.ts';
import { Pool } from './pool.ts';
import { relayFrom, type Relay } from './relay.ts';
import type { Message } from './send.ts';

const bytes = [Buffer.from('Subject: sample\r\n\r\n'), Buffer.from('a line of the body\r\n'.repeat(12_000))];
const message = { from: 'post@example.org', to: 'ann@example.net', bytes };
const patience = { connect: 2, greeting: 2, command: 2, tls: 2, data: 2, dot: 2 };
const go = async () => true;
const sinks: Sink[] = [];
after(() => Promise.all(sinks.map((sink) => sink.close())));

async function sinkWith(options: SinkOptions): Promise<Sink> {
  const sink = await startSink(options);
  sinks.push(sink);
  return sink;
}

/** What a server can do beside the oldest SMTP. */
const abilities = [{}, { pipelining: true }, { chunking: true }, { pipelining: true, chunking: true }];

/** Sends one message to sinks of every ability, all with one plan, and gives the outcome they all came to. */
async function outcomeOf(plan: SinkPlan, sent: Message = message): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const able of abilities) {
    const sink = await sinkWith({ plan: () => plan, ...able });
    const pool = new Pool(relayFrom(sink.address), { patience });
    outcomes.push(await pool.send(sent, go));
    pool.close();
  }
  for (const outcome of outcomes) assert.equal(outcome.kind, outcomes[0]?.kind);
  return outcomes[0]!;
}

test('A1: a relay that refuses, or has no name, is unreachable, and nothing was sent', async () => {
  for (const address of ['smtp://127.0.0.1:1', 'smtp://nowhere.invalid?tls=off']) {
    const pool = new Pool(relayFrom(address), { patience });
    assert.equal((await pool.send(message, go)).kind, 'unreachable', address);
  }
});

test('A2: a connection that drops at connect, EHLO, MAIL or RCPT has sent nothing', async () => {
  for (const [phase, kind] of [
    ['connect', 'unreachable'],
    ['ehlo', 'unreachable'],
    ['mail', 'deferred'],
    ['rcpt', 'deferred'],
  ] as const)
    assert.equal((await outcomeOf({ dropAt: phase })).kind, kind, phase);
});

test('A3 and A4: a drop at DATA or half way through the body has sent nothing', async () => {
  assert.equal((await outcomeOf({ dropAt: 'data' })).kind, 'deferred');
  const long = { ...message, bytes: Array<Buffer>(80).fill(bytes[1]!) }; // more than any buffer on the way holds
  assert.equal((await outcomeOf({ dropAt: 'body' }, long)).kind, 'deferred');
});

test('A4: a server that takes chunks never leaves a drop half way in doubt, however short the message', async () => {
  const short = { ...message, bytes: [Buffer.from('a line of the body\r\n'.repeat(1300))] }; // 26 kB
  const sink = await sinkWith({ pipelining: true, chunking: true, plan: () => ({ dropAt: 'body' }) });
  const pool = new Pool(relayFrom(sink.address), { patience });
  for (let n = 0; n < 50; n += 1) assert.equal((await pool.send(short, go)).kind, 'deferred');
  pool.close();
});

test('A5: a drop after the dot is in doubt, and nothing else is', async () => {
  assert.equal((await outcomeOf({ dropAt: 'dot' })).kind, 'in_doubt');
});

test('A6 and A7: a passing refusal of the dot was not accepted; 421 asks for patience', async () => {
  const busy = await outcomeOf({ say: { dot: '421 4.7.0 too fast' } });
  assert.deepEqual([busy.kind, busy.kind === 'deferred' && busy.slowDown], ['deferred', true]);
  const later = await outcomeOf({ say: { dot: '450 4.2.0 later' } });
  assert.deepEqual([later.kind, later.kind === 'deferred' && later.slowDown], ['deferred', false]);
});

test('A8: 550 is final, and only an unknown mailbox is gone', async () => {
  const gone = await outcomeOf({ say: { rcpt: '550 5.1.1 <ann@example.net>: no such reader' } });
  assert.deepEqual(gone, { kind: 'failed', reason: '550 5.1.1 <the reader>: no such reader', gone: true });
  const content = await outcomeOf({ say: { dot: '550 5.7.1 not wanted' } });
  assert.deepEqual([content.kind, content.kind === 'failed' && content.gone], ['failed', false]);
});

test('A9: an answer to the dot that takes long is waited for', async () => {
  assert.equal((await outcomeOf({ dotDelay: 1200 })).kind, 'accepted');
});

test('A10: a refusal before the body is done is final and does not hang', async () => {
  const started = performance.now();
  assert.equal((await outcomeOf({ sayBeforeBody: '550 5.7.1 enough' })).kind, 'failed');
  assert.ok(performance.now() - started < 1500);
});

test('A11: a wrong certificate or a missing STARTTLS raises an alarm, and no word of the mail is said', async () => {
  const tls = makeCertificate('other.example');
  const wrong = await sinkWith({ tls });
  const stripped = await sinkWith({});
  for (const sink of [wrong, stripped]) {
    const relay: Relay = { ...relayFrom(sink.address), host: 'localhost', tls: 'starttls' };
    const outcome = await new Pool(relay, { patience }).send(message, go);
    assert.equal(outcome.kind === 'unreachable' && outcome.alarm?.kind, 'network');
    assert.equal(
      sink.heard.some((line) => /^(MAIL|AUTH|DATA)/i.test(line)),
      false,
    );
    assert.equal(sink.taken.length, 0);
  }
});

test('words slipped in before encryption begins are taken for a forgery', async () => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 forged\r\n');
    socket.on('data', (data) =>
      socket.write(
        data.toString().startsWith('EHLO') ? '250-forged\r\n250 STARTTLS\r\n' : '220 go\r\n250 slipped in\r\n',
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const relay: Relay = { ...relayFrom(`smtp://127.0.0.1:${port}`), tls: 'starttls' };
  const outcome = await new Pool(relay, { patience }).send(message, go);
  assert.match(outcome.kind === 'unreachable' ? outcome.reason : '', /before encryption/);
  server.close();
});

test('mail goes out over STARTTLS, after a login, to a relay whose certificate fits', async () => {
  const tls = makeCertificate('localhost');
  const sink = await sinkWith({ tls, auth: { user: 'post', password: 'sample secret' }, pipelining: true });
  const relay: Relay = {
    ...relayFrom(`smtp://post:sample%20secret@localhost:${sink.port}?tls=required`),
    authority: tls.cert,
  };
  const pool = new Pool(relay, { patience });
  for (let n = 0; n < 3; n += 1) assert.equal((await pool.send(message, go)).kind, 'accepted');
  pool.close();
  assert.equal(sink.connections.most, 1);
  assert.equal(sink.taken[2]?.data, Buffer.concat(bytes).toString());
});

test('a refused login is an alarm that does not tell the password', async () => {
  const sink = await sinkWith({ auth: { user: 'post', password: 'right' } });
  const outcome = await new Pool(relayFrom(`smtp://post:canary-secret@127.0.0.1:${sink.port}`), { patience }).send(
    message,
    go,
  );
  assert.equal(outcome.kind === 'unreachable' && outcome.alarm?.kind, 'configuration');
  assert.doesNotMatch(JSON.stringify(outcome), /canary-secret/);
});

test('an errand withdrawn at the last moment is not sent', async () => {
  const sink = await sinkWith({ pipelining: true });
  const pool = new Pool(relayFrom(sink.address), { patience });
  assert.equal((await pool.send(message, async () => false)).kind, 'withdrawn');
  assert.equal(sink.taken.length, 0);
  assert.equal((await pool.send(message, go)).kind, 'accepted');
  pool.close();
});

test('after a refused reader the same connection serves the next', async () => {
  for (const able of abilities) {
    const sink = await sinkWith({
      ...able,
      plan: (to) => (to?.startsWith('bad') ? { say: { rcpt: '550 5.1.1 no' } } : { say: {} }),
    });
    const pool = new Pool(relayFrom(sink.address), { patience });
    assert.equal((await pool.send({ ...message, to: 'bad@example.net' }, go)).kind, 'failed');
    assert.equal((await pool.send(message, go)).kind, 'accepted');
    assert.equal(sink.taken[0]?.data, Buffer.concat(bytes).toString());
    assert.equal(sink.connections.most, 1);
    pool.close();
  }
});

test('closed at once, a pool lets go of a server that never says a word', async () => {
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as { port: number };
  const pool = new Pool(relayFrom(`smtp://127.0.0.1:${port}`));
  const sending = pool.send(message, go);
  setTimeout(() => pool.close(true), 50);
  assert.equal((await sending).kind, 'unreachable');
  await new Promise((resolve) => silent.close(resolve));
});

test('a relay that refuses our sender stops the run and writes no reader off', async () => {
  const outcome = await outcomeOf({ say: { mail: '550 5.7.1 not from you' } });
  assert.equal(outcome.kind === 'unreachable' && outcome.alarm?.kind, 'configuration');
});

test('a password is never promised to a relay in the clear', () => {
  assert.throws(() => relayFrom('smtp://post:secret@mail.example.org?tls=off'), { name: 'Fault' });
  assert.equal(relayFrom('smtp://mail.example.org').tls, 'starttls');
  assert.equal(relayFrom('smtps://mail.example.org').port, 465);
});
