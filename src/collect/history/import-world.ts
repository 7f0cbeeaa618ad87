import type { Clock } from '../../system/clock.ts';
import { Fault } from '../../system/fault.ts';
import type { Log } from '../../system/log.ts';
import type { Instant } from '../../vocabulary/time.ts';

export interface ImportOptions {
  /** When tables without a date of their own were read. */
  readonly readAt?: Instant;
  /** Lets descriptions count from their repository’s first day on a list, although only the last text was kept. */
  readonly assumeDescriptions?: boolean;
}

export interface ImportWorld {
  readonly clock: Clock;
  readonly log: Log;
  readonly stop?: AbortSignal;
}

/** Ends an import that somebody asked to stop; the batch in hand is not kept. */
export function endIfStopped({ stop }: ImportWorld): void {
  if (!stop?.aborted) return;
  throw new Fault(
    'input',
    'The import was stopped.',
    'The program was asked to end.',
    'Run the same command again: it goes on where it stopped.',
  );
}
