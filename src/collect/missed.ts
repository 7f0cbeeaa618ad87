import { addDays, dayOfInstant, dayOfNumber } from '../text/days.ts';
import { metric, type MetricId } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';

/** So many days back a thing that is missed was listed; what is gone longer is old news. */
const daysBack = 3;

/** What a list loses from its lower half within days it loses by itself, for the ranks move. */
const steadyShare = 0.5;

export interface Missed {
  /** The lists whose readings are compared with this morning's. */
  readonly lists: readonly MetricId[];
  /** What this morning's readings hold. */
  readonly present: ReadonlySet<SubjectId>;
  readonly most: number;
}

/**
 * What stood in the upper half of a list in the last days and stands on none this morning, the highest first: it may have been
 * renamed, closed or taken down, and is worth a question. What was asked about since and is still there is not asked again;
 * what was gone yesterday is, because it may be back.
 */
export async function missed(past: Past, { lists, present, most }: Missed): Promise<readonly SubjectId[]> {
  const to = dayOfInstant(past.cutoff, 'UTC');
  const window = { from: addDays(to, -daysBack), to };
  const placed = new Map<SubjectId, Listed>();
  for (const list of lists)
    for (const { rows, asOf } of await past.lists({ list, window }))
      for (const { subject, rank } of rows) {
        const place = rank / rows.length;
        if (present.has(subject) || place > steadyShare) continue;
        const known = placed.get(subject);
        placed.set(subject, {
          place: Math.min(place, known?.place ?? 1),
          listedAt: known && known.listedAt > asOf ? known.listedAt : asOf,
        });
      }
  return firstOf(await notAskedSince(past, placed), most);
}

/** The same of repositories, which stand in searches instead of lists: those with most stars first. */
export async function missedRepositories(
  past: Past,
  present: ReadonlySet<SubjectId>,
  most: number,
): Promise<readonly SubjectId[]> {
  const to = dayOfInstant(past.cutoff, 'UTC');
  const series = await past.daily({
    metric: metric('stars'),
    window: { from: addDays(to, -daysBack), to },
    source: 'github' as SourceId,
  });
  const listed = new Map<SubjectId, Listed>();
  for (const { subject, days, values } of series)
    if (!present.has(subject))
      listed.set(subject, { place: -values.at(-1)!, listedAt: `${dayOfNumber(days.at(-1)!)}T23:59:59Z` as Instant });
  return firstOf(await notAskedSince(past, listed), most);
}

interface Listed {
  /** The lesser, the more it is missed. */
  readonly place: number;
  readonly listedAt: Instant;
}

/** Those of which no later answer says that they are there, or elsewhere. */
async function notAskedSince(past: Past, listed: ReadonlyMap<SubjectId, Listed>): Promise<[SubjectId, Listed][]> {
  const state = metric('state');
  const states = await past.latest({ subjects: [...listed.keys()], metrics: [state] });
  return [...listed].filter(([subject, { listedAt }]) => {
    const known = states.get(subject)?.get(state);
    return known === undefined || known.value === 'gone' || known.asOf <= listedAt;
  });
}

function firstOf(found: [SubjectId, Listed][], most: number): readonly SubjectId[] {
  return found
    .toSorted(([a, one], [b, other]) => one.place - other.place || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([subject]) => subject);
}
