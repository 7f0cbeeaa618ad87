import { daysBetween } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { utcDay } from '../calendar.ts';
import { once } from '../memo.ts';
import { historiesOf } from './history.ts';
import { daysKnown } from './pace.ts';
import { rankRepositories, type Place } from './rank.ts';

/** Established: so many of the last 28 daily gains are known (docs/scoreboard.md, tracks). */
const leastKnown = 22;
/** A ranking of fewer is none. */
const leastPlaces = 20;
/** A source of more is a walk over everything, not what the paper follows. */
const mostFollowed = 20_000;

/** Every established repository of one source, by the stars a day that are expected of it in days 8 to 30. */
export function rankingOf(past: Past, source: SourceId): Promise<readonly Place[]> {
  return once(past, `ranking ${source}`, async () => {
    const histories = await historiesOf(past, { count: 'stars', source });
    return rankRepositories(histories.filter((history) => daysKnown(history, 28) >= leastKnown));
  });
}

/** The source whose ranking is the longest this morning; null where no source has been read for long enough. */
export async function rankingSource(past: Past): Promise<SourceId | null> {
  const today = utcDay(past.cutoff);
  const able = (await past.coverage(metric('stars')))
    .filter(({ subjects }) => subjects <= mostFollowed)
    .filter(({ first, last }) => daysBetween(first, last) >= leastKnown && daysBetween(last, today) <= 1)
    .toSorted((a, b) => b.subjects - a.subjects || (a.source < b.source ? -1 : 1));
  for (const { source } of able) if ((await rankingOf(past, source)).length >= leastPlaces) return source;
  return null;
}
