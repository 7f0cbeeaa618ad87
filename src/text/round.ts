/** A decimal number as its digits and the place of its point: 12.5 is `{ negative: false, digits: '125', scale: 1 }`. */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  /** How many of the digits stand after the point; may be negative for very large numbers. */
  readonly scale: number;
}

/** Reads the shortest decimal text that names the number, the one a person would see and check by hand. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { negative: value < 0, digits: whole + fraction, scale: fraction.length - Number(exponent) };
}

export interface Rounded {
  readonly negative: boolean;
  /** Digits before the point, without separators, at least `0`. */
  readonly whole: string;
  /** Exactly as many digits as were asked for. */
  readonly fraction: string;
}

/**
 * Rounds to `places` decimal places, halves away from zero, in decimal arithmetic: 1.005 to two places is 1.01 and 0.285
 * shifted by two is 28.5, as on paper. `shift` multiplies by ten to that power first (percent: 2, millions: −6).
 * A value that rounds to nothing has no sign.
 */
export function round(value: number, places: number, shift = 0): Rounded {
  if (!Number.isFinite(value)) throw new TypeError(`not a number that can be printed: ${value}`);
  const { negative, digits, scale } = decimalOf(value);
  const kept = digits.length - scale + shift + places; // how many leading digits survive
  const padded = kept > digits.length ? digits.padEnd(kept, '0') : digits;
  const head = kept > 0 ? BigInt(padded.slice(0, kept)) : 0n;
  const next = kept >= 0 ? Number(padded[kept] ?? '0') : 0;
  const units = (head + (next >= 5 ? 1n : 0n)).toString().padStart(places + 1, '0');
  return {
    negative: negative && /[1-9]/.test(units),
    whole: units.slice(0, units.length - places),
    fraction: units.slice(units.length - places),
  };
}
