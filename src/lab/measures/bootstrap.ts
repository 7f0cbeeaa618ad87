import { quantile } from '../../reckon/statistics/median.ts';
import { seeded } from './random.ts';

/** A mean over dates with its 95 % interval; `chanceOfNone` is the one-sided chance that it is 0 or less. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly chanceOfNone: number;
}

export interface Drawing {
  /** How many dates stand in a block. */
  readonly block: number;
  readonly draws: number;
  readonly seed: number;
}

/**
 * Mean of one value a date with its interval by the circular block bootstrap over dates (Politis and Romano 1992): runs of
 * neighbouring dates are drawn again together, since a date’s days to come overlap with those of the next. Dates without a
 * value are left out. The same seed gives the same interval, and the same dates for every ranking.
 */
export function estimate(values: readonly number[], { block, draws, seed }: Drawing): Estimate {
  const known = values.filter((value) => value === value);
  const n = known.length;
  const value = mean(known);
  if (n < 2) return { value, low: NaN, high: NaN, chanceOfNone: NaN };
  const next = seeded(seed);
  const length = Math.min(block, n);
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0;
    for (let taken = 0; taken < n;) {
      const start = Math.floor(next() * n);
      for (let i = 0; i < length && taken < n; i += 1, taken += 1) sum += known[(start + i) % n]!;
    }
    return sum / n;
  });
  const none = means.reduce((count, one) => (one <= 0 ? count + 1 : count), 0);
  return {
    value,
    low: quantile(means, 0.025),
    high: quantile(means, 0.975),
    chanceOfNone: (1 + none) / (1 + draws),
  };
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Chances of several tests of one question, raised so that all hold together (Holm 1979), in the order given. */
export function holm(chances: readonly number[]): readonly number[] {
  const order = chances.map((_, i) => i).sort((a, b) => chances[a]! - chances[b]!);
  const raised = [...chances];
  let most = 0;
  order.forEach((test, i) => {
    most = Math.max(most, Math.min(1, (chances.length - i) * chances[test]!));
    raised[test] = most;
  });
  return raised;
}
