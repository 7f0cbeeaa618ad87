import { addDays, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Series, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day } from '../vocabulary/time.ts';
import { levelOn } from './panel.ts';

export const trendingModels = metric('rank/models-trending');
/** Days of the list that are looked back on. */
const lookBack = 8;

/** One listed model as it stood on a day. */
export interface Listed {
  readonly subject: SubjectId;
  /** Likes of about the last seven days, by the Hub’s own score. */
  readonly score: number;
  readonly row: Float64Array;
}

/** 1, score, score against one and three days ago, place, days on the list, likes, share of likes from this week. */
export const listedFeatures = 8;

/** The list as it stands in a past, with what may be known of each model on it. */
export async function listedOn(past: Past, source: SourceId): Promise<readonly Listed[]> {
  const today = past.cutoff.slice(0, 10) as Day;
  const window = { from: addDays(today, 1 - lookBack), to: today };
  const readings = await past.lists({ list: trendingModels, window, source });
  const reading = readings.at(-1);
  if (!reading) return [];
  const read = async (id: string) =>
    new Map((await past.daily({ metric: metric(id), window, source })).map((one) => [one.subject, one]));
  const [scores, likes] = [await read('trending-score'), await read('likes')];
  const day = numberOfDay(today);
  return reading.rows.flatMap(({ subject, rank }) => {
    const score = valueOn(scores.get(subject), day);
    const total = valueOn(likes.get(subject), day);
    if (score !== score || total !== total) return [];
    const rise = (ago: number) => {
      const before = valueOn(scores.get(subject), day - ago);
      return before === before ? log(score) - log(before) : 0;
    };
    const daysListed = readings.filter(({ rows }) => rows.some((one) => one.subject === subject)).length;
    const row = [
      1,
      log(score) - 5,
      rise(1),
      rise(3),
      Math.log(rank) - 2,
      daysListed / lookBack,
      log(total) - 6,
      score / Math.max(1, total),
    ];
    return [{ subject, score, row: Float64Array.from(row) }];
  });
}

function valueOn(series: Series | undefined, day: number): number {
  return series ? levelOn(series, day) : NaN;
}

function log(value: number): number {
  return Math.log(Math.max(0, value) + 1);
}
