import { meanRanks, orderBy } from './order.ts';

/** Share of the first k of an order that belong to the true first `of`. NaN where there are fewer than `of` cases. */
export function precision(order: ArrayLike<number>, labels: ArrayLike<number>, k: number, of: number): number {
  if (labels.length < of) return NaN;
  const best = new Set(orderBy(labels).subarray(0, of));
  let right = 0;
  for (let place = 0; place < k; place += 1) if (best.has(order[place]!)) right += 1;
  return right / k;
}

/** Spearman’s rank correlation of scores with what came: Pearson’s of their mean ranks. NaN where either does not vary. */
export function spearman(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const [a, b] = [meanRanks(scores), meanRanks(labels)];
  const middle = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i]! - middle, b[i]! - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  }
  return both / Math.sqrt(ofA * ofB);
}
