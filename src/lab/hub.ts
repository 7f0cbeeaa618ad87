import { addDays, dayOfNumber, daysBetween, numberOfDay } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { ListReading, Series } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Day, Window } from '../vocabulary/time.ts';
import { chanceFrom, fitLogistic } from './fit/logistic.ts';
import { Ridge } from './fit/ridge.ts';
import { estimate, type Estimate } from './measures/bootstrap.ts';
import { ndcg } from './measures/ndcg.ts';
import { meanRanks, orderBy } from './measures/order.ts';
import { type Listed, listedFeatures, listedOn, trendingModels } from './listed.ts';
import { endOf, levelOn, longestBridge } from './panel.ts';
import { draws, seed } from './protocol.ts';
import type { PastAt } from './rolling.ts';

const horizon = 7;
/** A fit needs so many origins that have come due. */
const leastOrigins = 14;
/** Lists of three months draw to the untuned order harder than years of repositories do. */
const strength = 100;
/** Dates overlap for a week; blocks are twice as long. */
const blockDays = 14;

export interface HubScore {
  readonly says: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly origins: number;
  readonly listed: number;
  /** Share of the listed that are listed a week later; share whose likes are known then. */
  readonly stillListed: number;
  readonly likesKnown: number;
  /** Chance that one still listed stands above one that is not (AUC). */
  readonly stay: Compared;
  /** NDCG@10 of likes gained, among those whose likes are known. */
  readonly gain: Compared;
}

export interface Compared {
  readonly ours: Estimate;
  readonly byScore: Estimate;
  readonly difference: Estimate;
}

interface Origin {
  readonly day: number;
  readonly listed: readonly Listed[];
}

/**
 * Seven days after trending: which of the listed models are still listed, and which gained most likes. Ours is a fit on the
 * days that have come due; the order to beat is that of the Hub’s trending score. Null where no source holds such a list.
 */
export async function hubBacktest(pastAt: PastAt, final: Past, window: Window): Promise<HubScore | null> {
  const scored = new Set((await final.coverage(metric('trending-score'))).map((one) => one.source));
  const longest = (await final.coverage(trendingModels))
    .filter((one) => scored.has(one.source))
    .toSorted((a, b) => daysBetween(b.first, b.last) - daysBetween(a.first, a.last));
  const source = longest[0]?.source;
  if (source === undefined) return null;
  const read = { from: longest[0]!.first, to: addDays(window.to, horizon) };
  const readings = await final.lists({
    list: trendingModels,
    window: read,
    source,
  });
  const lists = new Map(readings.map((reading) => [numberOfDay(reading.asOf.slice(0, 10) as Day), reading]));
  const likes = Map.groupBy(await final.daily({ metric: metric('likes'), window: read }), (one) => one.subject);

  const stay = { rows: [] as Float64Array[], came: [] as boolean[] };
  const gains = new Ridge(listedFeatures, strength);
  const due: Origin[] = [];
  let learned = 0;
  const results: { stay: [number, number]; gain: [number, number] }[] = [];
  const days: number[] = [];
  let [all, listedStill, known] = [0, 0, 0];

  for (const day of [...lists.keys()].sort((a, b) => a - b)) {
    if (day > numberOfDay(window.to)) continue;
    while (due.length > 0 && due[0]!.day + horizon + longestBridge <= day) {
      const { day: then, listed } = due.shift()!;
      const later = lists.get(then + horizon);
      if (!later) continue;
      learned += 1;
      for (const { subject, score, row } of listed) {
        stay.rows.push(row);
        stay.came.push(stands(later, subject));
        const gained = likesGained(likes.get(subject), then);
        if (gained === gained) gains.learn(row, Math.log(Math.max(0, gained) + 1) - Math.log(score + 1), 1);
      }
    }
    const listed = await listedOn(await pastAt(endOf(day)), source);
    due.push({ day, listed });
    const later = lists.get(day + horizon);
    if (day < numberOfDay(window.from) || !later || learned < leastOrigins) continue;

    const came = listed.map(({ subject }) => stands(later, subject));
    const gained = listed.map(({ subject }) => likesGained(likes.get(subject), day));
    const measured = [...gained.keys()].filter((i) => gained[i] === gained[i]);
    const stayWeights = fitLogistic(stay.rows, stay.came, strength);
    const gainWeights = gains.weights();
    const labels = Float64Array.from(measured, (i) => gained[i]!);
    const ndcgOf = (scoreOf: (one: Listed) => number) =>
      ndcg(orderBy(Float64Array.from(measured, (i) => scoreOf(listed[i]!))), labels, 10);
    results.push({
      stay: [
        areaUnder(
          listed.map(({ row }) => chanceFrom(row, stayWeights)),
          came,
        ),
        areaUnder(
          listed.map(({ score }) => score),
          came,
        ),
      ],
      gain: [
        ndcgOf(({ row, score }) => Math.log(score + 1) + row.reduce((sum, x, i) => sum + x * gainWeights[i]!, 0)),
        ndcgOf(({ score }) => score),
      ],
    });
    days.push(day);
    all += listed.length;
    listedStill += came.filter(Boolean).length;
    known += measured.length;
  }
  const compared = (of: 'stay' | 'gain'): Compared => {
    const drawing = { block: blockDays, draws, seed };
    return {
      ours: estimate(
        results.map((one) => one[of][0]),
        drawing,
      ),
      byScore: estimate(
        results.map((one) => one[of][1]),
        drawing,
      ),
      difference: estimate(
        results.map((one) => one[of][0] - one[of][1]),
        drawing,
      ),
    };
  };
  return {
    says: `models on ${source}, ${horizon} days later`,
    from: days.length > 0 ? dayOfNumber(days[0]!) : null,
    to: days.length > 0 ? dayOfNumber(days.at(-1)!) : null,
    origins: days.length,
    listed: all / days.length,
    stillListed: listedStill / all,
    likesKnown: known / all,
    stay: compared('stay'),
    gain: compared('gain'),
  };
}

function stands({ rows }: ListReading, subject: SubjectId): boolean {
  return rows.some((row) => row.subject === subject);
}

/** Likes gained in the week after a day, by the first source that read both ends; NaN where none did. */
function likesGained(series: readonly Series[] | undefined, day: number): number {
  for (const one of series ?? []) {
    const gained = levelOn(one, day + horizon) - levelOn(one, day);
    if (gained === gained) return gained;
  }
  return NaN;
}

/** The chance that one that came has the higher score than one that did not; ties count half. NaN where all are alike. */
function areaUnder(scores: readonly number[], came: readonly boolean[]): number {
  const ranks = meanRanks(scores.map((score) => -score));
  const yes = came.filter(Boolean).length;
  const no = came.length - yes;
  if (yes === 0 || no === 0) return NaN;
  const sum = ranks.reduce((total, rank, i) => (came[i] ? total + rank : total), 0);
  return (sum - (yes * (yes + 1)) / 2) / (yes * no);
}
