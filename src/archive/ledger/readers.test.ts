import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindsOfDatabase } from '../../../test/house/databases.ts';
import { addSeconds } from '../../text/days.ts';
import type { Day, Instant } from '../../vocabulary/index.ts';
import { deliveryLedgerOver } from './delivery-ledger.ts';
import { openDatabase } from './open.ts';
import { readerLedgerOver } from './reader-ledger.ts';

const now = '2026-05-04T06:00:00Z' as Instant;
const card = (name: string) => ({
  address: `${name}@example.org`,
  key: `${name.toLowerCase()}@example.org`,
  domain: 'example.org',
  mark: `mark of ${name.toLowerCase()}`,
});
const wish = { rhythm: 'daily', topics: [] } as const;
const caps = { perDay: 1, perMonth: 3, perHourInAll: 100 };
const listed = { ...wish, origin: 'import', now };

for (const kind of await kindsOfDatabase()) {
  const begun = async () => {
    const database = await kind.open();
    const people = readerLedgerOver(database);
    const ask = async (name: string, at: Instant) => {
      await people.keepRequest({ edition: 'main', address: `${name}@example.org`, ...wish, cameAt: at });
      const [request] = await people.waitingRequests(10);
      return people.answerRequest(request!, card(name), caps, at);
    };
    return { database, people, ask };
  };

  test(`${kind.name}: a request makes a pending reader who reads once confirmed, however often it is confirmed`, async () => {
    const { database, people, ask } = await begun();
    const id = await ask('ann', now);
    assert.equal((await people.find(id!))?.state, 'pending');
    assert.deepEqual(await people.waitingRequests(10), []);
    for (let click = 0; click < 2; click += 1)
      assert.equal((await people.confirm(id!, () => 'mark of ann', now))?.state, 'active');
    assert.equal(await people.confirm('nobody', () => '', now), null);
    await database.close();
  });

  test(`${kind.name}: one address is sent one confirmation a day and three in thirty days`, async () => {
    const { database, ask } = await begun();
    const sent: number[] = [];
    for (let hour = 0; hour < 24 * 12; hour += 6)
      if ((await ask('ann', addSeconds(now, hour * 3600))) !== null) sent.push(hour);
    assert.deepEqual(sent, [0, 24, 48]);
    await database.close();
  });

  test(`${kind.name}: all confirmations together stay below a cap`, async () => {
    const { database, people } = await begun();
    let sent = 0;
    for (let n = 0; n < 12; n += 1) {
      await people.keepRequest({ edition: 'main', address: `n${n}@example.org`, ...wish, cameAt: now });
      const [request] = await people.waitingRequests(1);
      if (await people.answerRequest(request!, card(`n${n}`), { ...caps, perHourInAll: 5 }, now)) sent += 1;
    }
    assert.equal(sent, 5);
    await database.close();
  });

  test(`${kind.name}: who left may come back themselves, and no list brings them back`, async () => {
    const { database, people, ask } = await begun();
    await people.add('main', [card('ann')], listed);
    const ann = await people.findByAddress('main', 'ann@example.org');
    await people.remove(ann!, 'mark of ann', 'left', now);
    assert.deepEqual(await people.add('main', [card('ann'), card('bob')], listed), ['refused', 'added']);
    const id = await ask('ann', now);
    await people.confirm(id!, () => 'mark of ann', now);
    assert.equal(await people.findRefusal('main', 'mark of ann'), null);
    await database.close();
  });

  test(`${kind.name}: an address that complained or does not exist is not written to again`, async () => {
    const { database, people, ask } = await begun();
    await people.refuse('main', 'mark of ann', 'complained', now);
    assert.equal(await ask('ann', now), null);
    assert.equal(await people.findByAddress('main', 'ann@example.org'), null);
    await database.close();
  });

  test(`${kind.name}: a mailbox that is full too often within a month counts as gone`, async () => {
    const { database, people, ask } = await begun();
    const id = (await ask('ann', now))!;
    const bounce = (days: number) => people.noteBounce(id, { now: addSeconds(now, days * 86_400), limit: 3 });
    assert.deepEqual([await bounce(0), await bounce(40), await bounce(41)], [false, false, false]);
    assert.equal(await bounce(42), true);
    await database.close();
  });

  test(`${kind.name}: an export holds what is kept of a person, and erasing leaves only the refusal`, async () => {
    const { database, people } = await begun();
    await people.add('main', [card('Ann')], listed);
    const ledger = deliveryLedgerOver(database);
    const name = { edition: 'main', date: '2026-05-04' as Day, channel: 'mail' };
    await ledger.openRound(name, { now, expiresAt: addSeconds(now, 60), readers: 'subscribers' });
    const record = await people.exportPerson('main', card('Ann'));
    assert.equal(record.reader?.address, 'Ann@example.org');
    assert.deepEqual(record.deliveries, [{ round: 'main/2026-05-04/mail', state: 'queued', at: now }]);
    assert.equal(await people.erasePerson('main', card('Ann'), now), true);
    const after = await people.exportPerson('main', card('Ann'));
    assert.deepEqual(after, { reader: null, refusal: 'erased', waiting: 0, deliveries: [] });
    assert.deepEqual(await people.add('main', [card('Ann')], listed), ['refused']);
    await database.close();
  });
}

test('no byte of an erased address is left in the files of the ledger', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const database = await openDatabase(join(folder, 'ledger.sqlite'));
  const people = readerLedgerOver(database);
  const cards = Array.from({ length: 3000 }, (_, n) => card(`reader-${n}-with-a-long-name`));
  await people.add('main', cards, listed);
  await people.keepRequest({ edition: 'main', address: cards[7]!.address, ...wish, cameAt: now });
  for (const n of [7, 1500, 2999]) await people.erasePerson('main', cards[n]!, now);
  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file));
    for (const n of [7, 1500, 2999]) assert.equal(bytes.includes(cards[n]!.key), false, `${file} holds reader ${n}`);
    if (file === 'ledger.sqlite') assert.equal(bytes.includes(cards[8]!.key), true);
  }
  await database.close();
  await rm(folder, { recursive: true });
});
