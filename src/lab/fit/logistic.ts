import { solve } from './solve.ts';

const mostSteps = 25;

/**
 * Weights of a logistic regression by Newton’s method, drawn to 0 as if `strength` cases spoke for even chances.
 *
 * @param rows features of each case, one row each
 */
export function fitLogistic(rows: readonly Float64Array[], came: readonly boolean[], strength: number): Float64Array {
  const n = rows[0]?.length ?? 0;
  let weights = new Float64Array(n);
  for (let step = 0; step < mostSteps && rows.length > 0; step += 1) {
    const curve = new Float64Array(n * n);
    const slope = new Float64Array(n);
    for (let i = 0; i < n; i += 1) {
      // The curvature of one case at even chances is a quarter.
      curve[i * n + i] = strength / 4;
      slope[i] = (-strength / 4) * weights[i]!;
    }
    for (const [index, row] of rows.entries()) {
      const chance = chanceFrom(row, weights);
      const off = Number(came[index]) - chance;
      const bend = Math.max(1e-9, chance * (1 - chance));
      for (let i = 0; i < n; i += 1) {
        slope[i]! += off * row[i]!;
        for (let j = 0; j < n; j += 1) curve[i * n + j]! += bend * row[i]! * row[j]!;
      }
    }
    const move = solve(curve, slope);
    weights = weights.map((weight, i) => weight + move[i]!);
    if (move.every((one) => Math.abs(one) < 1e-9)) break;
  }
  return weights;
}

export function chanceFrom(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i]! * row[i]!;
  return 1 / (1 + Math.exp(-sum));
}
