import { features } from './features.ts';
import type { History } from './history.ts';
import { evenPace, paceFloor } from './pace.ts';
import { repositoryWeights, type Weights } from './weights.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';

/** What the ranking sorts by, as it stands above the table. */
export const sortKey = 'stars a day, blended by fitted weights';

/** A place in a ranking, with the reasons for it in words. */
export interface Place {
  readonly place: number;
  readonly subject: SubjectId;
  /** The last day read, in days since 1970-01-01. */
  readonly day: number;
  /** Marks a day expected in days 8 to 30: orders the ranking, not for print. */
  readonly expected: number;
  /** The untuned blend it began from. */
  readonly pace: number;
  /** What moved it up or down most, the strongest first; empty where nothing moved it by a twentieth. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly feature: string;
  /** Factor by which the expected pace was raised (above 1) or lowered. */
  readonly factor: number;
  readonly says: string;
}

/** A reason must change the expected pace by this much on a logarithmic scale. */
const leastReason = 0.05;
const reasonsTold = 3;

/**
 * Orders what will keep growing: the expected pace of days 8 to 30, as the even pace of each history times what its
 * features add. Equal ones stand in order of id; what was not read within the week has no place. Pure: the same histories and weights give the same places.
 */
export function rankRepositories(
  histories: readonly History[],
  weights: Weights = repositoryWeights,
): readonly Place[] {
  return histories
    .filter((history) => Number.isFinite(evenPace(history)))
    .map((history) => ({ history, expected: expectedPace(history, weights) }))
    .sort((a, b) => b.expected - a.expected || (a.history.subject < b.history.subject ? -1 : 1))
    .map(({ history, expected }, index) => ({
      place: index + 1,
      subject: history.subject,
      day: history.day,
      expected,
      pace: evenPace(history),
      reasons: reasonsOf(history, weights),
    }));
}

/** Marks a day expected in days 8 to 30, never below none. */
export function expectedPace(history: History, weights: Weights): number {
  const raised = features.reduce((sum, { id, of }) => sum + (weights.of[id] ?? 0) * of(history), weights.constant);
  return Math.max(0, (evenPace(history) + paceFloor) * Math.exp(raised) - paceFloor);
}

function reasonsOf(history: History, weights: Weights): readonly Reason[] {
  return features
    .map((feature) => {
      const weight = weights.of[feature.id] ?? 0;
      const distance = feature.of(history) - (weights.usual[feature.id] ?? 0);
      return { feature, distance, effect: weight * distance };
    })
    .filter(({ effect }) => Math.abs(effect) >= leastReason)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, reasonsTold)
    .map(({ feature, distance, effect }) => ({
      feature: feature.id,
      factor: Math.exp(effect),
      says: distance > 0 ? feature.above : feature.below,
    }));
}
