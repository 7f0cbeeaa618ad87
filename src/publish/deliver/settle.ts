import { addSeconds } from '../../text/days.ts';
import type { Errand, Instant, Settlement } from '../../vocabulary/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Doubt } from './ledger.ts';

export interface RetryRule {
  /** Seconds before the second attempt; each later one waits twice as long, up to an hour. */
  readonly first: number;
}

const longestWait = 3600; // seconds

/** The ledger knows a doubt by these words, so that the next attempt is known to be a second copy. */
const inDoubt = 'in doubt';

/** What the ledger is told about an outcome. Null where the errand was not ours any more and there is nothing to tell. */
export function settlementOf(
  { reader, attempt }: Errand,
  outcome: Outcome,
  { now, doubt, retry }: { now: Instant; doubt: Doubt; retry: RetryRule },
): Settlement | null {
  const again = (seconds: number) => addSeconds(now, Math.max(0, Math.round(seconds)));
  const wait = Math.min(longestWait, retry.first * 2 ** Math.min(attempt - 1, 12));
  const settled = { reader, attempt };
  switch (outcome.kind) {
    case 'accepted':
      return { ...settled, state: 'accepted', nextAt: null, receipt: outcome.receipt };
    case 'failed':
      return { ...settled, state: 'failed', nextAt: null, receipt: outcome.reason };
    case 'deferred':
      return { ...settled, state: 'deferred', nextAt: again(outcome.waitSeconds ?? wait), receipt: outcome.reason };
    case 'in_doubt':
      return { ...settled, state: 'in_doubt', nextAt: doubt === 'again' ? again(wait) : null, receipt: inDoubt };
    case 'unreachable':
      return { ...settled, state: 'queued', nextAt: now, receipt: null };
    case 'withdrawn':
      return null;
  }
}
