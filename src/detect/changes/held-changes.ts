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
  const [then, first, now] = (await Promise.all(
    [-freshHours, -heldHours, 0].map((hours) => statesAt(past, hours)),
  )) as [Latest, Latest, Latest];
  return [...now].flatMap(([subject, known]) => {
    const before = then.get(subject)?.get(attribute) ?? null;
    const [held, last] = [first.get(subject)?.get(attribute), known.get(attribute)];
    if (!held || !last || String(held.value) !== String(last.value)) return [];
    const wasRead = before ? String(before.value) !== String(last.value) : absenceSpeaks && then.has(subject);
    return wasRead ? [{ subject, before, now: held }] : [];
  });
}

function statesAt(past: Past, hours: number): Promise<Latest> {
  return once(past, `states ${hours}`, async () => {
    const until = hours === 0 ? {} : { until: addHours(past.cutoff, hours) };
    return past.latest({ subjects: await watched(past), metrics: attributes, ...until });
  });
}
