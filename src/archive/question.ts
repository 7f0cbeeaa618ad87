import { metricOf } from '../vocabulary/metric.ts';

/** Refuses a question for figures about something that is a text: a mistake of ours, not of the archive. */
export function requireNumbers(metric: string): void {
  if (metricOf(metric).holds !== 'number') throw new TypeError(`"${metric}" holds no numbers`);
}

export function requireInstants(metric: string): void {
  if (metricOf(metric).holds !== 'instant') throw new TypeError(`"${metric}" holds no moments`);
}
