import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryLedgerOver } from '../../archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../archive/ledger/open.ts';
import { readerLedgerOver } from '../../archive/ledger/reader-ledger.ts';
import { fixedClock } from '../../system/clock.ts';
import { addSeconds } from '../../text/days.ts';
import type { Day, Instant } from '../../vocabulary/index.ts';
import { deferred, type Outcome } from '../outcome.ts';
import { mailAddress } from './address.ts';
import { readersApp } from './app.ts';
import { csvRow, exportReaders, importReaders, parseCsv } from './csv.ts';
import { Desk } from './desk.ts';
import { keyringOf } from './keys.ts';
import { networkOf } from './limits.ts';
import { bounceTag, makeToken, readBounceTag, readToken } from './tokens.ts';

const keyring = keyringOf('sample secret');
const site = 'https://post.example.org';
const reader = 'abc234';

const taken: Outcome = { kind: 'accepted', receipt: '250' };

async function house({ perNetwork = 1000, outcome = taken } = {}) {
  const database = await openDatabase(':memory:');
  const ledger = readerLedgerOver(database);
  const clock = fixedClock('2026-05-04T06:00:00Z');
  const sent: { to: string; address: string }[] = [];
  const desk = new Desk({
    ledger,
    keyring,
    clock,
    edition: 'main',
    site,
    send: async (to, _, address) => {
      sent.push({ to, address });
      return outcome;
    },
  });
  const app = readersApp(desk, {
    paper: 'The Sample Post',
    site,
    limit: { perNetwork, inAll: 100_000, seconds: 3600 },
  });
  const ask = (path: string, init: RequestInit = {}) => app.request(path, init);
  const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    ask(path, { method: 'POST', body: new URLSearchParams(form), headers });
  const pathIn = (n: number) => sent[n]!.address.slice(site.length);
  return { database, ledger, clock, sent, desk, ask, post, pathIn };
}

/** Every row of every table, to see whether anything changed. */
async function stateOf(database: Awaited<ReturnType<typeof openDatabase>>): Promise<string> {
  const tables = ['reader', 'suppression', 'request', 'confirmation', 'delivery'];
  return JSON.stringify(await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table}`))));
}

test('asking, confirming with a button, preferring and leaving', async () => {
  const { database, ledger, sent, desk, ask, post, pathIn } = await house();
  assert.equal((await post('/subscribe/', { address: 'Ann@Example.org' })).status, 200);
  await desk.answerWaiting();
  assert.equal(sent[0]?.to, 'Ann@example.org');
  assert.match(await (await ask(pathIn(0))).text(), /<form method="post"><button>/);
  assert.equal((await ledger.findByAddress('main', 'ann@example.org'))?.state, 'pending');
  assert.match(await (await post(pathIn(0))).text(), /You are in/);
  assert.match(await (await ask(pathIn(0))).text(), /You are in/);
  const ann = (await ledger.findByAddress('main', 'ann@example.org'))!;
  assert.equal(ann.state, 'active');

  const token = makeToken(keyring, 'leave', { reader: ann.id, lastDay: '2027-01-01' as Day });
  await post(`/preferences/${token}`, { rhythm: 'weekly', topics: 'papers' });
  assert.deepEqual(await ledger.find(ann.id), { ...ann, rhythm: 'weekly', topics: ['papers'] });
  const answer = await post(`/leave/${token}`, { 'List-Unsubscribe': 'One-Click' });
  assert.deepEqual([answer.status, answer.headers.get('set-cookie'), answer.redirected], [200, null, false]);
  assert.equal(await ledger.find(ann.id), null);
  assert.equal((await post(`/leave/${token}`)).status, 200);
  await database.close();
});

test('10,000 GETs and HEADs on every address of a mail change nothing', async () => {
  const { database, ledger, desk, ask, post, pathIn } = await house();
  await post('/subscribe/', { address: 'ann@example.org' });
  await desk.answerWaiting();
  await ledger.add('main', [desk.cardOf('bob@example.org')!], {
    rhythm: 'daily',
    topics: [],
    origin: 'import',
    now: '2026-05-04T06:00:00Z' as Instant,
  });
  const bob = (await ledger.findByAddress('main', 'bob@example.org'))!;
  const leave = makeToken(keyring, 'leave', { reader: bob.id, lastDay: '2027-01-01' as Day });
  const before = await stateOf(database);
  const paths = [pathIn(0), `/leave/${leave}`, `/preferences/${leave}`, '/subscribe/'];
  for (let n = 0; n < 10_000; n += 1) await ask(paths[n % paths.length]!, { method: n % 3 === 0 ? 'HEAD' : 'GET' });
  assert.equal(await stateOf(database), before);
  await database.close();
});

test('who leaves while an issue is on its way is taken out of it', async () => {
  const { database, ledger, desk, post } = await house();
  const now = '2026-05-04T06:00:00Z' as Instant;
  await ledger.add('main', [desk.cardOf('bob@example.org')!], { rhythm: 'daily', topics: [], origin: 'import', now });
  const bob = (await ledger.findByAddress('main', 'bob@example.org'))!;
  const deliveries = deliveryLedgerOver(database);
  const name = { edition: 'main', date: '2026-05-04' as Day, channel: 'mail' };
  const round = await deliveries.openRound(name, { now, expiresAt: addSeconds(now, 60), readers: 'subscribers' });
  await post(`/leave/${makeToken(keyring, 'leave', { reader: bob.id, lastDay: '2027-01-01' as Day })}`);
  assert.equal((await deliveries.count(round.id)).suppressed, 1);
  await database.close();
});

test('the answer is the same for new, waiting, reading, refused and impossible addresses', async () => {
  const { database, ledger, desk, post } = await house();
  const listed = { rhythm: 'daily', topics: [], origin: 'import', now: '2026-05-04T06:00:00Z' as Instant } as const;
  await ledger.add('main', [desk.cardOf('reads@example.org')!], listed);
  await ledger.refuse('main', desk.cardOf('refused@example.org')!.mark, 'complained', listed.now);
  await desk.ask('waits@example.org', { rhythm: 'daily', topics: [] });
  await desk.answerWaiting();
  const answers = new Set<string>();
  for (const name of ['new', 'waits', 'reads', 'refused', 'im..possible']) {
    const answer = await post('/subscribe/', { address: `${name}@example.org` });
    answers.add(JSON.stringify([answer.status, [...answer.headers], await answer.text()]));
  }
  assert.equal(answers.size, 1);
  await database.close();
});

test('however often somebody asks for an address, it gets one mail a day', async () => {
  const { database, clock, sent, desk } = await house();
  for (let n = 0; n < 300; n += 1) await desk.ask('victim@example.org', { rhythm: 'daily', topics: [] });
  await desk.answerWaiting();
  assert.equal(sent.length, 1);
  clock.set('2026-05-05T06:00:01Z');
  await desk.ask('VICTIM@example.org', { rhythm: 'daily', topics: [] });
  await desk.answerWaiting();
  assert.equal(sent.length, 2);
  await database.close();
});

test('a confirmation that cannot leave now is tried again, and not for ever', async () => {
  const { database, ledger, clock, sent, desk } = await house({ outcome: deferred('no way') });
  await desk.ask('ann@example.org', { rhythm: 'daily', topics: [] });
  await desk.answerWaiting();
  await desk.answerWaiting();
  assert.equal(sent.length, 2);
  assert.equal((await ledger.waitingRequests(9)).length, 1);
  clock.set('2026-05-06T06:00:00Z');
  await desk.answerWaiting();
  assert.deepEqual(await ledger.waitingRequests(9), []);
  await database.close();
});

test('programs that fill every field in are told the same and forgotten', async () => {
  const { database, ledger, post } = await house();
  const answer = await post('/subscribe/', { address: 'ann@example.org', website: 'https://spam.example' });
  assert.equal(answer.status, 200);
  assert.deepEqual(await ledger.waitingRequests(9), []);
  await database.close();
});

test('one network cannot ask without end, and no form from another site is carried out', async () => {
  const { database, post } = await house({ perNetwork: 3 });
  const statuses: number[] = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await post('/subscribe/', { address: `a${n}@example.org` })).status);
  assert.deepEqual(statuses, [200, 200, 200, 429, 429]);
  assert.equal(
    (await post('/subscribe/', { address: 'x@example.org' }, { 'Sec-Fetch-Site': 'cross-site' })).status,
    403,
  );
  assert.equal((await post('/leave/x', {}, { Origin: 'https://evil.example' })).status, 403);
  assert.equal((await post('/subscribe/', { address: 'a'.repeat(9000) })).status, 413);
  await database.close();
});

test('every page forbids scripts, frames and caching, and sets no cookie', async () => {
  const { database, ask } = await house();
  for (const path of ['/subscribe/', '/confirm/x', '/leave/x']) {
    const { headers } = await ask(path);
    assert.match(headers.get('Content-Security-Policy')!, /^default-src 'none'; style-src 'sha256-/);
    assert.equal(headers.get('Set-Cookie'), null);
    assert.equal(headers.get('Cache-Control'), 'no-store');
  }
  await database.close();
});

test('a token is good for its purpose, its reader and its days only', () => {
  const lastDay = '2026-05-11' as Day;
  const token = makeToken(keyring, 'confirm', { reader, lastDay });
  assert.deepEqual(readToken(keyring, 'confirm', token, lastDay), { reader, lastDay });
  assert.equal(readToken(keyring, 'leave', token, lastDay), null);
  assert.equal(readToken(keyring, 'confirm', token, '2026-05-12' as Day), null);
  assert.equal(readToken(keyringOf('another'), 'confirm', token, lastDay), null);
  for (let at = 0; at < token.length; at += 1) {
    const forged = `${token.slice(0, at)}${token[at] === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
    const read = readToken(keyring, 'confirm', forged, lastDay);
    // The last letter of base64url holds two bits that mean nothing, so it may be another and still be the same seal.
    if (at < token.length - 1) assert.equal(read, null, forged);
  }
});

test('addresses signed with an older key go on working after a new one signs', () => {
  const old = keyringOf('one');
  const current = { id: '2', secret: Buffer.alloc(32, 7) };
  const rotated = { ...old, current, all: new Map([...old.all, ['2', current] as const]) };
  const wish = { reader, lastDay: '2026-05-11' as Day };
  assert.ok(readToken(rotated, 'leave', makeToken(old, 'leave', wish), wish.lastDay));
  assert.equal(makeToken(rotated, 'leave', wish).startsWith('2.'), true);
  assert.equal(readBounceTag(rotated, bounceTag(old, reader).toUpperCase()), reader);
  assert.equal(readBounceTag(rotated, `${reader}-0000000000000000`), null);
});

test('addresses are read by the strict rule', () => {
  for (const good of ['a@example.org', "o'neill+news@sub.example.co", ' x@bücher.example '])
    assert.ok(mailAddress(good), good);
  for (const bad of [
    'a',
    'a@b',
    '@example.org',
    'a..b@example.org',
    '.a@example.org',
    'a@example..org',
    'a@[127.0.0.1]',
    'a b@example.org',
    '"a"@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a@exam ple.org',
    'ü@example.org',
    'a@1.2.3.4',
    `${'a'.repeat(65)}@example.org`,
    'a@-x.org',
  ])
    assert.equal(mailAddress(bad), null, bad);
  assert.equal(mailAddress('Ann@BÜCHER.example')?.address, 'Ann@xn--bcher-kva.example');
});

test('a list comes in with its bad rows named, twice without doubling, and goes out without formulas', async () => {
  const { database, ledger } = await house();
  const list =
    'Email,Rhythm,Topics\r\nann@example.org,,\r\nnot an address,,\r\n"bob@example.org",weekly,"papers, code"\r\ncid@example.org,hourly,\r\n\'=dan@example.org,,\r\n';
  const terms = { ledger, keyring, edition: 'main', origin: 'import', now: '2026-05-04T06:00:00Z' as Instant };
  const report = await importReaders(list, terms);
  assert.deepEqual([report.added, report.troubles.map(({ row }) => row)], [3, [3, 5]]);
  assert.deepEqual(await importReaders(list, terms), { ...report, added: 0, known: 3 });
  const out = (await Array.fromAsync(exportReaders(ledger, 'main'))).join('');
  assert.equal(parseCsv(out).length, 4);
  assert.match(out, /"'=dan@example.org"/);
  for (const cell of ['=1+1', '+1', '-1', '@x', '\t=1', '＝1']) assert.match(csvRow([cell]), /^"'/);
  await database.close();
});

test('networks are counted, not single addresses', () => {
  assert.equal(networkOf('192.0.2.77'), networkOf('::ffff:192.0.2.1'));
  assert.equal(networkOf('2001:db8:1:2::7'), networkOf('2001:db8:1:2:ffff::1'));
  assert.notEqual(networkOf('2001:db8:1:2::7'), networkOf('2001:db8:1:3::7'));
});
