import type { Instant } from '../vocabulary/time.ts';

/** The time of day is an argument everywhere; only `systemClock` asks the machine. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d{3}Z$/, 'Z') as Instant,
};

/** A morning that stands still, or moves only when told. */
export function fixedClock(at: string): Clock & { set(at: string): void } {
  let now = at as Instant;
  return {
    now: () => now,
    set: (next) => {
      now = next as Instant;
    },
  };
}
