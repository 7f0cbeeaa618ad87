/** The middle value; the mean of the two middle ones of an even number. NaN of nothing. The values are not changed. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}

/**
 * The value below which a share of the values lies, by linear interpolation between neighbours: type 7 of Hyndman and
 * Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996). NaN of nothing.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  if (values.length === 0) return NaN;
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  // A middle of two whole numbers is exact as their half sum, so that a median never gains a stray digit.
  return below === above ? below : share === 0.5 ? (below + above) / 2 : below + (above - below) * (place % 1);
}
