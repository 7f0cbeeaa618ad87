/**
 * Mean and variance of counts whose largest values are first brought down to the next largest, so that one past burst
 * does not become the norm (editorial-science 3.3: the top two of 28 days). At least one value must remain.
 */
export interface Winsorised {
  readonly mean: number;
  /** Sample variance, n − 1; 0 for one value. */
  readonly variance: number;
  readonly n: number;
}

export function winsorised(values: ArrayLike<number>, top: number): Winsorised {
  const n = values.length;
  if (!(top >= 0 && top < n)) throw new RangeError(`cannot bring down ${top} of ${n} values`);
  const cap = Float64Array.from(values).sort()[n - 1 - top]!;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.min(values[i]!, cap);
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (Math.min(values[i]!, cap) - mean) ** 2;
  return { mean, variance: n > 1 ? squares / (n - 1) : 0, n };
}
