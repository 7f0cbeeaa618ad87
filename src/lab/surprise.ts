import { baseDays, leastBaseDays } from '../reckon/surprise-field.ts';
import { dispersionOf, shrunkenDispersion, surprise } from '../reckon/statistics/negative-binomial.ts';
import { SlidingBase } from '../reckon/statistics/sliding-base.ts';

/**
 * How far a day stands above the norm of the 28 days before it, as `reckon/surprise-field.ts` measures it, from one history
 * alone and without weekdays. NaN without a norm.
 *
 * @param ago 0 for the last day
 */
export function surpriseOf(gains: Float64Array, ago = 0): number {
  const day = gains.length - 1 - ago;
  const base = new SlidingBase(baseDays);
  for (const gain of gains.subarray(Math.max(0, day - baseDays), day)) if (gain === gain) base.add(Math.max(0, gain));
  if (base.n < leastBaseDays || gains[day] !== gains[day]) return NaN;
  const mean = base.winsorisedMean(2);
  const alpha = shrunkenDispersion(dispersionOf(mean, base.robustDeviation() ** 2), base.n);
  return surprise(Math.max(0, gains[day]!), mean, alpha);
}
