import { dayOfNumber } from '../text/days.ts';
import type { ChartBasis, ChartPoint } from '../vocabulary/draft.ts';
import { valueOn, type Track } from './tracks.ts';

/** A run of figures to draw: the basis, which edit reads again, and the points as they were read. Gaps are null. */
export function drawn(
  track: Track,
  days: number,
  draws: ChartBasis['draws'],
): { readonly basis: ChartBasis; readonly points: readonly ChartPoint[] } {
  const from = track.today - days + 1;
  const points = Array.from({ length: days }, (_, i): ChartPoint => {
    const value = valueOn(track, from + i);
    const before = valueOn(track, from + i - 1);
    const gain = value === null || before === null ? null : value - before;
    return { day: dayOfNumber(from + i), value: draws === 'gain' ? gain : value };
  });
  const window = { from: dayOfNumber(from), to: dayOfNumber(track.today) };
  const { subject, metric, source } = track;
  return { basis: { subject, metric, source, window, draws }, points };
}
