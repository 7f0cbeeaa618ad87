/**
 * Which of many tests to believe so that the share of false ones among them stays at `rate` on average: the k smallest,
 * where p(k) ≤ k·rate/m (Benjamini and Hochberg 1995). With `dependence: 'any'` the rate is divided by 1 + 1/2 + … + 1/m,
 * which holds however the tests hang together (Benjamini and Yekutieli 2001).
 *
 * @returns for each test, in the order given, whether it is believed
 */
export function believed(
  chances: readonly number[],
  rate: number,
  { dependence = 'positive' }: { dependence?: 'positive' | 'any' } = {},
): readonly boolean[] {
  const m = chances.length;
  const harmonic = dependence === 'any' ? chances.reduce((sum, _, i) => sum + 1 / (i + 1), 0) : 1;
  const sorted = [...chances].sort((a, b) => a - b);
  const k = sorted.findLastIndex((chance, i) => chance <= ((i + 1) * rate) / harmonic / m);
  const bar = k < 0 ? -1 : sorted[k]!;
  return chances.map((chance) => chance <= bar);
}
