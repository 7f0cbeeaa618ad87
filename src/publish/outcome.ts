import type { Fault } from '../system/fault.ts';

/** What one attempt to reach one reader came to, whatever the carrier. The cases differ in what may safely follow. */
export type Outcome =
  /** The other side said that it has it. */
  | { readonly kind: 'accepted'; readonly receipt: string }
  /** Surely not delivered; may be tried again, after `waitSeconds` where the other side named a time. */
  | {
      readonly kind: 'deferred';
      readonly reason: string;
      readonly waitSeconds: number | null;
      /** The other side finds us too fast. */
      readonly slowDown: boolean;
    }
  /** Refused for good; `gone` where there is no such reader and none should be written to again. */
  | { readonly kind: 'failed'; readonly reason: string; readonly gone: boolean }
  /** All was sent and no answer came: it may have arrived. */
  | { readonly kind: 'in_doubt'; readonly reason: string }
  /** The errand was somebody else's by then; nothing final was sent. */
  | { readonly kind: 'withdrawn' }
  /** The way itself is shut, for every reader; nothing was sent. An alarm is for a person to mend. */
  | { readonly kind: 'unreachable'; readonly reason: string; readonly alarm: Fault | null };

export const deferred = (reason: string, more: { waitSeconds?: number; slowDown?: boolean } = {}): Outcome => ({
  kind: 'deferred',
  reason,
  waitSeconds: more.waitSeconds ?? null,
  slowDown: more.slowDown ?? false,
});
