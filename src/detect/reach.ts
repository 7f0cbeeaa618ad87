import { scoreOfReturn } from './return-period.ts';

/** What a reach is counted in: points of a Hacker News thread, upvotes of a daily paper, likes of a newcomer’s first week. */
export type ReachUnit = 'points' | 'upvotes' | 'likes';

/**
 * How many days pass, on average, until something of its kind reaches so much: a prior of the paper’s own, so that the
 * first issue can use it. Measured on recordings of 2026: threads about artificial intelligence on 77 days from April to
 * June, daily papers on 179 days from January, newcomers to the Hub’s first thirty models on 83 days from April.
 */
export const reachPriors: Readonly<Record<ReachUnit, readonly (readonly [amount: number, days: number])[]>> = {
  points: [
    [50, 0.19],
    [100, 0.25],
    [200, 0.43],
    [400, 0.92],
    [700, 2.3],
    [1000, 4.3],
    [1500, 11],
    [2500, 60],
  ],
  upvotes: [
    [10, 0.28],
    [20, 0.43],
    [50, 0.84],
    [100, 1.5],
    [200, 2.8],
    [400, 5.8],
  ],
  likes: [
    [60, 0.38],
    [80, 0.52],
    [100, 0.85],
    [150, 2.6],
    [200, 4.9],
    [300, 14],
    [400, 28],
    [600, 83],
  ],
};

/** Days between two things that reach as far; 0 for nothing, and never more than the longest that was measured. */
export function reachDays(unit: ReachUnit, amount: number): number {
  const known = reachPriors[unit];
  const [least, shortest] = known[0]!;
  if (amount <= least) return (shortest * Math.max(0, amount)) / least;
  for (const [index, [upper, days]] of known.entries()) {
    if (index === 0 || amount > upper) continue;
    const [lower, before] = known[index - 1]!;
    return before * (days / before) ** (Math.log(amount / lower) / Math.log(upper / lower));
  }
  return known.at(-1)![1];
}

/** How far something reached, on the scale of the lead score: by how often anything reaches as far. */
export function reachScore(reach: Readonly<Partial<Record<ReachUnit, number>>>): number {
  const units = Object.keys(reachPriors) as ReachUnit[];
  return Math.max(...units.map((unit) => scoreOfReturn(reachDays(unit, reach[unit] ?? 0), Infinity)));
}
