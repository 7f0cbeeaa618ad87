import { climbAtEnd, cusumAlarm } from '../../reckon/statistics/cusum.ts';
import { median } from '../../reckon/statistics/median.ts';
import { leastBaseDays, type SeriesDay } from '../../reckon/surprise-field.ts';

/** What a slow climb is (editorial-science 5.1, 3); the declaration of the angle says it in words. */
export const climbBar = { alarm: cusumAlarm, mostZ: 4, days: 14, longest: 60, times: 1.5, gain: 100 } as const;

export interface SlowClimb {
  /** Day on which the sum of surprises last left nought. */
  readonly since: number;
  readonly days: readonly SeriesDay[];
}

/**
 * A run of small surprises that add up while no day stands out: the median day of its second week and later is half as much
 * again as the norm it began with. Null where a day is missing among the last fourteen, or where the run is a surge.
 *
 * @param days of one subject, oldest first
 */
export function findClimb(days: readonly SeriesDay[], today: number): SlowClimb | null {
  const recent = days.filter((one) => one.day > today - climbBar.longest);
  if (recent.at(-1)?.day !== today) return null;
  const climb = climbAtEnd(recent.map((one) => one.z));
  if (!climb || climb.sum < climbBar.alarm) return null;
  const run = recent.slice(climb.start);
  const first = run[0]!;
  if (today - first.day + 1 < climbBar.days || run.some((one) => one.z >= climbBar.mostZ)) return null;
  const last = run.filter((one) => one.day > today - climbBar.days);
  if (last.length < climbBar.days || first.baseDays < leastBaseDays || first.median <= 0) return null;
  const gained = run.reduce((sum, one) => sum + one.gain, 0);
  const isLarger = median(last.map((one) => one.gain)) >= climbBar.times * first.median;
  return isLarger && gained >= climbBar.gain ? { since: first.day, days: run } : null;
}
