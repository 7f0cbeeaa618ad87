import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { dayFromNumber, dayNumber } from './moment.ts';

/** Days read at once around a day that is asked for. */
const stretch = 32;

export interface Recalled {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  readonly source: SourceId;
  readonly day: Day;
}

/** Reads all observations of some subjects on some days, last first. */
export type ReadStretch = (question: {
  readonly metric: MetricId;
  readonly source: SourceId;
  readonly subjects: readonly SubjectId[];
  readonly from: Day;
  readonly to: Day;
}) => Promise<readonly Observation[]>;

/**
 * Finds the observations of one subject on one day, last first. Proof asks for thousands of single ones, a query each would
 * take seconds: so a month around the day is read and remembered, and what is asked for at the same time is read together.
 */
export function recaller(read: ReadStretch): (key: Recalled) => Promise<readonly Observation[]> {
  const remembered = new Map<string, Promise<readonly Observation[]>>();
  let waiting = new Map<string, { readonly first: Recalled; readonly subjects: Set<SubjectId> }>();
  let reading: Promise<Map<string, Promise<ReadonlyMap<SubjectId, readonly Observation[]>>>> | null = null;

  /** Begins the reading of everything asked for up to the end of this turn. */
  const readTogether = () =>
    (reading ??= new Promise((resolve) => {
      setImmediate(() => {
        const groups = waiting;
        waiting = new Map();
        reading = null;
        resolve(new Map([...groups].map(([group, { first, subjects }]) => [group, readGroup(first, subjects)])));
      });
    }));

  const readGroup = async ({ metric, source, day }: Recalled, subjects: ReadonlySet<SubjectId>) => {
    const begin = Math.floor(dayNumber(day) / stretch) * stretch;
    const days = { from: dayFromNumber(begin), to: dayFromNumber(begin + stretch - 1) };
    return Map.groupBy(await read({ metric, source, subjects: [...subjects].sort(), ...days }), (one) => one.subject);
  };

  const ofStretch = (key: Recalled): Promise<readonly Observation[]> => {
    const group = `${key.metric} ${Math.floor(dayNumber(key.day) / stretch)} ${key.source}`;
    const name = `${group} ${key.subject}`;
    const before = remembered.get(name);
    if (before) return before;
    const together = waiting.get(group) ?? { first: key, subjects: new Set() };
    waiting.set(group, together);
    together.subjects.add(key.subject);
    const observations = readTogether().then(async (groups) => (await groups.get(group)!).get(key.subject) ?? []);
    remembered.set(name, observations);
    return observations;
  };

  return async (key) => (await ofStretch(key)).filter((one) => one.asOf.startsWith(key.day));
}
