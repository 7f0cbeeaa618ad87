import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsOfDatabase } from '../../../test/house/databases.ts';
import type { Day, Instant, Settlement } from '../../vocabulary/index.ts';
import { deliveryLedgerOver } from './delivery-ledger.ts';
import { readerLedgerOver } from './reader-ledger.ts';

const morning = '2026-05-04T06:00:00Z' as Instant;
const later = '2026-05-04T06:30:00Z' as Instant;
const evening = '2026-05-05T02:00:00Z' as Instant;
const mail = { edition: 'main', date: '2026-05-04' as Day, channel: 'mail' };
const card = (n: number) => ({
  address: `sample-${n}@example.org`,
  key: `sample-${n}@example.org`,
  domain: n % 2 ? 'example.org' : 'example.net',
  mark: `mark-${n}`,
});

const settled = (
  { reader, attempt }: { reader: string; attempt: number },
  state: Settlement['state'],
  nextAt: Instant | null = null,
): Settlement => ({ reader, attempt, state, nextAt, receipt: `said ${state}` });

for (const kind of await kindsOfDatabase()) {
  /** A ledger with so many readers and a round opened for them. */
  const begun = async (readers: number) => {
    const database = await kind.open();
    const people = readerLedgerOver(database);
    const cards = Array.from({ length: readers }, (_, n) => card(n));
    await people.add('main', cards, { rhythm: 'daily', topics: [], origin: 'import', now: morning });
    const ledger = deliveryLedgerOver(database);
    const round = await ledger.openRound(mail, { now: morning, expiresAt: evening, readers: 'subscribers' });
    const worker = await ledger.signOn({ process: 'here', commits: 'strict', now: morning });
    return { database, people, ledger, round, worker };
  };
  test(`${kind.name}: a round writes every active reader down once, and opening it again changes nothing`, async () => {
    const { database, people, ledger, round } = await begun(5);
    assert.equal(round.readers, 5);
    await people.add('main', [card(9)], { rhythm: 'daily', topics: [], origin: 'import', now: morning });
    const again = await ledger.openRound(mail, { now: later, expiresAt: evening, readers: 'subscribers' });
    assert.deepEqual(again, round);
    assert.equal((await ledger.count(round.id)).queued, 5);
    await database.close();
  });

  test(`${kind.name}: weekly readers are in Saturday’s round only`, async () => {
    const { database, people, ledger } = await begun(1);
    await people.add('main', [card(7)], { rhythm: 'weekly', topics: [], origin: 'import', now: morning });
    const open = (date: string) =>
      ledger.openRound({ ...mail, date: date as Day }, { now: morning, expiresAt: evening, readers: 'subscribers' });
    assert.equal((await open('2026-05-08')).readers, 1);
    assert.equal((await open('2026-05-09')).readers, 2);
    await database.close();
  });

  test(`${kind.name}: two workers never get the same reader, and the states add up while they work`, async () => {
    const { database, ledger, round } = await begun(200);
    const seen: string[] = [];
    const work = async () => {
      const worker = await ledger.signOn({ process: 'here', commits: 'strict', now: morning });
      for (;;) {
        const errands = await ledger.claim(round, { worker, limit: 7, now: later });
        if (errands.length === 0) return;
        seen.push(...errands.map((errand) => errand.address));
        await ledger.settle(
          round.id,
          worker,
          errands.map((errand) => settled(errand, 'accepted')),
          later,
        );
        const counts = await ledger.count(round.id);
        assert.equal(
          Object.values(counts).reduce((sum, n) => sum + n),
          200,
        );
      }
    };
    await Promise.all([work(), work(), work()]);
    assert.equal(new Set(seen).size, 200);
    assert.equal(seen.length, 200);
    assert.equal((await ledger.count(round.id)).accepted, 200);
    await database.close();
  });

  test(`${kind.name}: what is deferred comes again at its time and not before`, async () => {
    const { database, ledger, round, worker } = await begun(1);
    const [errand] = await ledger.claim(round, { worker, limit: 9, now: morning });
    await ledger.settle(round.id, worker, [settled(errand!, 'deferred', later)], morning);
    const early = '2026-05-04T06:29:59Z' as Instant;
    assert.deepEqual(await ledger.claim(round, { worker, limit: 9, now: early }), []);
    const [again] = await ledger.claim(round, { worker, limit: 9, now: later });
    assert.equal(again?.attempt, 2);
    await database.close();
  });

  test(`${kind.name}: an errand somebody else has settled meanwhile can change nothing`, async () => {
    const { database, ledger, round, worker } = await begun(1);
    const [errand] = await ledger.claim(round, { worker, limit: 1, now: morning });
    const { freed } = await ledger.recover({ now: later, lives: () => null, doubt: 'again' });
    assert.equal(freed, 1);
    const other = await ledger.signOn({ process: 'there', commits: 'strict', now: later });
    await ledger.claim(round, { worker: other, limit: 1, now: later });
    assert.equal((await ledger.settle(round.id, worker, [settled(errand!, 'in_doubt')], later)).size, 0);
    assert.equal(await ledger.beat(worker, later), false);
    await database.close();
  });

  test(`${kind.name}: a lost worker’s doubts are sent again or held, and only a person settles what is held`, async () => {
    const { database, ledger, round, worker } = await begun(3);
    const errands = await ledger.claim(round, { worker, limit: 2, now: morning });
    const mark = { ...settled(errands[0]!, 'in_doubt'), receipt: null };
    await ledger.settle(round.id, worker, [mark], morning);
    assert.deepEqual(await ledger.recover({ now: morning, lives: () => true, doubt: 'hold' }), {
      freed: 0,
      inDoubt: 0,
    });
    assert.deepEqual(await ledger.recover({ now: morning, lives: () => false, doubt: 'hold' }), {
      freed: 1,
      inDoubt: 1,
    });
    const next = await ledger.signOn({ process: 'here', commits: 'strict', now: later });
    const free = await ledger.claim(round, { worker: next, limit: 9, now: later });
    assert.equal(free.length, 2);
    assert.equal(
      free.some((errand) => errand.reader === mark.reader),
      false,
    );
    assert.equal(await ledger.settleHeld(round.id, 'again', later), 1);
    const [held] = await ledger.claim(round, { worker: next, limit: 9, now: later });
    assert.equal(held?.reader, mark.reader);
    assert.equal(held?.again, true);
    await database.close();
  });

  test(`${kind.name}: all that a fast worker had claimed is in doubt when it is lost`, async () => {
    const { database, ledger, round } = await begun(4);
    const worker = await ledger.signOn({ process: 'gone', commits: 'fast', now: morning });
    await ledger.claim(round, { worker, limit: 3, now: morning });
    const found = await ledger.recover({ now: morning, lives: (name) => name !== 'gone', doubt: 'again' });
    assert.deepEqual(found, { freed: 0, inDoubt: 3 });
    await database.close();
  });

  test(`${kind.name}: nothing leaves after its expiry, nor after the next issue has begun`, async () => {
    const { database, ledger, round, worker } = await begun(2);
    const [errand] = await ledger.claim(round, { worker, limit: 1, now: morning });
    await ledger.settle(round.id, worker, [settled(errand!, 'deferred', evening)], morning);
    assert.deepEqual(await ledger.claim(round, { worker, limit: 9, now: evening }), []);
    const tomorrow = { ...mail, date: '2026-05-05' as Day };
    await ledger.openRound(tomorrow, { now: later, expiresAt: evening, readers: 'subscribers' });
    assert.deepEqual(await ledger.claim(round, { worker, limit: 9, now: later }), []);
    assert.equal((await ledger.count(round.id)).expired, 2);
    await database.close();
  });

  test(`${kind.name}: who leaves before their copy is claimed gets none, and is still counted`, async () => {
    const { database, people, ledger, round, worker } = await begun(2);
    const reader = await people.findByAddress('main', 'sample-1@example.org');
    await people.remove(reader!, 'mark-1', 'left', morning);
    const errands = await ledger.claim(round, { worker, limit: 9, now: later });
    assert.deepEqual(
      errands.map((errand) => errand.address),
      ['sample-0@example.org'],
    );
    const counts = await ledger.count(round.id);
    assert.deepEqual([counts.suppressed, counts.claimed], [1, 1]);
    await database.close();
  });

  test(`${kind.name}: a ledger at another place is a copy and may not send until somebody says so`, async () => {
    const { database, ledger } = await begun(0);
    await ledger.settleHome('first machine', morning);
    await ledger.settleHome('first machine', later);
    await assert.rejects(ledger.settleHome('second machine', later), { name: 'Fault', kind: 'busy' });
    await ledger.settleHome('second machine', later, true);
    await assert.rejects(ledger.settleHome('first machine', later), { name: 'Fault' });
    await database.close();
  });

  test(`${kind.name}: a duty is one worker’s until it lapses`, async () => {
    const { database, ledger } = await begun(0);
    const times = { now: morning, until: later };
    assert.equal(await ledger.takeDuty('print/main', 'one', times), true);
    assert.equal(await ledger.takeDuty('print/main', 'one', times), true);
    assert.equal(await ledger.takeDuty('print/main', 'two', times), false);
    assert.equal(await ledger.takeDuty('print/main', 'two', { now: later, until: evening }), true);
    await database.close();
  });
}
