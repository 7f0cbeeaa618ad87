import { wilson } from '../reckon/statistics/intervals.ts';
import { median } from '../reckon/statistics/median.ts';
import { addDays, daysBetween, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Series } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Followed } from '../vocabulary/scoreboard.ts';
import { kindOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { levelOn } from './panel.ts';

/** A movement is judged by the mean of the seven days after its issue… */
const judgedDays = 7;
/** …against the median day of the four weeks that ended a week before it, so that the rise itself is not the norm. */
const normDays = 28;
const keptPace = 1.5;
/** Told again within so many days it is the same story. */
const sameStory = 30;
/** A source that follows more subjects than this is read for what was told alone: the naive rule does not choose from it. */
const mostFollowed = 20_000;

/** One subject told in one issue. */
export interface Telling {
  readonly subject: SubjectId;
  readonly date: Day;
}

/** Each subject once in thirty days, by the first issue that told it. */
export function firstTellings(tellings: readonly Telling[]): readonly Telling[] {
  const last = new Map<SubjectId, Day>();
  return tellings
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .filter(({ subject, date }) => {
      const before = last.get(subject);
      last.set(subject, date);
      return before === undefined || daysBetween(before, date) > sameStory;
    });
}

export type ShelfOfSeries = ReadonlyMap<SubjectId, Series>;

/**
 * Stars of repositories and likes of what lies on the Hub, of what was told and of what a naive rule can choose from; each
 * subject by the source that read it most often.
 */
export async function seriesFor(past: Past, from: Day | null, told: readonly SubjectId[]): Promise<ShelfOfSeries> {
  const longest = new Map<SubjectId, Series>();
  if (from === null) return longest;
  const window = { from: addDays(from, -normDays - 2 * judgedDays), to: past.cutoff.slice(0, 10) as Day };
  for (const count of ['stars', 'likes'].map(metric)) {
    const sources = (await past.coverage(count)).filter(({ subjects }) => subjects <= mostFollowed);
    const read = [
      ...(told.length > 0 ? await past.daily({ metric: count, window, subjects: told }) : []),
      ...(await Promise.all(sources.map(({ source }) => past.daily({ metric: count, window, source })))).flat(),
    ];
    for (const one of read) {
      const other = longest.get(one.subject);
      if (!other || one.days.length > other.days.length) longest.set(one.subject, one);
    }
  }
  return longest;
}

/** What became of movements that were told. */
export function followed(tellings: readonly Telling[], shelf: ShelfOfSeries): Followed {
  const verdicts = tellings.map(({ subject, date }) => verdictOf(shelf.get(subject), numberOfDay(date)));
  const due = verdicts.filter((verdict) => verdict !== null);
  const through = due.filter(Boolean).length;
  const none = { low: NaN, high: NaN };
  return {
    told: tellings.length,
    due: due.length,
    through,
    ...(due.length > 0 ? wilson(through, due.length) : none),
  };
}

/** Whether a count kept its pace in the week after a day; null where the days are not over or were not read. */
function verdictOf(series: Series | undefined, day: number): boolean | null {
  if (!series) return null;
  const gain = (levelOn(series, day + judgedDays) - levelOn(series, day)) / judgedDays;
  const norm = normBefore(series, day);
  if (gain !== gain || norm === null) return null;
  return gain >= keptPace * Math.max(1, norm);
}

/** The median day of the norm's four weeks; null where fewer than seven of them were read. */
function normBefore(series: Series, day: number): number | null {
  const gains: number[] = [];
  for (let ago = judgedDays; ago < judgedDays + normDays; ago += 1) {
    const one = levelOn(series, day - ago) - levelOn(series, day - ago - 1);
    if (one === one) gains.push(Math.max(0, one));
  }
  return gains.length < judgedDays ? null : median(gains);
}

/** For each date as many of the same kind as were told, by the largest gain of the day before, of those with a norm. */
export function naiveFor(tellings: readonly Telling[], shelf: ShelfOfSeries): readonly Telling[] {
  const found: Telling[] = [];
  for (const [key, told] of Map.groupBy(tellings, ({ subject, date }) => `${date} ${kindOf(subject)}`)) {
    const [date, kind] = key.split(' ') as [Day, string];
    const day = numberOfDay(date);
    const gains = [...shelf].flatMap(([subject, series]) => {
      const gain = kindOf(subject) === kind ? levelOn(series, day) - levelOn(series, day - 1) : NaN;
      return gain === gain && normBefore(series, day) !== null ? [{ subject, gain }] : [];
    });
    gains.sort((a, b) => b.gain - a.gain || (a.subject < b.subject ? -1 : 1));
    found.push(...gains.slice(0, told.length).map(({ subject }) => ({ subject, date })));
  }
  return found;
}
