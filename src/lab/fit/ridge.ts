import { solve } from './solve.ts';

/**
 * A linear blend learned case by case: only sums are kept, so that a fit on everything learned so far costs nothing. Drawn
 * to 0 as if `strength` cases of average weight spoke for it; without cases every weight is 0.
 */
export class Ridge {
  readonly #n: number;
  readonly #squares: Float64Array;
  readonly #sums: Float64Array;
  readonly #strength: number;
  #weight = 0;
  #cases = 0;

  constructor(features: number, strength: number) {
    this.#n = features;
    this.#squares = new Float64Array(features * features);
    this.#sums = new Float64Array(features);
    this.#strength = strength;
  }

  get cases(): number {
    return this.#cases;
  }

  learn(x: ArrayLike<number>, y: number, weight: number): void {
    const n = this.#n;
    for (let i = 0; i < n; i += 1) {
      const scaled = weight * x[i]!;
      this.#sums[i]! += scaled * y;
      for (let j = 0; j < n; j += 1) this.#squares[i * n + j]! += scaled * x[j]!;
    }
    this.#weight += weight;
    this.#cases += 1;
  }

  weights(): Float64Array {
    if (this.#cases === 0) return new Float64Array(this.#n);
    const towardsNone = (this.#strength * this.#weight) / this.#cases;
    const squares = Float64Array.from(this.#squares);
    for (let i = 0; i < this.#n; i += 1) squares[i * this.#n + i]! += towardsNone;
    return solve(squares, this.#sums);
  }
}
