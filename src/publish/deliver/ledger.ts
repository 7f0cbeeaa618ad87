import type { Errand, Instant, Round, RoundCounts, Settlement } from '../../vocabulary/index.ts';

/** Strict: nothing final is sent before the ledger has it on disk. Fast: in groups; a crash leaves more in doubt. */
export type Commits = 'strict' | 'fast';

/** What becomes of a message nobody knows the fate of: sent again under the same identity, or held for a person. */
export type Doubt = 'again' | 'hold';

/** What delivering needs of the ledger. */
export interface DeliveryLedger {
  signOn(terms: { process: string; commits: Commits; now: Instant }): Promise<string>;
  beat(worker: string, now: Instant): Promise<boolean>;
  signOff(worker: string, now: Instant): Promise<void>;
  recover(terms: {
    now: Instant;
    lives: (process: string) => boolean | null;
    doubt: Doubt;
  }): Promise<{ freed: number; inDoubt: number }>;
  claim(round: Round, terms: { worker: string; limit: number; now: Instant }): Promise<readonly Errand[]>;
  settle(round: string, worker: string, settlements: readonly Settlement[], now: Instant): Promise<ReadonlySet<string>>;
  endExpired(now: Instant): Promise<void>;
  count(round: string): Promise<RoundCounts>;
}

/** Told when the carrier learnt that there is no such reader. */
export type OnGone = (reader: string) => Promise<void>;
