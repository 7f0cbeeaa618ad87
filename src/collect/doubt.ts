import type { MetricId, Observation, Past, SubjectId } from '../vocabulary/index.ts';

/** What an answer must be to be believed. */
export interface Expectation {
  /** Fewer good rows than this is an empty answer. */
  readonly least: number;
  /** Counts that are compared with what was last known of the same subjects. */
  readonly scaleOf: readonly MetricId[];
  /**
   * Counts of which some always move within a day: where none of many did, the source gives yesterday's answer again.
   * Empty for lists that may stand still.
   */
  readonly movesDaily: readonly MetricId[];
  /**
   * What is said of some of the subjects at least. Where it is said of none, a field has another name or is gone: the contract
   * is checked on the first answer and on every later one.
   */
  readonly carries?: readonly MetricId[];
}

/** Fewer subjects than this prove nothing. */
const leastTold = 3;

const enough = {
  /** Subjects in common before a comparison says anything. */
  forScale: 10,
  forStandstill: 50,
  /** The median may not grow or shrink more than this from one reading to the next. */
  factor: 30,
  /** Hours after which a list that always moves must have moved. */
  standstillHours: 18,
} as const;

/** Several times the largest ever seen: whatever lies above is a mistake, on the first day too. */
const mostEver: Readonly<Record<string, number>> = {
  stars: 3_000_000,
  forks: 1_000_000,
  likes: 200_000,
  'trending-score': 100_000,
  'downloads-30d': 5_000_000_000,
  'downloads-all': 100_000_000_000,
  upvotes: 20_000,
  points: 30_000,
  comments: 30_000,
  'package-downloads-day': 5_000_000_000,
};

/** What an answer no longer says, in words for readers; null where it says all that was agreed on. */
export function driftIn(observations: readonly Observation[], { carries = [] }: Expectation): string | null {
  if (new Set(observations.map(({ subject }) => subject)).size < leastTold) return null;
  const said = new Set(observations.map(({ metric }) => metric));
  const missing = carries.filter((metric) => !said.has(metric));
  return missing.length === 0
    ? null
    : `answered in a shape we do not know (without ${missing.map((metric) => metric.replaceAll('-', ' ')).join(', ')})`;
}

/**
 * Why a well-formed answer is not believed, in words for readers, or null where it is: counts that are suddenly a thousand
 * times what they were or more than there can be, or an answer in which nothing moved for a day.
 */
export async function doubtAbout(
  observations: readonly Observation[],
  expects: Expectation,
  past: Past,
): Promise<string | null> {
  const beyond = observations.find(
    ({ metric, value }) => typeof value === 'number' && value > (mostEver[metric] ?? Infinity),
  );
  if (beyond) return `its counts are out of scale (${beyond.metric} of ${String(beyond.value)})`;
  const metrics = [...new Set([...expects.scaleOf, ...expects.movesDaily])];
  if (metrics.length === 0) return null;
  const current = observations.filter(({ metric }) => metrics.includes(metric));
  const subjects = [...new Set(current.map(({ subject }) => subject))].sort();
  const known = await past.latest({ subjects, metrics });
  const pairs = current.flatMap((now) => {
    const before = known.get(now.subject)?.get(now.metric);
    return before && typeof before.value === 'number' && typeof now.value === 'number' && before.source === now.source
      ? [{ metric: now.metric, subject: now.subject, now: now.value, before: before.value, hours: hours(before, now) }]
      : [];
  });
  for (const metric of expects.scaleOf) {
    const ratios = pairs
      .filter((pair) => pair.metric === metric && pair.before > 0 && pair.now > 0)
      .map((pair) => pair.now / pair.before);
    const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1;
    if (ratios.length >= enough.forScale && (median > enough.factor || median < 1 / enough.factor))
      return `its counts are out of scale (${metric}: ${median.toPrecision(2)} times the last reading)`;
  }
  const watched = pairs.filter(
    (pair) => expects.movesDaily.includes(pair.metric) && pair.hours >= enough.standstillHours,
  );
  const subjectsWatched = new Set<SubjectId>(watched.map((pair) => pair.subject)).size;
  if (subjectsWatched >= enough.forStandstill && watched.every((pair) => pair.now === pair.before))
    return 'it gave its last answer again: not one count moved in a day';
  return null;
}

function hours(before: Observation, now: Observation): number {
  return (Date.parse(now.asOf) - Date.parse(before.asOf)) / 3_600_000;
}
