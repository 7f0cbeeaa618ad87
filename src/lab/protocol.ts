/**
 * The protocol of the back-test, written down before it was run on the dates it is judged by (docs/scoreboard.md). The
 * design was chosen on origins up to `designedUntil`; later ones were only measured.
 */
import type { Day } from '../vocabulary/time.ts';

/** What is to be foreseen, in days after the origin: marks gained after day `after`, up to day `until`. */
export interface Horizon {
  readonly id: '8-30' | '7';
  readonly says: string;
  readonly after: number;
  readonly until: number;
}

export const horizons: Readonly<Record<Horizon['id'], Horizon>> = {
  '8-30': { id: '8-30', says: 'marks gained in days 8 to 30', after: 7, until: 30 },
  '7': { id: '7', says: 'marks gained in the next 7 days', after: 0, until: 7 },
};

export const designedUntil = '2025-10-31' as Day;

/** Established: followed for four weeks or more, with at least 22 daily gains of the last 28 known. */
export const establishedDays = 28;
export const establishedGains = 22;
/** Newborn and new to the list: at most so many days since creation, or since first sight. */
export const youngDays = 14;

/** A burst: today so far above its own norm, by so many marks. */
export const burst = { z: 3, gain: 20 } as const;

/** The ridge weighs as much as so many cases of average weight: weights are drawn to none, the blend to the untuned one. */
export const ridgeStrength = 100;

/** Dates are drawn again in blocks of five weeks, longer than the longest horizon, so that a block is nearly independent. */
export const blockDays = 35;
export const draws = 2000;
export const seed = 20_260_504;
