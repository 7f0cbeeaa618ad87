/** Simple ways to say how fast something grows a day. A ranking has to be better than each of them. */
import { quantile } from '../statistics/median.ts';
import type { History } from './history.ts';

/** Weight of the newest day in the exponentially weighted mean (editorial-science 3.7). */
const newest = 0.2;

/** Mean daily gain of the last days that are known, withdrawn marks counted as none gained; NaN where none is. */
export function meanPace(gains: Float64Array, days: number): number {
  let [sum, n] = [0, 0];
  for (const gain of gains.subarray(-days)) if (gain === gain) [sum, n] = [sum + Math.max(0, gain), n + 1];
  return n > 0 ? sum / n : NaN;
}

/** Median daily gain of the last days that are known. */
export function medianPace(gains: Float64Array, days: number): number {
  return quantile(
    gains
      .subarray(-days)
      .filter((gain) => gain === gain)
      .map((gain) => Math.max(0, gain)),
    0.5,
  );
}

/** √(median · mean) of the last 28 days: steady use, drawn neither by one burst nor by none (editorial-science 4.4, Q). */
export function persistence({ gains }: Pick<History, 'gains'>): number {
  return Math.sqrt(medianPace(gains, 28) * meanPace(gains, 28));
}

/** Exponentially weighted mean, the newest day with weight 0.2; unknown days are passed over. */
export function smoothedPace({ gains }: Pick<History, 'gains'>): number {
  let mean = NaN;
  for (const gain of gains)
    if (gain === gain) mean = mean === mean ? mean + newest * (Math.max(0, gain) - mean) : Math.max(0, gain);
  return mean;
}

/** Half the mean of the last week, half the median of four weeks: an untuned blend. */
export function blendedPace({ gains }: Pick<History, 'gains'>): number {
  return (meanPace(gains, 7) + medianPace(gains, 28)) / 2;
}

/** Half a star a day: keeps the logarithm of a pace finite, and small paces from swinging wildly. */
export const paceFloor = 0.5;

/** The same blend on a logarithmic scale, √(mean · median), which a few large days move less. */
export function evenPace({ gains }: Pick<History, 'gains'>): number {
  return Math.sqrt((meanPace(gains, 7) + paceFloor) * (medianPace(gains, 28) + paceFloor)) - paceFloor;
}

/** How many of the last days are known. */
export function daysKnown({ gains }: Pick<History, 'gains'>, days: number): number {
  return gains.subarray(-days).reduce((n, gain) => (gain === gain ? n + 1 : n), 0);
}
