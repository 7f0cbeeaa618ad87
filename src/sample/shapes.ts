/**
 * The shapes the sample is drawn from. Each was chosen after an aggregate of real public data; docs/sample-data.md lists
 * both side by side.
 */
import type { Random } from './random.ts';

/** Sunday to Saturday. Stars come on working days. */
export const starsOfWeekday = [0.939, 1.046, 1.064, 1.059, 1.056, 0.961, 0.874] as const;

/** Sunday to Saturday. Much of the fetching is done by machines at work. */
export const downloadsOfWeekday = [0.84, 1.05, 1.07, 1.07, 1.06, 1.03, 0.88] as const;

/** Level of a repository and its usual day: ln rate = 1.24 ln stars − 10, give or take 1.45. */
export function drawRepoSize(random: Random): { level: number; rate: number } {
  const level = Math.round(Math.min(190_000, Math.max(330, Math.exp(8.75 + 1.6 * random.normal()))));
  const rate = Math.min(650, Math.exp(1.24 * Math.log(level) - 10 + 1.45 * random.normal()));
  return { level, rate: rate < 0.02 ? 0 : rate };
}

/** Dispersion of daily gains: variance = mean + dispersion · mean². Heavy to the right. */
export const drawDispersion = (random: Random): number => Math.min(0.6, random.logNormal(0.1, 0.8));

/** Stars taken back on a day: seldom, and more often where many people once passed by. */
export const drawWithdrawn = (random: Random): number => Math.min(0.6, random.logNormal(0.11, 0.9));

/**
 * What is left of a burst's excess after so many days. Half of all bursts keep 0.49, 0.18, 0.09 and 0.04 on days 1, 2, 3
 * and 7 at the median; one in fourteen holds.
 */
export function drawBurst(random: Random, size: number): number[] {
  const holds = random.chance(0.07);
  const half = holds ? random.between(0.88, 0.96) : Math.min(0.85, Math.max(0.12, 0.42 + 0.17 * random.normal()));
  const tail = holds ? 0.1 : 0.08;
  return Array.from({ length: 21 }, (_, day) => size * ((1 - tail) * half ** day + tail * 0.8 ** day));
}

/** Likes of a newcomer's first week: a few, sometimes hundreds. */
export const drawHeat = (random: Random): number => Math.min(430, random.pareto(3, 1.08));

/** Likes a week of a model that has been there for long. */
export const drawEmber = (random: Random): number => Math.min(90, random.pareto(0.55, 1.08));

/** Requests a day of a model. */
export const drawDownloads = (random: Random, median: number): number =>
  Math.min(7_500_000, random.logNormal(median, 3));

/**
 * What share of the true count the Hub reports on a morning, by offset from the last one: a dip of a day, and a fall of
 * 26 % that comes back over a week.
 */
export const recounts: Readonly<Record<number, number>> = {
  8: 0.923,
  30: 0.739,
  29: 0.741,
  28: 0.753,
  27: 0.764,
  26: 0.826,
  25: 0.93,
};

/** Hours from a base model to the first copy of a kind made by somebody else: median and spread of the logarithm. */
export const firstCopyHours = {
  quantized: [68, 1.7],
  merge: [93, 1.6],
  adapter: [157, 1.7],
  finetune: [185, 1.7],
} as const;
export type Relation = keyof typeof firstCopyHours;

export const relationMix: readonly (readonly [Relation, number])[] = [
  ['quantized', 49],
  ['finetune', 35],
  ['adapter', 10],
  ['merge', 7],
];
