import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deliveryLedgerOver } from '../../archive/ledger/delivery-ledger.ts';
import { openDatabase } from '../../archive/ledger/open.ts';
import { systemClock } from '../../system/clock.ts';
import { addSeconds } from '../../text/days.ts';
import type { Day } from '../../vocabulary/index.ts';
import type { Load } from '../carrier.ts';
import type { Outcome } from '../outcome.ts';
import { Doors } from './doors.ts';
import { Pace } from './pace.ts';
import { deliverRound, type RoundOptions } from './round.ts';
import { Worker } from './worker.ts';

interface Went {
  readonly domain: string;
  readonly at: number;
}

/** Delivers one pass of a round of a hundred quick readers and a hundred slow ones. */
async function onePass(options: Partial<RoundOptions>, outcomeFor: (domain: string) => Outcome) {
  const database = await openDatabase(':memory:');
  const ledger = deliveryLedgerOver(database);
  const now = systemClock.now();
  const readers = ['quick.example', 'slow.example'].flatMap((domain) =>
    Array.from({ length: 100 }, (_, n) => ({ id: `${String(n).padStart(3, '0')}@${domain}`, domain })),
  );
  const name = { edition: 'main', date: '2026-05-04' as Day, channel: 'webhook' };
  const round = await ledger.openRound(name, { now, expiresAt: addSeconds(now, 3600), readers });
  const terms = { commits: 'strict', doubt: 'again', process: 'here', lives: () => true } as const;
  const worker = await Worker.signOn(ledger, systemClock, terms);
  const went: Went[] = [];
  const under = new Map<string, number>();
  let most = 0;
  const load: Load = {
    async carry({ domain }, guard) {
      under.set(domain, (under.get(domain) ?? 0) + 1);
      if (domain === 'slow.example') most = Math.max(most, under.get(domain) ?? 0);
      await guard();
      went.push({ domain, at: performance.now() });
      await wait(2);
      under.set(domain, (under.get(domain) ?? 0) - 1);
      return outcomeFor(domain);
    },
    close: async () => {},
  };
  await deliverRound(worker, round, load, { lanes: 8, ...options });
  const counts = await ledger.count(round.id);
  await worker.signOff();
  await database.close();
  return { counts, most, of: (domain: string) => went.filter((each) => each.domain === domain) };
}

const accepted: Outcome = { kind: 'accepted', receipt: 'ok' };
const busy: Outcome = { kind: 'deferred', reason: '421', waitSeconds: null, slowDown: true };

test('a domain with a bound of connections has no more under way, and the others are all served in the same pass', async () => {
  const { counts, most, of } = await onePass({ doors: new Doors({ 'slow.example': 2 }) }, () => accepted);
  assert.equal(most, 2);
  assert.equal(of('quick.example').length, 100);
  assert.equal(counts.accepted + counts.queued, 200);
});

test('a domain that finds us too fast is sent to more slowly, and nobody else is', async () => {
  const pace = new Pace();
  const { of } = await onePass({ pace }, (domain) => (domain === 'slow.example' ? busy : accepted));
  assert.equal(of('quick.example').length, 100);
  assert.ok(of('slow.example').length < 30);
  assert.ok(pace.reserve('slow.example', performance.now()) - performance.now() > 1000, 'and is so in the next pass');
  assert.ok(pace.reserve('quick.example', performance.now()) - performance.now() <= 0);
});
