import { logGamma } from './special.ts';

/**
 * The chance that of `drawn` members of a set of `size`, of which `marked` are marked, `seen` or more are marked, if the draw
 * knows nothing of the marks: what a permutation test over all orders comes to. 0 to 1.
 */
export function chanceOfSharing({ seen, drawn, marked, size }: Draw): number {
  const whole = logChoose(size, drawn);
  let chance = 0;
  for (let k = Math.max(seen, drawn + marked - size); k <= Math.min(drawn, marked); k += 1)
    chance += Math.exp(logChoose(marked, k) + logChoose(size - marked, drawn - k) - whole);
  return Math.min(1, chance);
}

export interface Draw {
  readonly seen: number;
  readonly drawn: number;
  readonly marked: number;
  readonly size: number;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
