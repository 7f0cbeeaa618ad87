import { comparable, findBreaks } from '../reckon/breaks.ts';
import { utcDay, windowOf } from '../reckon/calendar.ts';
import { once } from '../reckon/memo.ts';
import { dayOfNumber, numberOfDay } from '../text/days.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { Series, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { kindOf, type SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { ofTheField } from './field.ts';

/** Days a track is loaded for, and the days that decide which source a subject is followed by. */
export const trackDays = 70;
const recentDays = 35;

/** The one series a subject is followed by: sets read at different hours are never mixed. */
export interface Track extends Series {
  /** The last day read; the same for every track of a source. */
  readonly today: number;
}

/**
 * One series for each subject that was read on its source's last day: of several sources, the one with the most days among
 * the last 35; the lesser name where they tie. Nothing of a source that fell silent for more than a day, and of
 * repositories only those of the field. In order of id.
 */
export function tracksOf(past: Past, metric: MetricId): Promise<readonly Track[]> {
  return once(past, `tracks ${metric}`, async () => {
    const window = windowOf(trackDays, utcDay(past.cutoff));
    const series = await past.daily({ metric, window });
    const lastDay = new Map<SourceId, number>();
    for (const { source, days } of series)
      lastDay.set(source, Math.max(lastDay.get(source) ?? -Infinity, days.at(-1) ?? -Infinity));
    const yesterday = numberOfDay(window.to) - 1;
    const tracks = [...Map.groupBy(series, (one) => one.subject).values()]
      .map(
        (ofSubject) =>
          ofSubject.toSorted((a, b) => recentOf(b, window.to) - recentOf(a, window.to) || byName(a, b))[0]!,
      )
      .flatMap((one) => {
        const today = lastDay.get(one.source)!;
        return today >= yesterday && one.days.at(-1) === today ? [{ ...one, today }] : [];
      })
      .sort((a, b) => (a.subject < b.subject ? -1 : 1));
    const repos = tracks.map((track) => track.subject).filter((subject) => kindOf(subject) === 'repo');
    const wanted = await ofTheField(past, repos);
    return tracks.filter(({ subject }) => kindOf(subject) !== 'repo' || wanted.has(subject));
  });
}

function recentOf({ days }: Series, today: Day): number {
  const since = numberOfDay(today) - recentDays;
  return days.reduce((count, day) => (day > since ? count + 1 : count), 0);
}

function byName(a: Series, b: Series): number {
  return a.source < b.source ? -1 : 1;
}

/** The value of a day; null where nothing was read. */
export function valueOn({ days, values }: Series, day: number): number | null {
  const place = days.indexOf(day);
  return place < 0 ? null : values[place]!;
}

/** Whether two days of a track may be compared, with no recount between or about them. */
export async function canCompare(past: Past, metric: MetricId, from: number, to: number): Promise<boolean> {
  return comparable(await findBreaks(past, metric), { from: dayOfNumber(from), to: dayOfNumber(to) });
}

/** The track of one subject; null where it is not followed any more. */
export async function trackOf(past: Past, metric: MetricId, subject: SubjectId): Promise<Track | null> {
  return (await tracksOf(past, metric)).find((track) => track.subject === subject) ?? null;
}
