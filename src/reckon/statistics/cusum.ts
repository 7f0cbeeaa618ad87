/** A run of small surprises in one direction that no single day shows (Page 1954; editorial-science 3.7). */
export interface Climb {
  readonly sum: number;
  /** Index at which the sum last left 0: where the climb began. */
  readonly start: number;
}

export const cusumAllowance = 0.5;
export const cusumAlarm = 5;

/**
 * S_t = max(0, S_{t−1} + z_t − 0.5) at the end of a run of surprises; days without a reading are NaN and change nothing.
 * For falls, turn the signs. Null where the sum is 0 at the end.
 */
export function climbAtEnd(surprises: ArrayLike<number>): Climb | null {
  let sum = 0;
  let start = 0;
  for (let i = 0; i < surprises.length; i += 1) {
    const z = surprises[i]!;
    if (Number.isNaN(z)) continue;
    if (sum === 0) start = i;
    sum = Math.max(0, sum + z - cusumAllowance);
  }
  return sum > 0 ? { sum, start } : null;
}
