import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedFor, edition, states } from '../../../test/gallery/issue.ts';
import { openTelegramHouse, type TelegramFault } from '../../../test/house/telegram.ts';
import { deliveryLedgerOver } from '../../archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../archive/ledger/open.ts';
import { printTelegram } from '../../press/message/telegram.ts';
import { fixedClock } from '../../system/clock.ts';
import { addSeconds } from '../../text/days.ts';
import type { Day, Errand, Instant } from '../../vocabulary/index.ts';
import type { Load } from '../carrier.ts';
import { deliverRound } from '../deliver/round.ts';
import { Worker } from '../deliver/worker.ts';
import { telegramCarrier } from './carrier.ts';
import { splitMessage } from './split.ts';

const token = '123:canary-token';
const chat = '@sample';
/** A load whose process is gone as soon as the house has answered. */
const crashing = (load: Load): Load => ({
  ...load,
  carry: async (...given) => {
    await load.carry(...given);
    throw new Error('the process is gone');
  },
});

const errand: Errand = { reader: chat, address: chat, domain: 'telegram', attempt: 1, again: false, topics: [] };
const go = async () => true;
const runs = Number(process.env['RUNS'] ?? 100);
const pressing = printTelegram(editedFor('full').issue, edition);

test('the issue is one rich post, or one plain post where the server does not know rich ones', async () => {
  for (const knowsRich of [true, false]) {
    const house = await openTelegramHouse({ knowsRich });
    const load = await telegramCarrier({ token, server: house.address }).load(pressing);
    const outcome = await load.carry(errand, go);
    assert.equal(outcome.kind, 'accepted');
    assert.deepEqual(
      house.posts.map(({ method }) => method),
      [knowsRich ? 'sendRichMessage' : 'sendMessage'],
    );
    await house.close();
  }
});

test('every state of the page fits both forms', async () => {
  for (const state of states)
    for (const knowsRich of [true, false]) {
      const house = await openTelegramHouse({ knowsRich });
      const load = await telegramCarrier({ token, server: house.address }).load(
        printTelegram(editedFor(state).issue, edition),
      );
      assert.equal((await load.carry(errand, go)).kind, 'accepted', `${state}, ${knowsRich}`);
      await house.close();
    }
});

test('a correction edits the posts and never makes another', async () => {
  for (const knowsRich of [true, false]) {
    const house = await openTelegramHouse({ knowsRich });
    const carrier = telegramCarrier({ token, server: house.address });
    const outcome = await (await carrier.load(pressing)).carry(errand, go);
    const receipt = outcome.kind === 'accepted' ? outcome.receipt : '';
    const corrected = printTelegram(editedFor('corrected').issue, edition);
    for (let time = 0; time < 2; time += 1)
      assert.equal((await carrier.amend(chat, receipt, corrected)).kind, 'accepted');
    assert.deepEqual(
      house.posts.map(({ edits }) => edits),
      [1],
    );
    assert.match(house.posts[0]!.text, /Corrected:/);
    await house.close();
  }
});

const faults: readonly (TelegramFault | null)[] = [
  { kind: 'status', status: 429, description: 'Too Many Requests', retryAfter: 3 },
  { kind: 'status', status: 400, description: "Bad Request: can't parse entities" },
  { kind: 'status', status: 403, description: 'Forbidden: bot was kicked from the channel chat' },
  { kind: 'status', status: 500 },
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'late', milliseconds: 40 },
  null,
];

test(`whatever fails, in ${runs} runs no post is doubled and none is lost in silence`, async () => {
  for (let run = 0; run < runs; run += 1) {
    let calls = run;
    const house = await openTelegramHouse({ fault: () => faults[(calls++ * 7 + run) % faults.length] ?? null });
    const database = await openDatabase(':memory:');
    const ledger = deliveryLedgerOver(database);
    const clock = fixedClock('2026-05-04T06:00:00Z');
    const name = { edition: 'main', date: '2026-05-04' as Day, channel: 'telegram' };
    const expiresAt = '2026-05-05T02:00:00Z' as Instant;
    const readers = [{ id: chat, domain: 'telegram' }];
    const round = await ledger.openRound(name, { now: clock.now(), expiresAt, readers });
    for (let pass = 0; pass < 4; pass += 1) {
      const worker = await Worker.signOn(ledger, clock, {
        commits: 'strict',
        doubt: 'again',
        process: `pass ${pass}`,
        lives: (process) => process === `pass ${pass}`,
      });
      const load = await telegramCarrier({ token, server: house.address }).load(pressing);
      // One run in four crashes in each pass after it posted and before it wrote down what came of it.
      const crashes = run % 4 === 0;
      await deliverRound(worker, round, crashes ? crashing(load) : load, { lanes: 1 }).catch(() => undefined);
      if (!crashes) await worker.signOff();
      clock.set(addSeconds(clock.now(), 3600));
    }
    await ledger.recover({ now: clock.now(), lives: () => false, doubt: 'again' });
    const counts = await ledger.count(round.id);
    assert.ok(house.posts.length <= 1, `run ${run}: ${house.posts.length} posts`);
    if (house.posts.length === 0) assert.equal(counts.accepted, 0, `run ${run}: said to be posted`);
    else assert.equal(counts.accepted + counts.in_doubt, 1, `run ${run}: ${JSON.stringify(counts)}`);
    await database.close();
    await house.close();
  }
});

test('the key of the bot stands in no outcome', async () => {
  for (const fault of faults) {
    const house = await openTelegramHouse({ fault: () => fault });
    const load = await telegramCarrier({ token, server: house.address }).load(pressing);
    assert.doesNotMatch(JSON.stringify(await load.carry(errand, go)), /canary/);
    await house.close();
  }
  const nowhere = await telegramCarrier({ token, server: 'http://127.0.0.1:1' }).load(pressing);
  assert.deepEqual((await nowhere.carry(errand, go)).kind, 'deferred');
});

test('a long text is split between letters and outside of links, and loses nothing', () => {
  const family = '👨‍👩‍👧‍👦';
  const texts = [
    'word '.repeat(3000),
    family.repeat(900),
    'ü'.repeat(5000),
    `${'a'.repeat(4090)} ${family}${family}`,
    'line\n\n'.repeat(2000),
  ];
  for (const text of texts) {
    const parts = splitMessage({ text, entities: [] }, 4096);
    for (const part of parts) {
      assert.ok(part.text.length <= 4096 && part.text.isWellFormed());
      assert.doesNotMatch(part.text, /^\u200d|\u200d$/);
    }
    assert.equal(
      parts
        .map((part) => part.text)
        .join('')
        .replaceAll(/\s/g, ''),
      text.replaceAll(/\s/g, ''),
    );
  }
  const link = { type: 'text_link', offset: 4000, length: 200, url: 'https://example.org' };
  const linked = splitMessage({ text: 'a b '.repeat(2000), entities: [link] }, 4096);
  assert.equal(linked.flatMap((part) => part.entities).length, 1);
});
