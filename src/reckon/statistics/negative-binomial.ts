import { betaBelow, gammaBelow } from './special.ts';

/**
 * Counts that vary more than chance alone: variance μ + αμ² (editorial-science 3.3, measured there; the design is that of
 * Noufaily et al. 2013 for outbreaks: quasi-Poisson base, past outbreaks weighted down).
 */

/** α measured on busy star series over 627,500 repository-days (editorial-science 3.3). */
export const pooledDispersion = 0.13;

/** How many days of its own a series must have before its own dispersion weighs as much as the pooled one. */
export const dispersionPrior = 10;

/** Dispersion of one series from its mean and variance; 0 where it varies no more than chance. */
export function dispersionOf(mean: number, variance: number): number {
  return mean > 0 ? Math.max(0, (variance - mean) / (mean * mean)) : 0;
}

/** α̂ = (n α + k₀ α_pool) / (n + k₀). */
export function shrunkenDispersion(own: number, n: number, pooled = pooledDispersion, prior = dispersionPrior): number {
  return (n * own + prior * pooled) / (n + prior);
}

/** α̂ with the uncertainty of a mean taken over n days added: α̂ + (1/n)(1/μ + α̂). */
export function predictiveDispersion(alpha: number, mean: number, n: number): number {
  return alpha + (1 / n) * (1 / mean + alpha);
}

/** The chance of a count of `y` or more where `mean` are expected with dispersion `alpha`; Poisson at 0. */
export function chanceOfAtLeast(y: number, mean: number, alpha: number): number {
  if (y <= 0) return 1;
  if (mean <= 0) return 0;
  if (alpha * mean < 1e-8) return gammaBelow(y, mean); // as good as Poisson, and the size would overflow
  const size = 1 / alpha;
  return betaBelow(mean / (mean + size), y, size);
}

/**
 * How far a count stands above (or below) what was expected, in standard deviations on a scale on which the variance is
 * nearly even: z = 2(√(y+3/8) − √(e+3/8)) / √(1 + α̂ e) (editorial-science 3.3; Anscombe 1948).
 */
export function surprise(y: number, expected: number, alpha: number): number {
  return (2 * (Math.sqrt(y + 0.375) - Math.sqrt(expected + 0.375))) / Math.sqrt(1 + alpha * expected);
}
