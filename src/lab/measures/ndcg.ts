/** How much of the best possible order's gain an order brings within its first k places; 1 is the best order. */

export type GainScale = 'linear' | 'log';

/**
 * Normalised discounted cumulative gain (Järvelin and Kekäläinen 2002): gain ÷ log₂(place + 1), summed over k places, by
 * that of the best order. Withdrawn marks count as none gained. NaN where nothing was gained at all.
 *
 * @param order indices into `labels`, best first
 * @param scale `log` takes ln(1 + gain), so that one giant does not decide alone
 */
export function ndcg(
  order: ArrayLike<number>,
  labels: ArrayLike<number>,
  k: number,
  scale: GainScale = 'linear',
): number {
  const gain = (label: number) => (scale === 'log' ? Math.log1p(Math.max(0, label)) : Math.max(0, label));
  const best = Float64Array.from(labels, gain).sort((a, b) => b - a);
  let [got, most] = [0, 0];
  for (let place = 0; place < Math.min(k, order.length); place += 1) {
    const discount = Math.log2(place + 2);
    got += gain(labels[order[place]!]!) / discount;
    most += best[place]! / discount;
  }
  return most > 0 ? got / most : NaN;
}
