import type { History } from '../reckon/ranking/history.ts';
import { blendedPace, evenPace, meanPace, medianPace, persistence, smoothedPace } from '../reckon/ranking/pace.ts';
import { chanceOf } from './measures/random.ts';

/** What a ranking may look at besides the history: the day, and when each was first seen. */
export interface Scene {
  readonly day: number;
  /** False on dates that are only learned from. */
  readonly isJudged: boolean;
  /** First day of the source: who stood on it then is not new. */
  readonly begun: number;
  readonly firstSeen: (history: History) => number;
}

/** A simple order that costs nothing to make; ours has to be better than all of them. */
export interface Baseline {
  readonly id: string;
  readonly name: string;
  /** The higher, the better placed. */
  readonly score: (history: History, scene: Scene) => number;
}

export const baselines: readonly Baseline[] = [
  { id: 'random', name: 'random', score: ({ subject }, { day }) => chanceOf(`${day} ${subject}`) },
  {
    id: 'newest',
    name: 'newest first',
    score: (history, { day, firstSeen }) => -Math.min(history.age ?? Infinity, day - firstSeen(history)),
  },
  { id: 'total', name: 'total', score: ({ total }) => total },
  { id: 'day', name: 'gain of the last day', score: ({ gains }) => meanPace(gains, 1) },
  { id: 'week', name: 'gain of 7 days', score: ({ gains }) => meanPace(gains, 7) },
  { id: 'month', name: 'gain of 28 days', score: ({ gains }) => meanPace(gains, 28) },
  { id: 'median', name: 'median day of 28', score: ({ gains }) => medianPace(gains, 28) },
  { id: 'persistence', name: '√(median · mean) of 28 days', score: persistence },
  { id: 'smoothed', name: 'exponentially weighted mean', score: smoothedPace },
  { id: 'blend', name: 'mean of week and median of 28 days, halved', score: blendedPace },
  { id: 'even-blend', name: '√(week · median of 28 days)', score: evenPace },
  { id: 'github-trending', name: 'GitHub Trending order', score: ({ trendingPlace }) => -(trendingPlace ?? Infinity) },
];
