import { utcDay, windowOf } from '../../reckon/calendar.ts';
import { once } from '../../reckon/memo.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { tracksOf } from '../tracks.ts';

const lists = ['rank/models-trending', 'rank/models-downloads', 'rank/datasets-trending', 'rank/spaces-trending'];
/** What was listed on a day of this week and may be gone today. */
const listedDays = 8;

/** Whatever the paper watches for a change of state: all that stood on a list of the Hub this week, and the repositories it follows. */
export function watched(past: Past): Promise<readonly SubjectId[]> {
  return once(past, 'watched for changes', async () => {
    const window = windowOf(listedDays, utcDay(past.cutoff));
    const readings = await Promise.all(lists.map((list) => past.lists({ list: metric(list), window })));
    const listed = readings.flat().flatMap((reading) => reading.rows.map((row) => row.subject));
    const stars = await past.daily({ metric: metric('stars'), window });
    const followed = await tracksOf(past, metric('stars'));
    const ofTheField = new Set(followed.map((track) => track.subject));
    // A repository that was followed and is gone has no track any more; what is of no field was never followed.
    const gone = stars.filter(({ subject, days }) => !ofTheField.has(subject) && days.at(-1)! < dayNumber(past) - 1);
    return [...new Set([...listed, ...ofTheField, ...gone.map((one) => one.subject)])].sort();
  });
}

const dayNumber = (past: Past): number => Math.floor(Date.parse(past.cutoff) / 86_400_000);
