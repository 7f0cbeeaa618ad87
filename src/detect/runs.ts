import { once } from '../reckon/memo.ts';
import {
  oneIn,
  rarityDays,
  rowOf,
  surpriseField,
  type SeriesDay,
  type SurpriseField,
} from '../reckon/surprise-field.ts';
import { utcDay } from '../reckon/calendar.ts';
import { numberOfDay } from '../text/days.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';

/** A day above its norm by this much belongs to a run; so does each day after it that stays there. */
export const runBar = 2;
const leastGain = 20;

/** Days in a row above the norm, told by their most unusual one: what a movement is compared with. */
export interface Run {
  readonly subject: SubjectId;
  readonly first: number;
  readonly days: number;
  /** Largest surprise of its days. */
  readonly z: number;
  /** Largest gain above what was expected. */
  readonly excess: number;
  readonly expected: number;
}

/** What the parts of a score are measured against: all runs of one source within the memory of rarity. */
export interface Runs {
  /** Oldest first; runs that began on one day in order of id. */
  readonly all: readonly Run[];
  /** Days with a norm that lie behind them. */
  readonly memoryDays: number;
  /** One in how many series-days a surprise of `z` or more comes up. */
  oneIn(z: number): number;
  /** Share of runs of the same size class whose excess is not larger, 0 to 1. */
  excessShare(run: Pick<Run, 'excess' | 'expected'>): number;
  /** Share of all series-days of which less was expected: how large the subject usually is, 0 to 1. */
  sizeShare(expected: number): number;
}

export function runsOf(past: Past, metric: MetricId, source: SourceId): Promise<Runs> {
  return once(past, `runs ${metric} ${source}`, async () => {
    const field = await surpriseField(past, metric, source);
    return measureRuns(field, numberOfDay(utcDay(past.cutoff)));
  });
}

function measureRuns(field: SurpriseField, today: number): Runs {
  const since = Math.max(
    today - rarityDays + 1,
    field.day.reduce((least, day) => Math.min(least, day), Infinity),
  );
  const all = findRuns(field).filter((run) => run.first >= since);
  const surprises = field.z.slice().sort();
  const expected = field.expected.slice().sort();
  const byClass = Map.groupBy(all, (run) => sizeClass(run.expected));
  const excesses = new Map(
    [...byClass].map(([size, runs]) => [size, Float64Array.from(runs, (run) => run.excess).sort()]),
  );
  return {
    all: all.sort((a, b) => a.first - b.first || (a.subject < b.subject ? -1 : 1)),
    memoryDays: Number.isFinite(since) ? today - since + 1 : 0,
    oneIn: (z) => oneIn({ matched: surprises.length - countBelow(surprises, z), looked: surprises.length }),
    excessShare: (run) => {
      const same = excesses.get(sizeClass(run.expected));
      return same ? countUpTo(same, run.excess) / same.length : 1;
    },
    sizeShare: (one) => (expected.length === 0 ? 0 : countBelow(expected, one) / expected.length),
  };
}

/** Movements are weighed among those of like size: under 3, 10, 30, 100 expected a day, and more. */
function sizeClass(expected: number): number {
  return [3, 10, 30, 100].findIndex((bound) => expected < bound);
}

function findRuns(field: SurpriseField): Run[] {
  const runs: Run[] = [];
  for (const [index, subject] of field.subjects.entries()) {
    let run: Run | null = null;
    for (let row = field.starts[index]!; row < field.starts[index + 1]!; row += 1) {
      const one = rowOf(field, row, subject);
      const goesOn: boolean = run !== null && one.z >= runBar && one.day === run.first + run.days;
      if (run && !goesOn) {
        runs.push(run);
        run = null;
      }
      if (run) run = longer(run, one);
      else if (one.z >= runBar && one.gain >= leastGain) run = begin(one);
    }
    if (run) runs.push(run);
  }
  return runs;
}

function begin({ subject, day, z, gain, expected }: SeriesDay): Run {
  return { subject, first: day, days: 1, z, excess: gain - expected, expected };
}

function longer(run: Run, { z, gain, expected }: SeriesDay): Run {
  return { ...run, days: run.days + 1, z: Math.max(run.z, z), excess: Math.max(run.excess, gain - expected) };
}

/** How many of sorted values lie below. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function countUpTo(sorted: Float64Array, value: number): number {
  let count = countBelow(sorted, value);
  while (count < sorted.length && sorted[count] === value) count += 1;
  return count;
}
