import type { ChartPoint } from '../../vocabulary/index.ts';

/** Maps values to a span of pixels, the smallest to `from`, the largest to `to`; equal values stand in the middle. */
export function scaleOf(values: readonly number[], from: number, to: number): (value: number) => number {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}

/** The stretches without a gap. */
export function runsOfPoints(
  points: readonly ChartPoint[],
): readonly (readonly { readonly index: number; readonly value: number }[])[] {
  const runs: { index: number; value: number }[][] = [];
  let open = false;
  points.forEach(({ value }, index) => {
    if (value === null) {
      open = false;
      return;
    }
    if (open) runs.at(-1)?.push({ index, value });
    else runs.push([{ index, value }]);
    open = true;
  });
  return runs;
}
