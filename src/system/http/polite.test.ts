import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPublicAddress, objectionTo } from './addresses.ts';
import { politeWire } from './polite.ts';
import { openWireState } from './state.ts';
import type { Asked, Bucket } from './wire.ts';

/** A source on this machine that answers as the test says, and remembers what it was asked. */
async function source(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const bucket: Bucket = { id: 'test', requests: 100, seconds: 3600, gap: 0 };
const waits: number[] = [];

async function wireFor(over: { now?: () => number; state?: string } = {}) {
  const state = await openWireState(over.state ?? ':memory:');
  const wire = politeWire({
    state,
    userAgent: 'MorningPost/test (+http://localhost)',
    ...(over.now ? { now: over.now } : {}),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  const ask = (url: string, more: Partial<Asked> = {}) =>
    wire.ask({ url, bucket, accept: 'application/json', origin: 'configured', timeout: 400, ...more });
  return { ask, state };
}

test('a request says honestly who asks and what it can read', async () => {
  const { base, asked } = await source((_request, response) => response.end('{}'));
  const { ask } = await wireFor();
  const answer = await ask(`${base}/a`);
  assert.equal(answer.kind, 'fresh');
  assert.match(asked[0]!.headers['user-agent']!, /^MorningPost/);
  assert.equal(asked[0]!.headers.accept, 'application/json');
});

test('what has not changed is not read twice', async () => {
  const { base } = await source((request, response) => {
    response.setHeader('ETag', 'W/"odd \\" tag"');
    if (request.headers['if-none-match'] === 'W/"odd \\" tag"') response.statusCode = 304;
    response.end(response.statusCode === 304 ? undefined : 'body');
  });
  const { ask } = await wireFor();
  assert.equal((await ask(`${base}/a`)).kind, 'fresh');
  assert.equal((await ask(`${base}/a`)).kind, 'unchanged');
});

test('a source that asks us to wait is left alone until then, also after a restart', async () => {
  const { base, asked } = await source((_request, response) => {
    response.writeHead(429, { 'Retry-After': '120' }).end();
  });
  const { ask } = await wireFor();
  const first = await ask(`${base}/a`);
  assert.equal(first.kind === 'failed' && first.why, 'limited');
  const second = await ask(`${base}/b`);
  assert.equal(second.kind === 'failed' && second.why, 'limited');
  assert.equal(asked.length, 1);
});

test('a budget is never overspent', async () => {
  const { base, asked } = await source((_request, response) => response.end('x'));
  const { ask } = await wireFor();
  const small = { bucket: { ...bucket, id: 'small', requests: 3 } };
  const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => ask(`${base}/${index}`, small)));
  assert.equal(asked.length, 3);
  assert.equal(answers.filter((answer) => answer.kind === 'failed' && answer.why === 'budget').length, 5);
});

test('an exhausted rate-limit header ends the asking before the source has to refuse', async () => {
  const { base, asked } = await source((_request, response) => {
    response.writeHead(200, { RateLimit: '"api";r=0;t=200' }).end('x');
  });
  const { ask } = await wireFor();
  assert.equal((await ask(`${base}/a`)).kind, 'fresh');
  assert.equal((await ask(`${base}/b`)).kind, 'failed');
  assert.equal(asked.length, 1);
});

test('a flood, a trickle, a broken body and a hang are each cut off and named', async () => {
  const { base } = await source((request, response) => {
    if (request.url === '/flood') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(2_000_000)));
    } else if (request.url === '/broken') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello').subarray(0, 12));
    } else if (request.url === '/trickle') {
      response.writeHead(200, { 'content-length': '1000' });
      const drip = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(drip));
    }
  });
  const { ask } = await wireFor();
  const why = async (path: string) => {
    const answer = await ask(`${base}${path}`, { maxBytes: 100_000 });
    return answer.kind === 'failed' ? answer.why : answer.kind;
  };
  assert.equal(await why('/flood'), 'too-large');
  assert.equal(await why('/broken'), 'broken');
  assert.equal(await why('/trickle'), 'timeout');
  assert.equal(await why('/hang'), 'timeout');
});

test('five failures in a row let a service rest, and a later success wakes it', async () => {
  let up = false;
  const { base, asked } = await source((_request, response) => {
    response.writeHead(up ? 200 : 503).end();
  });
  let now = Date.parse('2026-05-04T05:00:00Z');
  const { ask } = await wireFor({ now: () => now });
  for (let index = 0; index < 6; index += 1) await ask(`${base}/${index}`);
  assert.equal(asked.length, 15, 'each of five was tried three times, the sixth not at all');
  now += 16 * 60_000;
  up = true;
  assert.equal((await ask(`${base}/again`)).kind, 'fresh');
});

test('pages that are not there are answers of a service that works', async () => {
  const { base, asked } = await source((_request, response) => void response.writeHead(404).end());
  const { ask } = await wireFor();
  for (let index = 0; index < 8; index += 1) await ask(`${base}/${index}`);
  assert.equal(asked.length, 8);
});

test('a redirect from a trusted address into a private network is refused', async () => {
  const inner = await source((_request, response) => response.end('secret'));
  const { base } = await source((_request, response) => {
    response.writeHead(302, { Location: `${inner.base}/secret` }).end();
  });
  const { ask } = await wireFor();
  const answer = await ask(`${base}/a`);
  assert.equal(answer.kind === 'failed' && answer.why, 'forbidden');
  assert.equal(inner.asked.length, 0);
});

test('an address found in data never reaches a private network, however it is written', () => {
  const hidden = [
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://router.local/',
    'http://intranet/',
    'http://user:secret@example.org/',
    'http://example.org:8080/',
    'file:///etc/passwd',
  ];
  for (const address of hidden) assert.notEqual(objectionTo(new URL(address)), null, address);
  assert.equal(objectionTo(new URL('https://example.org/a')), null);
  assert.equal(isPublicAddress('93.184.216.34'), true);
  assert.equal(isPublicAddress('2606:2800:220:1::1'), true);
  assert.equal(isPublicAddress('not an address'), false);
});

test('a source that cannot be reached is a value with a reason', async () => {
  const { ask } = await wireFor();
  const answer = await ask('http://127.0.0.1:9/');
  assert.equal(answer.kind === 'failed' && answer.why, 'refused');
});

test('a pace is kept from the answer on, so that a question long on its way brings the next no nearer', async () => {
  let moment = 1_000_000;
  const { base } = await source((_request, response) => {
    moment += 9000; // on its way
    response.end('{}');
  });
  const { ask } = await wireFor({ now: () => moment });
  const paced = { bucket: { ...bucket, id: 'paced', gap: 3000 } };
  await ask(`${base}/a`, paced);
  waits.length = 0;
  await ask(`${base}/b`, paced);
  assert.deepEqual(waits, [3000]);
});
