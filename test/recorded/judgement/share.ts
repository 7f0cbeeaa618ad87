import { wilson } from '../../../src/reckon/statistics/intervals.ts';

/** `54 of 62, 87 % [77, 93]`. */
export function shareOf(hits: number, n: number): string {
  if (n === 0) return '0 of 0';
  const { low, high } = wilson(hits, n);
  const percent = (share: number) => (100 * share).toFixed(0);
  return `${hits} of ${n}, ${percent(hits / n)} % [${percent(low)}, ${percent(high)}]`;
}
