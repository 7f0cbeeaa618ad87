/**
 * The days before the one in hand, kept sorted while they slide past: 28 at most. A new value and the oldest one take a
 * few dozen steps each, so that a norm can be had for a million days in a second.
 */
export class SlidingBase {
  readonly #sorted: Float64Array;
  #n = 0;

  constructor(most: number) {
    this.#sorted = new Float64Array(most);
  }

  get n(): number {
    return this.#n;
  }

  clear(): void {
    this.#n = 0;
  }

  add(value: number): void {
    const sorted = this.#sorted;
    let place = this.#n;
    while (place > 0 && sorted[place - 1]! > value) {
      sorted[place] = sorted[place - 1]!;
      place -= 1;
    }
    sorted[place] = value;
    this.#n += 1;
  }

  remove(value: number): void {
    const sorted = this.#sorted;
    let place = 0;
    while (place < this.#n && sorted[place] !== value) place += 1;
    if (place === this.#n) throw new RangeError(`${value} is not in the base`);
    sorted.copyWithin(place, place + 1, this.#n);
    this.#n -= 1;
  }

  median(): number {
    const half = this.#n >> 1;
    return this.#n % 2 === 1 ? this.#sorted[half]! : (this.#sorted[half - 1]! + this.#sorted[half]!) / 2;
  }

  /** The mean, the largest values brought down to the next largest. */
  winsorisedMean(top: number): number {
    const cap = this.#sorted[this.#n - 1 - top]!;
    let sum = top * cap;
    for (let i = 0; i < this.#n - top; i += 1) sum += this.#sorted[i]!;
    return sum / this.#n;
  }

  /**
   * Standard deviation by the median distance from the median, times 1.4826 so that it is that of a normal distribution:
   * up to half of the days may be outbreaks without moving it.
   */
  robustDeviation(): number {
    const sorted = this.#sorted;
    const middle = this.median();
    // Distances rise outwards from the middle on both sides; walking them together finds the median one.
    let left = (this.#n - 1) >> 1;
    let right = left + 1;
    const upper = this.#n >> 1;
    let [last, before] = [0, 0];
    for (let taken = 0; taken <= upper; taken += 1) {
      const below = left >= 0 ? middle - sorted[left]! : Infinity;
      const above = right < this.#n ? sorted[right]! - middle : Infinity;
      before = last;
      last = Math.min(below, above);
      if (below <= above) left -= 1;
      else right += 1;
    }
    return 1.4826 * (this.#n % 2 === 1 ? last : (before + last) / 2);
  }
}
