/** Short ways to make observations for the contract of the past. All names are invented. */
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, ObservedValue, RawSha, SourceId } from '../../vocabulary/observation.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';

export const hub = 'sample-hub' as SourceId;
export const mirror = 'sample-mirror/list' as SourceId;
export const alpha = 'gh:repo/sample-ada/alpha' as SubjectId;
export const beta = 'gh:repo/sample-ben/beta' as SubjectId;
export const gamma = 'hf:model/sample-cyd/gamma' as SubjectId;

export const day = (text: string): Day => text as Day;

/** `'05-04'` is that day of 2026 at noon, `'05-04T09:30'` that minute. */
export function at(text: string): Instant {
  return `2026-${text.includes('T') ? text : `${text}T12:00`}:00Z` as Instant;
}

/** An observation known in the minute it describes unless said otherwise, from snapshot `aa…`. */
export function seen(
  subject: SubjectId,
  name: string,
  asOf: string,
  value: ObservedValue,
  rest: { knownAt?: string; source?: SourceId; seenIn?: string } = {},
): Observation {
  return {
    subject,
    metric: metric(name),
    asOf: at(asOf),
    knownAt: at(rest.knownAt ?? asOf),
    value,
    source: rest.source ?? hub,
    seenIn: (rest.seenIn ?? 'a').padEnd(64, rest.seenIn ?? 'a') as RawSha,
  };
}
