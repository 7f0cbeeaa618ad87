import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startSink, type Sink, type SinkOptions } from '../../../../test/house/smtp-sink.ts';
import { relaysFrom } from './relay.ts';
import { Relays } from './relays.ts';

const sinks: Sink[] = [];
after(() => Promise.all(sinks.map((sink) => sink.close())));

async function sinkWith(options: SinkOptions = {}): Promise<Sink> {
  const sink = await startSink({ pipelining: true, ...options });
  sinks.push(sink);
  return sink;
}

const message = { from: 'post@example.org', to: 'ann@example.net', bytes: [Buffer.from('Subject: sample\r\n\r\n')] };
const sendMany = (relays: Relays, count: number) =>
  Promise.all(Array.from({ length: count }, () => relays.send(message, async () => true)));

test('several relays share the mail, each within its own connections', async () => {
  const [small, large] = [
    await sinkWith({ plan: () => ({ dotDelay: 2 }) }),
    await sinkWith({ plan: () => ({ dotDelay: 2 }) }),
  ];
  const relays = new Relays(relaysFrom(`${small.address}?connections=1 ${large.address}?connections=3`));
  const outcomes = await sendMany(relays, 80);
  relays.close();
  assert.ok(outcomes.every(({ kind }) => kind === 'accepted'));
  assert.deepEqual([small.connections.most, large.connections.most], [1, 3]);
  assert.equal(small.taken.length + large.taken.length, 80);
  assert.ok(small.taken.length >= 10 && large.taken.length >= 30);
});

test('a relay that cannot be reached leaves its mail to the others; only where none can nobody is reached', async () => {
  const well = await sinkWith();
  const relays = new Relays(relaysFrom(`smtp://127.0.0.1:1 ${well.address}`));
  assert.ok((await sendMany(relays, 20)).every(({ kind }) => kind === 'accepted'));
  relays.close();
  const none = new Relays(relaysFrom('smtp://127.0.0.1:1 smtp://127.0.0.1:2'));
  assert.deepEqual(
    (await sendMany(none, 3)).map(({ kind }) => kind),
    Array(3).fill('unreachable'),
  );
});

test('a relay is sent no more a second than it allows', async () => {
  const sink = await sinkWith();
  const relays = new Relays(relaysFrom(`${sink.address}?pace=50`));
  await sendMany(relays, 20);
  relays.close();
  for (const { at: begin } of sink.taken)
    assert.ok(sink.taken.filter(({ at }) => at >= begin && at < begin + 200).length <= 11);
});

test('bounds that are no numbers are refused', () => {
  for (const bound of ['connections=0', 'connections=1.5', 'pace=x', 'pace=-1'])
    assert.throws(() => relaysFrom(`smtp://127.0.0.1?${bound}`), { name: 'Fault' });
});
