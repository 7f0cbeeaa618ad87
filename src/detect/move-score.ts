import type { LeadScore } from '../vocabulary/finding.ts';
import { countsCeiling } from './lead-score.ts';
import { leastMemory, scoreOfReturn } from './return-period.ts';
import type { Run, Runs } from './runs.ts';

/** The weights of the parts of a movement's score (editorial-science 3.9): judgement, not fitted. */
export const weights = { rarity: 0.25, size: 0.2, confirmed: 0.15, novelty: 0.15, lasting: 0.15, reach: 0.1 } as const;

/** What a run is worth besides its own figures. */
export interface Standing {
  /** 1 for what the paper has not told in 30 days, towards 0 for what it told yesterday. */
  readonly novelty: number;
  /** 1, or less where what costs more than a click did not move with it. */
  readonly quality: number;
}

/**
 * Scores a run of days above the norm by how often one as notable comes up: its raw score is set against those of every
 * run in memory. Provisional, and not printed, before sixty days of memory.
 */
export function moveScore(run: Run, { novelty, quality }: Standing, runs: Runs): LeadScore {
  const parts = partsOf(run, runs, novelty);
  const own = quality * rawOf(parts);
  const asNotable = runs.all.filter((other) => !sameRun(other, run) && rawOf(partsOf(other, runs, 1)) >= own).length;
  const period = runs.memoryDays / (1 + asNotable);
  const provisional = runs.memoryDays < leastMemory;
  const score = Math.min(countsCeiling, scoreOfReturn(period, runs.memoryDays));
  return {
    score: Math.round((provisional ? Math.min(score, 5.9) : score) * 10) / 10,
    parts: [
      { name: 'rarity', value: parts.rarity },
      { name: 'size', value: parts.size },
      { name: 'confirmed on a second day', value: parts.confirmed },
      { name: 'new to the paper', value: parts.novelty },
      { name: 'chance to last', value: parts.lasting },
      { name: 'usual size of the subject', value: parts.reach },
      { name: 'quality', value: quality },
    ],
    because: [
      parts.rarity >= 0.5 ? 'rare' : 'above its norm',
      run.days > 1 ? 'confirmed on a second day' : 'seen on one day',
      novelty === 1 ? 'new to the paper' : 'told before',
    ].join(', '),
    ...(provisional ? { provisional } : {}),
  };
}

type Parts = Readonly<Record<keyof typeof weights, number>>;

function partsOf(run: Run, runs: Runs, novelty: number): Parts {
  return {
    rarity: Math.min(1, Math.log10(runs.oneIn(run.z)) / 4),
    size: runs.excessShare(run),
    confirmed: run.days > 1 ? 0.5 : 0,
    novelty,
    lasting: followThrough(run.z, run.days > 1),
    reach: runs.sizeShare(run.expected),
  };
}

function rawOf(parts: Parts): number {
  return Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * parts[name as keyof Parts], 0);
}

function sameRun(a: Run, b: Run): boolean {
  return a.subject === b.subject && a.first < b.first + b.days && b.first < a.first + a.days;
}

/** Measured on 627,500 repository-days (editorial-science 3.4): z, chance to last where the next day holds, and where not. */
const measured: readonly (readonly [z: number, held: number, not: number])[] = [
  [2, 0.63, 0.3],
  [3, 0.64, 0.34],
  [5, 0.66, 0.38],
  [6, 0.67, 0.4],
  [8, 0.71, 0.32],
  [10, 0.73, 0.32],
  [15, 0.86, 0.32],
];

/** The chance that days 2 to 8 stay at one and a half times the norm or more. */
export function followThrough(z: number, held: boolean): number {
  const [first, last] = [measured[0]!, measured.at(-1)!];
  const upper = measured.findIndex(([bar]) => z < bar);
  const column = held ? 1 : 2;
  if (upper === 0) return first[column];
  if (upper < 0) return last[column];
  const [below, above] = [measured[upper - 1]!, measured[upper]!];
  return below[column] + ((above[column] - below[column]) * (z - below[0])) / (above[0] - below[0]);
}
