import { gammaBelow, whereReaches } from './special.ts';

/** Rates of a cohort as a Gamma(a, b) distribution: mean a/b (editorial-science 3.6). */
export interface RatePrior {
  readonly a: number;
  readonly b: number;
}

/**
 * Fits a cohort's rates by moments: counts y over exposures E, each Poisson(λE). The variance of the raw rates less what
 * chance alone gives is the variance of λ; a cohort that varies no more than chance gets a prior as firm as its data.
 */
export function fitRates(counts: readonly number[], exposures: readonly number[]): RatePrior {
  const exposure = exposures.reduce((sum, one) => sum + one, 0);
  const mean = counts.reduce((sum, one) => sum + one, 0) / exposure;
  if (!(mean > 0)) return { a: 0.5, b: exposure };
  const spread = counts.reduce((sum, y, i) => sum + exposures[i]! * (y / exposures[i]! - mean) ** 2, 0) / exposure;
  const chance = (mean * counts.length) / exposure;
  const variance = Math.max(spread - chance, mean / exposure);
  return { a: (mean * mean) / variance, b: mean / variance };
}

/** A rate drawn towards its cohort: (y + a) / (E + b). */
export function shrunkenRate(count: number, exposure: number, { a, b }: RatePrior): number {
  return (count + a) / (exposure + b);
}

/** The rate a series is above with 95 % belief (EB05): what small series are ranked by, so that luck does not win. */
export function lowerRate(count: number, exposure: number, { a, b }: RatePrior): number {
  const shape = count + a;
  return whereReaches(0.05, (x) => gammaBelow(shape, x), 0, shape + 1) / (exposure + b);
}
