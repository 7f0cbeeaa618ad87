import type { Random } from './random.ts';
import { downloadsOfWeekday, starsOfWeekday } from './shapes.ts';
import type { Counts } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';

/** Extra gain, expected on a run of mornings from one on. */
export interface Burst {
  readonly from: number;
  readonly excess: readonly number[];
}

export interface GrowthPlan {
  /** Count on the first simulated morning of something older, 0 for what is born later. */
  readonly level: number;
  /** Expected gain of a day once the beginning is over. */
  readonly rate: number;
  readonly dispersion: number;
  /** Marks taken back on a day without any news. */
  readonly withdrawn: number;
  /** First morning it is there. Counts are 0 before it. */
  readonly from: number;
  /** Extra gain of the first day, fading by 1/e over `fade` days. */
  readonly peak?: number;
  readonly fade?: number;
  /** The rate grows by this factor every day from a morning on: a slow climb. */
  readonly climb?: { readonly from: number; readonly daily: number };
  readonly bursts?: readonly Burst[];
  /** On this morning the share of the count is withdrawn. */
  readonly purge?: { readonly morning: number; readonly share: number };
}

/** A count that grows by gains of overdispersed size, with the working week in it and now and then a mark withdrawn. */
export function growth(random: Random, timeline: Timeline, plan: GrowthPlan): Counts {
  const counts = new Float64Array(timeline.mornings + lead);
  const mood = slowMood(random);
  let level = plan.from <= -lead ? plan.level : 0;
  for (let morning = -lead; morning <= timeline.last; morning += 1) {
    const drift = mood();
    if (morning >= plan.from && morning > -lead) {
      const age = morning - plan.from;
      const climbed = plan.climb && morning >= plan.climb.from ? plan.climb.daily ** (morning - plan.climb.from) : 1;
      const fresh = plan.peak ? plan.peak * Math.exp(-age / (plan.fade ?? 7)) : 0;
      const week = starsOfWeekday[timeline.weekdayOf(morning - 1)] ?? 1;
      const usual = (plan.rate * climbed + fresh) * week * drift;
      level += random.negativeBinomial(usual, plan.dispersion);
      for (const burst of plan.bursts ?? []) level += random.poisson(burst.excess[morning - burst.from] ?? 0);
      if (level > 300) level -= random.poisson(plan.withdrawn + 0.008 * usual);
      if (plan.purge?.morning === morning) level -= Math.round(level * plan.purge.share);
    }
    counts[morning + lead] = level;
  }
  return counts;
}

/** A factor around 1 that wanders slowly: an AR(1) of the logarithm, so that months differ. */
function slowMood(random: Random): () => number {
  let logarithm = 0.25 * random.normal();
  return () => {
    logarithm = 0.97 * logarithm + 0.06 * random.normal();
    return Math.exp(logarithm);
  };
}

export interface DownloadPlan {
  /** Requests of a usual day once known. */
  readonly rate: number;
  readonly from: number;
  /** Days until the rate is reached, for newcomers. */
  readonly ramp: number;
  /** Requests since creation when the simulation begins. */
  readonly before: number;
  readonly bursts?: readonly Burst[];
  /** False where the repository has no file the Hub counts: everything stays 0. */
  readonly counted: boolean;
  /** The reported share of the true count on each morning; see `recounts`. */
  readonly reported: (morning: number) => number;
}

/** The Hub's two counts: a sum over 30 days, which can fall, and one since creation, which falls only in a recount. */
export function downloads(random: Random, timeline: Timeline, plan: DownloadPlan): { month: Counts; all: Counts } {
  const length = timeline.mornings + lead;
  const [month, all, requests] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  if (!plan.counted) return { month, all };
  const mood = slowMood(random);
  const older = plan.from <= -lead;
  let sum = older ? Math.round(30 * plan.rate * random.between(0.85, 1.15)) : 0;
  const dailyBefore = sum / 30;
  let total = older ? Math.max(plan.before, sum) : 0;
  for (let at = 0; at < length; at += 1) {
    const morning = at - lead;
    if (morning >= plan.from) {
      const grown = plan.ramp > 0 ? 1 - Math.exp(-(morning - plan.from) / plan.ramp) : 1;
      const week = downloadsOfWeekday[timeline.weekdayOf(morning - 1)] ?? 1;
      let expected = plan.rate * grown * week * mood();
      for (const burst of plan.bursts ?? []) expected += burst.excess[morning - burst.from] ?? 0;
      requests[at] = random.negativeBinomial(expected, 0.02);
    }
    const today = requests[at] ?? 0;
    sum += today - (at >= 30 ? (requests[at - 30] ?? 0) : older ? dailyBefore : 0);
    total += today;
    const reported = plan.reported(morning);
    const shown = reported === 1 ? sum : sum * reported * (1 + 0.02 * random.normal());
    month[at] = Math.max(0, Math.round(shown));
    all[at] = Math.max(0, Math.round(total - (sum - shown)));
  }
  return { month, all };
}

/** Moves a whole series so that it passes a level exactly between the morning before and the given one. */
export function passing(counts: Counts, morning: number, level: number): Counts {
  const today = counts[morning + lead] ?? 0;
  const gain = today - (counts[morning + lead - 1] ?? 0);
  const shift = level + Math.floor(Math.max(gain, 1) / 2) - today;
  return counts.map((count) => Math.max(0, count + shift));
}

/** Sparse bursts out of nowhere: about one in `every` mornings, sizes with a heavy tail. */
export function drawBursts(
  random: Random,
  timeline: Timeline,
  every: number,
  size: () => number,
  shape: (size: number) => readonly number[],
): Burst[] {
  const bursts: Burst[] = [];
  for (let morning = -lead + 1; morning <= timeline.last; morning += 1)
    if (random.chance(1 / every)) bursts.push({ from: morning, excess: shape(size()) });
  return bursts;
}
