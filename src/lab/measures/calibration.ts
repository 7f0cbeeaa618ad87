/** How good chances were, once it is known what came. */
export interface Forecasted {
  readonly chance: number;
  readonly came: boolean;
}

/** Mean squared distance of the chance from what came (Brier 1950); 0 is perfect, lower is better. */
export function brier(cases: readonly Forecasted[]): number {
  return cases.reduce((sum, { chance, came }) => sum + (chance - Number(came)) ** 2, 0) / cases.length;
}

export interface ReliabilityBin {
  readonly n: number;
  readonly said: number;
  readonly came: number;
}

/** Cases by their chance in so many bins of equal number: what was said on average, and how often it came. */
export function reliability(cases: readonly Forecasted[], bins = 10): readonly ReliabilityBin[] {
  const sorted = cases.toSorted((a, b) => a.chance - b.chance);
  return Array.from({ length: bins }, (_, bin) => {
    const some = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    const n = some.length;
    return {
      n,
      said: some.reduce((sum, one) => sum + one.chance, 0) / n,
      came: some.filter((one) => one.came).length / n,
    };
  }).filter(({ n }) => n > 0);
}

/** Expected calibration error: mean distance of what was said from how often it came, over the bins by their number. */
export function calibrationError(cases: readonly Forecasted[], bins = 10): number {
  return reliability(cases, bins).reduce(
    (sum, { n, said, came }) => sum + (n / cases.length) * Math.abs(said - came),
    0,
  );
}
