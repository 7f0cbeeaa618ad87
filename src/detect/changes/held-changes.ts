import { once } from '../../reckon/memo.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Latest, Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { addHours } from '../hours.ts';
import { watched } from './watched.ts';

/** A change is told once it has stood for so many hours: a slip that is mended within the day is no news. */
export const heldHours = 20;
/** … and only while it is this fresh. */
export const freshHours = 72;

const attributes = ['licence', 'gated', 'state', 'archived'].map(metric);

/** One attribute of one subject that says something else than it did. */
export interface HeldChange {
  readonly subject: SubjectId;
  /** Null where the attribute was never read, but the subject was: then it says what is absent by itself. */
  readonly before: Observation | null;
  readonly now: Observation;
}

/**
 * What changed within the last three days and has said the same since for most of a day, in order of id. An attribute that
 * was never read before has not changed, unless its absence means something.
 */
export async function heldChanges(
  past: Past,
  attribute: MetricId,
  { absenceSpeaks = false }: { readonly absenceSpeaks?: boolean | undefined } = {},
): Promise<readonly HeldChange[]> {
  const subjects = await watched(past);
  const [then, now] = await Promise.all([statesAt(past, subjects, -freshHours), statesAt(past, subjects, 0)]);
  const changed = subjects.filter((subject) => {
    const [before, last] = [then.get(subject)?.get(attribute), now.get(subject)?.get(attribute)];
    return last && (before ? !isSame(before, last) : absenceSpeaks && then.has(subject));
  });
  if (changed.length === 0) return [];
  const held = await past.latest({ subjects: changed, metrics: [attribute], until: addHours(past.cutoff, -heldHours) });
  return changed.flatMap((subject) => {
    const [last, first] = [now.get(subject)!.get(attribute)!, held.get(subject)?.get(attribute)];
    const before = then.get(subject)?.get(attribute) ?? null;
    return first && isSame(first, last) ? [{ subject, before, now: first }] : [];
  });
}

const isSame = (a: Observation, b: Observation): boolean => String(a.value) === String(b.value);

/** The states of all that is watched, so many hours before the cutoff or at it; asked once for all attributes. */
function statesAt(past: Past, subjects: readonly SubjectId[], hours: number): Promise<Latest> {
  return once(past, `states ${hours}`, () => {
    const until = hours === 0 ? {} : { until: addHours(past.cutoff, hours) };
    return past.latest({ subjects, metrics: attributes, ...until });
  });
}
