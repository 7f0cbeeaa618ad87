/**
 * A thousand mails as readers get them: authenticated as a receiver does, followed as scanners do, answered as providers do.
 * Not part of `npm test`; run by `npm run test:kill`.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, test } from 'node:test';
import { authenticate } from 'mailauth';
import { deliveryLedgerOver } from '../../src/archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../src/archive/ledger/open.ts';
import { readerLedgerOver } from '../../src/archive/ledger/reader-ledger.ts';
import { printMail } from '../../src/press/mail/mail.ts';
import { deliverRound } from '../../src/publish/deliver/round.ts';
import { Worker } from '../../src/publish/deliver/worker.ts';
import { mailCarrier } from '../../src/publish/mail/carrier.ts';
import { signerFrom } from '../../src/publish/mail/message/dkim.ts';
import { senderFrom } from '../../src/publish/mail/sender.ts';
import { Pool } from '../../src/publish/mail/smtp/pool.ts';
import { relayFrom } from '../../src/publish/mail/smtp/relay.ts';
import { readersApp } from '../../src/publish/readers/app.ts';
import { Desk } from '../../src/publish/readers/desk.ts';
import { keyringOf } from '../../src/publish/readers/keys.ts';
import { listen } from '../../src/publish/site/server.ts';
import { systemClock } from '../../src/system/clock.ts';
import { addSeconds } from '../../src/text/days.ts';
import { editedFor, edition } from '../gallery/issue.ts';
import { startSink } from '../house/smtp-sink.ts';

const count = 1000;
const site = 'https://post.example.org';
const keyring = keyringOf('sample secret');
const database = await openDatabase(':memory:');
const people = readerLedgerOver(database);
const ledger = deliveryLedgerOver(database);
const sink = await startSink({ pipelining: true });
after(async () => {
  await sink.close();
  await database.close();
});
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const der = (key: typeof rsa.publicKey) => key.export({ type: 'spki', format: 'der' });

/** The mails as the sink took them, sent through ledger, carrier and client. */
async function mails() {
  if (sink.taken.length > 0) return sink.taken;
  const now = systemClock.now();
  const { issue } = editedFor('full');
  const cards = Array.from({ length: count }, (_, n) => {
    const address = `reader-${n}@example.net`;
    return { address, key: address, domain: 'example.net', mark: address };
  });
  await people.add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now });
  const name = { edition: 'main', date: issue.date, channel: 'mail' };
  const round = await ledger.openRound(name, { now, expiresAt: addSeconds(now, 3600), readers: 'subscribers' });
  const worker = await Worker.signOn(ledger, systemClock, {
    commits: 'strict',
    doubt: 'again',
    process: 'here',
    lives: () => true,
  });
  const signers = [rsa, ed25519].map(({ privateKey }, n) =>
    signerFrom('example.org', `k${n}`, privateKey.export({ type: 'pkcs8', format: 'pem' })),
  );
  const sender = senderFrom({ from: 'The Sample Post <post@example.org>' }, signers);
  const carrier = mailCarrier({ sender, keyring }, () => new Pool(relayFrom(sink.address)));
  const load = await carrier.load({
    edition: 'main',
    editionName: edition.name,
    site,
    date: issue.date,
    at: issue.cutoff,
    print: () => printMail(issue, { ...edition, site }),
  });
  await deliverRound(worker, round, load, { lanes: 8 });
  await load.close();
  await worker.signOff();
  return sink.taken;
}

const leaveAddressIn = (data: string): string => /^List-Unsubscribe: <(.*)>\r$/m.exec(data)?.[1] ?? '';

async function overHttp() {
  const unsent = { kind: 'unreachable', reason: 'not here', alarm: null } as const;
  const desk = new Desk({
    ledger: people,
    keyring,
    clock: systemClock,
    edition: 'main',
    site,
    send: async () => unsent,
  });
  const serving = await listen(
    readersApp(desk, { paper: 'The Sample Post', site, limit: { perNetwork: 1e9, inAll: 1e9, seconds: 60 } }),
    0,
  );
  return { desk, serving, base: serving.address.replace(/\/$/, '') };
}

test(`${count} mails: DKIM with both keys, SPF and DMARC pass, and they differ in nothing but the reader`, async () => {
  const records: Readonly<Record<string, string>> = {
    'k0._domainkey.example.org': `v=DKIM1; k=rsa; p=${der(rsa.publicKey).toString('base64')}`,
    'k1._domainkey.example.org': `v=DKIM1; k=ed25519; p=${der(ed25519.publicKey).subarray(-32).toString('base64')}`,
    'example.org': 'v=spf1 ip4:192.0.2.7 -all',
    '_dmarc.example.org': 'v=DMARC1; p=reject; adkim=s; aspf=s',
  };
  const resolver = async (name: string, type: string) => {
    const record = records[name];
    if (type === 'TXT' && record !== undefined) return [[record]];
    throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' });
  };
  const shapes = new Set<string>();
  for (const { data, from } of await mails()) {
    const result = await authenticate(Buffer.from(data, 'latin1'), {
      ip: '192.0.2.7',
      helo: 'mail.example.org',
      sender: from,
      mta: 'mx.example.net',
      resolver,
    });
    assert.deepEqual(
      result.dkim.results.map(({ status }) => status.result),
      ['pass', 'pass'],
    );
    assert.equal(result.spf && result.spf.status.result, 'pass');
    assert.equal(result.dmarc && result.dmarc.status.result, 'pass');
    const token = leaveAddressIn(data).slice(site.length);
    shapes.add(
      data
        .replaceAll(/^(?:DKIM-Signature|To|Message-ID): .*\r\n(?: .*\r\n)*/gm, '')
        .replaceAll('=\r\n', '')
        .replaceAll(/=(2E|46)/g, (_, hex: string) => (hex === '2E' ? '.' : 'F')) // at the beginning of a line
        .replaceAll(token, ''),
    );
  }
  assert.equal(shapes.size, 1);
});

test('10,000 GETs and HEADs on the links of the mails change nothing', async () => {
  const { serving, base } = await overHttp();
  const links = (await mails()).map(({ data }) => leaveAddressIn(data).slice(site.length));
  const state = async () =>
    JSON.stringify(
      await Promise.all(
        ['reader', 'suppression', 'delivery', 'request'].map((table) => database.query(`SELECT * FROM ${table}`)),
      ),
    );
  const before = await state();
  for (let n = 0; n < 10_000; n += 20)
    await Promise.all(
      Array.from({ length: 20 }, async (_, k) => {
        const answer = await fetch(base + links[(n + k) % links.length], { method: k % 4 === 0 ? 'HEAD' : 'GET' });
        await answer.arrayBuffer();
      }),
    );
  assert.equal(await state(), before);
  await serving.close();
});

test('the answer to a subscription takes as long for a reader as for a stranger', async () => {
  const { serving, base } = await overHttp();
  await mails();
  const times = { reader: [] as number[], stranger: [] as number[] };
  for (let n = 0; n < 600; n += 1)
    for (const kind of ['reader', 'stranger'] as const) {
      const begun = performance.now();
      const answer = await fetch(`${base}/subscribe/`, {
        method: 'POST',
        body: new URLSearchParams({ address: `${kind}-${n}@example.net` }),
      });
      await answer.arrayBuffer();
      times[kind].push(performance.now() - begun);
    }
  const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1]!;
  const difference = Math.abs(median(times.reader) - median(times.stranger));
  console.log(`medians ${median(times.reader).toFixed(2)} and ${median(times.stranger).toFixed(2)} ms`);
  assert.ok(difference < 1, `${difference} ms apart`);
  await serving.close();
});

test('one click leaves: 200 without cookie or redirect, 99 of 100 within 50 ms', async () => {
  const { serving, base } = await overHttp();
  const times: number[] = [];
  for (const { data } of await mails()) {
    const begun = performance.now();
    const answer = await fetch(base + leaveAddressIn(data).slice(site.length), {
      method: 'POST',
      body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
      redirect: 'manual',
    });
    await answer.arrayBuffer();
    times.push(performance.now() - begun);
    assert.deepEqual([answer.status, answer.headers.get('set-cookie')], [200, null]);
  }
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)]!;
  console.log(`one click: median ${times[times.length >> 1]?.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
  assert.ok(p99 <= 50);
  assert.equal((await people.list('main', '', 10)).length, 0);
  await serving.close();
});
