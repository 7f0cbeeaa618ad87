import type { Instant, RoundName, Settlement } from '../../vocabulary/index.ts';
import { claim, settle, type ErrandTerms } from './errands.ts';
import type { Database } from './database.ts';
import { noteRevision, receiptsOf, settleHeld, type Verdict } from './held.ts';
import { countRound, dueRounds, endExpired, findRound, latestRounds, openRound, type RoundTerms } from './rounds.ts';
import { beat, leaveDuty, recover, settleHome, signOff, signOn, takeDuty } from './workers.ts';

/** Rounds, deliveries and the processes that carry them, over either database. */
export function deliveryLedgerOver(database: Database) {
  return {
    openRound: (name: RoundName, terms: RoundTerms) => openRound(database, name, terms),
    findRound: (name: RoundName) => findRound(database, name),
    dueRounds: (now: Instant) => dueRounds(database, now),
    latestRounds: (limit: number) => latestRounds(database, limit),
    count: (round: string) => countRound(database, round),
    endExpired: (now: Instant) => database.transaction((inside) => endExpired(inside, now)),

    claim: (round: { readonly id: string; readonly channel: string }, terms: ErrandTerms) =>
      claim(database, round, terms),
    settle: (round: string, worker: string, settlements: readonly Settlement[], now: Instant) =>
      settle(database, round, worker, settlements, now),

    settleHeld: (round: string, verdict: Verdict, now: Instant) => settleHeld(database, round, verdict, now),
    receipts: (round: string) => receiptsOf(database, round),
    noteRevision: (round: string, reader: string, revision: number, now: Instant) =>
      noteRevision(database, round, reader, revision, now),

    signOn: (terms: Parameters<typeof signOn>[1]) => signOn(database, terms),
    beat: (worker: string, now: Instant) => beat(database, worker, now),
    signOff: (worker: string, now: Instant) => signOff(database, worker, now),
    recover: (terms: Parameters<typeof recover>[1]) => recover(database, terms),
    settleHome: (place: string, now: Instant, takeOver?: boolean) => settleHome(database, place, now, takeOver),
    takeDuty: (name: string, worker: string, times: { now: Instant; until: Instant }) =>
      takeDuty(database, name, worker, times),
    leaveDuty: (name: string, worker: string) => leaveDuty(database, name, worker),
  };
}
