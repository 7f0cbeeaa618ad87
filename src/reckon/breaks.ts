import { addDays, dayOfNumber, numberOfDay } from '../text/days.ts';
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { Break, Series, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Window } from '../vocabulary/time.ts';
import { utcDay, windowOf } from './calendar.ts';
import { once } from './memo.ts';
import { median } from './statistics/median.ts';

/** How far back a morning looks for recounts: the longest norm it uses. */
const reach = 220;
/** A whole set that changes by more than this in a day did not change by itself. */
export const breakBar = 0.03;
/** … and by more than this many times the usual spread of its daily changes. */
const spreads = 4;
/** Smallest set that can show it, and the smallest count that takes part: of ten downloads one is a tenth. */
const leastSubjects = 10;
const leastValue = 100;
/** Only what has been read for so long is a reference: new models grow every day. */
const matureDays = 14;
/** How many of its own days say what is usual, and how many of them are needed. */
const usualDays = 28;
const leastUsualDays = 5;
/** Readings further apart than this many days are not set against each other. */
const longestStep = 3;
/** A recount is often taken back within days; until then nothing is compared with it. */
export const settlingDays = 7;

/**
 * Days on which a metric's whole reference set was counted anew, by itself and by the data alone: the median change from
 * one reading to the next, over every subject read for a fortnight or more, lies further than three per cent, and further
 * than four usual spreads, from its usual value (editorial-science 3.2; architecture.md, breaks). A recount and its
 * recovery are two breaks.
 */
export function findBreaks(past: Past, metric: MetricId): Promise<readonly Break[]> {
  const { holds, nature } = metricOf(metric);
  if (holds !== 'number' || nature === 'rank') return Promise.resolve([]);
  return once(past, `breaks ${metric}`, async () => {
    const series = await past.daily({ metric, window: windowOf(reach, utcDay(past.cutoff)) });
    return breaksIn(series);
  });
}

/** The breaks of series of one metric, each source by itself, oldest first. */
export function breaksIn(series: readonly Series[]): readonly Break[] {
  return [...Map.groupBy(series, (one) => one.source)]
    .flatMap(([source, ofSource]) => breaksOfSource(source, ofSource))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.source < b.source ? -1 : 1));
}

function breaksOfSource(source: SourceId, series: readonly Series[]): readonly Break[] {
  const found: Break[] = [];
  const usual: number[] = [];
  let stalled = 0;
  for (const [day, changes] of changesByDay(series)) {
    if (changes.length < leastSubjects) continue;
    const medianChange = median(changes);
    if (stands(changes)) {
      stalled += 1;
      continue;
    }
    // What was not counted yesterday is counted today: the change is that of all those days.
    const daily = medianChange / (1 + stalled);
    stalled = 0;
    if (isBreak(daily, usual.slice(-usualDays)))
      found.push({ metric: series[0]!.metric, source, day: dayOfNumber(day), medianChange, n: changes.length });
    else usual.push(daily);
  }
  return found;
}

/** A day on which most counts stand exactly where they stood: the source did not count, which is no recount. */
function stands(changes: readonly number[]): boolean {
  return changes.filter((change) => change === 0).length > changes.length / 2;
}

function isBreak(change: number, usual: readonly number[]): boolean {
  if (usual.length < leastUsualDays) return false;
  const middle = median(usual);
  const spread = 1.4826 * median(usual.map((one) => Math.abs(one - middle)));
  return Math.abs(change - middle) > Math.max(breakBar, spreads * spread);
}

/** Changes from one reading to the next of everything that is a reference by then, by day, oldest first. */
function changesByDay(series: readonly Series[]): readonly (readonly [number, readonly number[]])[] {
  const changes = new Map<number, number[]>();
  for (const { days, values } of series)
    for (let i = 1; i < days.length; i += 1) {
      const [day, before] = [days[i]!, values[i - 1]!];
      if (before < leastValue || day - days[i - 1]! > longestStep || day - days[0]! < matureDays) continue;
      const ofDay = changes.get(day);
      const change = values[i]! / before - 1;
      if (ofDay) ofDay.push(change);
      else changes.set(day, [change]);
    }
  return [...changes].sort(([a], [b]) => a - b);
}

/** Day numbers of breaks. */
export function breakDays(breaks: readonly Break[]): ReadonlySet<number> {
  return new Set(breaks.map((one) => numberOfDay(one.day)));
}

/**
 * Whether two days of a metric may be compared: neither lies on a break or in the week after it, in which it may be taken
 * back, and no break lies between them.
 */
export function comparable(breaks: readonly Break[], { from, to }: Window): boolean {
  return !breaks.some(({ day }) => from < addDays(day, settlingDays) && day <= to);
}

/** The last break in a window; of several sources that saw it, the one with the largest set. Null where there was none. */
export function lastBreak(breaks: readonly Break[], window: Window): Break | null {
  const inside = breaks.filter(({ day }) => window.from <= day && day <= window.to);
  const latest = inside.at(-1)?.day;
  return inside.filter(({ day }) => day === latest).sort((a, b) => b.n - a.n)[0] ?? null;
}
