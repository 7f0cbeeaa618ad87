import { dayOfNumber } from '../text/days.ts';
import type { Day } from '../vocabulary/time.ts';
import { baselines } from './baselines.ts';
import { estimate, holm, type Drawing, type Estimate } from './measures/bootstrap.ts';
import { blockDays, draws, seed } from './protocol.ts';
import { ours, type OriginResult } from './rolling.ts';
import type { Track } from './tracks.ts';

/** One ranking over all dates: each measure of the track with its interval. */
export interface RankingScore {
  readonly id: string;
  readonly name: string;
  readonly measures: Readonly<Record<string, Estimate>>;
}

/** Ours less a baseline on the same dates, by one measure. */
export interface Difference {
  readonly measure: string;
  readonly against: string;
  readonly estimate: Estimate;
  /** One-sided chance that ours is no better, raised for having asked about every baseline (Holm). */
  readonly chance: number;
}

export interface TrackScore {
  readonly track: Track['id'];
  readonly says: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly origins: number;
  /** Mean number of candidates, and the share whose label is not known. */
  readonly candidates: number;
  readonly lost: number;
  readonly judgedBy: string;
  readonly rankings: readonly RankingScore[];
  readonly differences: readonly Difference[];
}

/** Puts the origins of one track together. Rankings best first by the measure the track is judged by. */
export function scoresOf(track: Track, results: readonly OriginResult[]): TrackScore {
  const drawing: Drawing = { block: Math.max(1, Math.ceil(blockDays / track.every)), draws, seed };
  const [judge] = track.measures;
  const valuesOf = (id: string, measure: number) => results.map(({ values }) => values.get(id)![measure]!);
  const entrants = [{ id: ours, name: 'fitted blend (ours)' }, ...baselines];
  const rankings = entrants.map(({ id, name }) => ({
    id,
    name,
    measures: Object.fromEntries(
      track.measures.map((measure, i) => [measure.id, estimate(valuesOf(id, i), drawing)] as const),
    ),
  }));
  const differences = track.measures.flatMap((measure, at) => {
    const own = valuesOf(ours, at);
    const paired = baselines.map(({ id }) => {
      const other = valuesOf(id, at);
      return estimate(
        own.map((value, i) => value - other[i]!),
        drawing,
      );
    });
    const chances = holm(paired.map((one) => one.chanceOfNone));
    return baselines.map(({ id }, i) => ({
      measure: measure.id,
      against: id,
      estimate: paired[i]!,
      chance: chances[i]!,
    }));
  });
  const sum = (of: (one: OriginResult) => number) => results.reduce((total, one) => total + of(one), 0);
  return {
    track: track.id,
    says: track.says,
    from: results[0] ? dayOfNumber(results[0].day) : null,
    to: results.length > 0 ? dayOfNumber(results.at(-1)!.day) : null,
    origins: results.length,
    candidates: sum((one) => one.candidates) / results.length,
    lost: sum((one) => one.lost) / sum((one) => one.candidates + one.lost),
    judgedBy: judge.id,
    rankings: rankings.toSorted((a, b) => b.measures[judge.id]!.value - a.measures[judge.id]!.value),
    differences,
  };
}
