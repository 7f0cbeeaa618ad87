import type { History } from '../reckon/ranking/history.ts';
import { daysKnown, evenPace, persistence } from '../reckon/ranking/pace.ts';
import type { Scene } from './baselines.ts';
import { ndcg } from './measures/ndcg.ts';
import { precision, spearman } from './measures/agreement.ts';
import { establishedDays, establishedGains, burst, youngDays } from './protocol.ts';
import { surpriseOf } from './surprise.ts';

/** One value of an order on one date, given its scores and what came. */
export interface Measure {
  readonly id: string;
  readonly name: string;
  of(order: Int32Array, scores: Float64Array, labels: Float64Array): number;
}

const ndcgAt = (k: number): Measure => ({
  id: `ndcg${k}`,
  name: `NDCG@${k}`,
  of: (order, _, labels) => ndcg(order, labels, k),
});
const logNdcgAt = (k: number): Measure => ({
  id: `log-ndcg${k}`,
  name: `NDCG@${k}, log gain`,
  of: (order, _, labels) => ndcg(order, labels, k, 'log'),
});
const rankAgreement: Measure = {
  id: 'spearman',
  name: 'Spearman',
  of: (_, scores, labels) => spearman(scores, labels),
};

/** Who is ranked, on which dates, and by what it is measured. */
export interface Track {
  readonly id: 'established' | 'listed' | 'newborn' | 'burst';
  readonly says: string;
  /** Days from one origin to the next. */
  readonly every: number;
  /** Dates with fewer candidates rank nothing. */
  readonly leastCandidates: number;
  /** The first is the one it is judged by. */
  readonly measures: readonly [Measure, ...Measure[]];
  /** What the fitted blend begins from, and whether the fast weigh more when it is fitted. */
  readonly base: (history: History) => number;
  readonly weighByPace: boolean;
  admits(history: History, scene: Scene): boolean;
}

const young: Pick<Track, 'every' | 'leastCandidates' | 'measures' | 'base' | 'weighByPace'> = {
  every: 7,
  leastCandidates: 20,
  measures: [ndcgAt(10), logNdcgAt(10), rankAgreement],
  base: evenPace,
  weighByPace: true,
};

export const isEstablished = (history: History): boolean =>
  history.knownDays >= establishedDays && daysKnown(history, establishedDays) >= establishedGains;

export const tracks: readonly Track[] = [
  {
    id: 'established',
    says: `followed for ${establishedDays} days or more, at least ${establishedGains} of the last 28 daily gains known`,
    every: 7,
    leastCandidates: 50,
    measures: [
      ndcgAt(20),
      ndcgAt(50),
      logNdcgAt(20),
      logNdcgAt(50),
      {
        id: 'precision20',
        name: 'precision@20 against the true top 50',
        of: (order, _, labels) => precision(order, labels, 20, 50),
      },
      rankAgreement,
    ],
    base: evenPace,
    weighByPace: true,
    admits: isEstablished,
  },
  {
    ...young,
    id: 'listed',
    says: `first seen on the list within ${youngDays} days`,
    admits: (history, { day, begun, firstSeen }) =>
      firstSeen(history) > begun && day - firstSeen(history) <= youngDays && daysKnown(history, youngDays) >= 1,
  },
  {
    ...young,
    id: 'newborn',
    says: `created within ${youngDays} days`,
    admits: (history) => history.age !== null && history.age <= youngDays && daysKnown(history, youngDays) >= 1,
  },
  {
    id: 'burst',
    says: `established, and today ${burst.z} deviations above its own norm with ${burst.gain} or more`,
    every: 1,
    leastCandidates: 5,
    measures: [ndcgAt(5), logNdcgAt(5)],
    base: persistence,
    weighByPace: false,
    admits: (history) =>
      isEstablished(history) && history.gains.at(-1)! >= burst.gain && surpriseOf(history.gains) >= burst.z,
  },
];
