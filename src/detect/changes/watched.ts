import { utcDay } from '../../reckon/calendar.ts';
import { once } from '../../reckon/memo.ts';
import { addDays } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { ofTheField } from '../field.ts';
import { tracksOf } from '../tracks.ts';

const lists = ['rank/models-trending', 'rank/models-downloads', 'rank/datasets-trending', 'rank/spaces-trending'];
/** What was there three days ago may be gone today; before that it is old news. */
export const watchedDays = 3;

/**
 * Whatever the paper watches for a change of state: all that stands or stood on a list of the Hub today or three days ago,
 * and the repositories it follows or followed then. In order of id.
 */
export function watched(past: Past): Promise<readonly SubjectId[]> {
  return once(past, 'watched for changes', async () => {
    const today = utcDay(past.cutoff);
    const then = addDays(today, -watchedDays);
    const stars = metric('stars');
    const [readings, followed, before] = await Promise.all([
      Promise.all(lists.flatMap((list) => [today, then].map((day) => past.list({ list: metric(list), day })))),
      tracksOf(past, stars),
      past.daily({ metric: stars, window: { from: then, to: then } }),
    ]);
    const listed = readings.flatMap((reading) => reading?.rows.map((row) => row.subject) ?? []);
    const known = new Set(followed.map((track) => track.subject));
    const left = [...new Set(before.map((one) => one.subject))].filter((subject) => !known.has(subject));
    return [...new Set([...listed, ...known, ...(await ofTheField(past, left))])].sort();
  });
}
