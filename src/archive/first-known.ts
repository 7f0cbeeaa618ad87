import type { Observation } from '../vocabulary/observation.ts';
import { compareText } from './order.ts';

/** Names an observation as one text; a line break cannot stand in any of the four parts. */
export function keyText(key: Pick<Observation, 'subject' | 'metric' | 'asOf' | 'source'>): string {
  return `${key.subject}\n${key.metric}\n${key.asOf}\n${key.source}`;
}

/**
 * One observation for each key: the first known. Where two were known in the same second, the one from the snapshot with the
 * lesser hash, then the lesser value, so that the answer does not hang on the order of arrival.
 */
export function firstKnown(observations: Iterable<Observation>): Observation[] {
  const kept = new Map<string, Observation>();
  for (const observation of observations) {
    const key = keyText(observation);
    const before = kept.get(key);
    if (!before || compareKnown(observation, before) < 0) kept.set(key, observation);
  }
  return [...kept.values()];
}

function compareKnown(a: Observation, b: Observation): number {
  return (
    compareText(a.knownAt, b.knownAt) ||
    compareText(a.seenIn, b.seenIn) ||
    (typeof a.value === 'number' && typeof b.value === 'number'
      ? a.value - b.value
      : compareText(JSON.stringify(a.value), JSON.stringify(b.value)))
  );
}
