import { asOfInstant } from '../../../reckon/facts.ts';
import { blend, placeByGain } from '../../../reckon/past-facts.ts';
import { sortKey } from '../../../reckon/ranking/rank.ts';
import { rankingOf, rankingSource } from '../../../reckon/ranking/ranking-of.ts';
import type { Row } from '../../../vocabulary/finding.ts';
import { metric } from '../../../vocabulary/metric.ts';
import type { Morning } from '../../../vocabulary/morning.ts';
import type { Past } from '../../../vocabulary/past.ts';
import { indecent } from '../../noise/noise.ts';
import { maybe } from '../../readings.ts';
import { gainFacts, gainsOfTheWeek } from '../gains.ts';
import { rowsOf, withFacts } from '../rows.ts';
import { leastRows, rowsShown, type Trending } from './shown.ts';

/**
 * Repositories by a blend of their paces, with weights fitted on recorded dates to what came in days 8 to 30, and the
 * reasons of each place. Null where no source has followed repositories for four weeks.
 */
export async function byBlend(past: Past, morning: Morning): Promise<Trending | null> {
  const source = await rankingSource(past);
  if (!source) return null;
  const first = (await rankingOf(past, source)).slice(0, 2 * rowsShown);
  const hidden = await indecent(
    past,
    first.map((one) => one.subject),
  );
  const places = first.filter(({ subject }) => !hidden.has(subject)).slice(0, rowsShown);
  const gains = new Map((await gainsOfTheWeek(past, 'stars')).map((gain) => [gain.subject, gain]));
  const forks = new Map((await gainsOfTheWeek(past, 'forks')).map((gain) => [gain.subject, gain]));
  const rows: Trending['rows'][number][] = [];
  for (const row of await rowsOf(
    past,
    places.map((one) => one.subject),
    morning.edition.zone,
    { stars: 'stars' },
  )) {
    const { subject } = row;
    const gain = gains.get(subject);
    const figures = gain ? await gainFacts(past, 'stars', gain) : null;
    const { pace, place } = await blend(past, subject, source);
    const used = forks.get(subject);
    const other = used ? await maybe(placeByGain(past, { ...used, metric: metric('forks') }, used)) : null;
    rows.push({
      ...withFacts(row, { rank: place, pace, gain: figures?.gain ?? null, other }),
      reasons: places.find((one) => one.subject === subject)!.reasons.map(({ says }) => says),
    });
  }
  const leader = gains.get(places[0]?.subject ?? rows[0]!.subject);
  const reading = leader && (await past.point({ ...leader, metric: metric('stars'), day: leader.to }));
  if (!reading || rows.length < leastRows) return null;
  return {
    kind: 'trending',
    list: 'repositories',
    by: 'interest',
    key: sortKey,
    readAt: asOfInstant(reading),
    rows,
  };
}

/** Repositories by what they gained this week: stars are interest, forks are practice. */
export async function byGain(
  past: Past,
  morning: Morning,
  by: Trending['by'],
  count: 'stars' | 'forks',
): Promise<Trending | null> {
  const gains = (await gainsOfTheWeek(past, count)).filter((one) => one.gain > 0).slice(0, rowsShown);
  const rows = await rowsOf(
    past,
    gains.map((one) => one.subject),
    morning.edition.zone,
    {},
  );
  const source = await rankingSource(past);
  const told: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const figures = await gainFacts(past, count, gains[index]!);
    const other = source && count === 'forks' ? await maybe(blend(past, row.subject, source)) : null;
    if (figures) told.push(withFacts(row, { [count]: figures.now, gain: figures.gain, other: other?.place ?? null }));
  }
  const [first] = gains;
  const reading = first && (await past.point({ ...first, metric: metric(count), day: first.to }));
  if (!reading || told.length < leastRows) return null;
  return {
    kind: 'trending',
    list: 'repositories',
    by,
    key: `${count} gained in the last seven days`,
    readAt: asOfInstant(reading),
    rows: told,
  };
}
