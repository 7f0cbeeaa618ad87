/**
 * Makers of facts over series: norms, rarities, records and recounts, each computed from the archive as it stood. A maker
 * throws a RangeError where the archive does not hold what it needs.
 */
import type { Fact } from '../vocabulary/fact.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { ListReading, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId, SubjectKind } from '../vocabulary/subject.ts';
import type { Day, Window } from '../vocabulary/time.ts';
import { reckonFrom } from './formula.ts';
import * as ranking from './formulas/ranking.ts';
import * as rarities from './formulas/rarity.ts';
import * as recounts from './formulas/recounts.ts';
import * as searched from './formulas/searched.ts';
import * as series from './formulas/series.ts';
import * as sets from './formulas/sets.ts';

/** A metric of a subject as one source gives it. */
export interface SeriesName {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  readonly source: SourceId;
}

/** Everything one source gives of a metric. */
export interface SetName {
  readonly metric: MetricId;
  readonly source: SourceId;
}

/** Median of the daily gains on the days of a window. */
export const medianGain = (past: Past, { subject, metric, source }: SeriesName, { from, to }: Window): Promise<Fact> =>
  reckonFrom(past, series.medianGain, { subject, metric, source, from, to });

/** The largest daily gain of a window. */
export const largestGain = (past: Past, { subject, metric, source }: SeriesName, { from, to }: Window): Promise<Fact> =>
  reckonFrom(past, series.largestGain, { subject, metric, source, from, to });

/** On how many days in a row up to `until` the other stood ahead, looking back `most` days. */
export const ledFor = (
  past: Past,
  { subject, metric, source }: SeriesName,
  { other, until, most }: { other: SubjectId; until: Day; most: number },
): Promise<Fact> => reckonFrom(past, series.ledFor, { subject, metric, source, other, until, most });

/** Days since a figure was first reached, looking back `most` days. */
export const daysSince = (
  past: Past,
  { subject, metric, source }: SeriesName,
  { reached, until, most }: { reached: number; until: Day; most: number },
): Promise<Fact> => reckonFrom(past, series.daysSince, { subject, metric, source, reached, until, most });

/** How many subjects a source read on a day. */
export const followed = (past: Past, { metric, source }: SetName, day: Day): Promise<Fact> =>
  reckonFrom(past, sets.followed, { metric, source, day });

/** How many subjects of a kind a source read on a day. */
export const followedOfKind = (past: Past, { metric, source }: SetName, kind: SubjectKind, day: Day): Promise<Fact> =>
  reckonFrom(past, sets.followedOfKind, { metric, source, day, kind });

/** The place of a subject among everything its source read on a day. */
export const rankOf = (past: Past, { subject, metric, source }: SeriesName, day: Day): Promise<Fact> =>
  reckonFrom(past, sets.rankOf, { subject, metric, source, day });

/** Median gain of a day over everything a source read. */
export const medianOfGains = (past: Past, { metric, source }: SetName, day: Day): Promise<Fact> =>
  reckonFrom(past, sets.medianOfGains, { metric, source, day });

/** The N of "one in N series-days", how many were looked at, and since when. */
export async function rarityOf(
  past: Past,
  { subject, metric, source }: SeriesName,
  day: Day,
): Promise<{ rarity: Fact; looked: Fact; since: Fact }> {
  const asked = { subject, metric, source, day };
  return {
    rarity: await reckonFrom(past, rarities.rarity, asked),
    looked: await reckonFrom(past, rarities.rarityLooked, asked),
    since: await reckonFrom(past, rarities.raritySince, asked),
  };
}

/** How many gained `least` or more on a day and stood `z` deviations or more above what was expected. */
export const countAbove = (
  past: Past,
  { metric, source }: SetName,
  { day, z, least }: { day: Day; z: number; least: number },
): Promise<Fact> => reckonFrom(past, rarities.countAbove, { metric, source, day, z, least });

/** The last recount of a metric in a window: its day, over how many subjects, and by how much. */
export async function recount(
  past: Past,
  metric: MetricId,
  { from, to }: Window,
): Promise<{ day: Fact; n: Fact; medianChange: Fact }> {
  const asked = { metric, from, to };
  return {
    day: await reckonFrom(past, recounts.recountDay, asked),
    n: await reckonFrom(past, recounts.recountSize, asked),
    medianChange: await reckonFrom(past, recounts.recountChange, asked),
  };
}

/** How many of a kind we know that are dated in a window: where a search looked. */
export const countDated = (past: Past, kind: SubjectKind, attribute: MetricId, { from, to }: Window): Promise<Fact> =>
  reckonFrom(past, searched.countDated, { kind, attribute, from, to });

/** Stars a day of a repository by the fitted blend, and its place by them among all that its source follows. */
export async function blend(past: Past, subject: SubjectId, source: SourceId): Promise<{ pace: Fact; place: Fact }> {
  return {
    pace: await reckonFrom(past, ranking.blendedPace, { subject, source }),
    place: await reckonFrom(past, ranking.blendedPlace, { subject, source }),
  };
}

/** The place of a subject by what it gained in a window, among everything its source read on both days. */
export const placeByGain = (past: Past, { subject, metric, source }: SeriesName, { from, to }: Window): Promise<Fact> =>
  reckonFrom(past, ranking.gainPlace, { subject, metric, source, from, to });

/** The place of a subject by a figure among those of a list, as it was read at the moment named. */
export const placeOnList = (
  past: Past,
  subject: SubjectId,
  { list, source, asOf }: Pick<ListReading, 'list' | 'source' | 'asOf'>,
  metric: MetricId,
): Promise<Fact> => reckonFrom(past, ranking.placeOnList, { subject, list, source, asOf, metric });
