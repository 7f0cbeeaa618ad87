import { betaBelow, whereReaches } from './special.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % point of the normal distribution. */
const z95 = 1.959963984540054;

/** 95 % interval of a share: Wilson 1927, good at small numbers; 3 of 5 is 23 to 88 %. */
export function wilson(successes: number, n: number): Interval {
  if (!(n > 0 && successes >= 0 && successes <= n)) throw new RangeError(`no share of ${successes} in ${n}`);
  const share = successes / n;
  const square = z95 * z95;
  const centre = share + square / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/**
 * Share of a small group drawn towards the shares of its kind: the Beta(a, b) of the kind with the group's own counts
 * added. `low` and `high` hold 95 % of the belief.
 */
export function shrunkenShare(
  successes: number,
  n: number,
  { a, b }: { a: number; b: number },
): Interval & { readonly mean: number } {
  const [alpha, beta] = [a + successes, b + n - successes];
  const point = (chance: number) => whereReaches(chance, (x) => betaBelow(x, alpha, beta), 0, 1);
  return { mean: alpha / (alpha + beta), low: point(0.025), high: point(0.975) };
}
