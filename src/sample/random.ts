/**
 * Draws that a seed decides: the same seed and names give the same numbers for ever. Every subject has a stream of its
 * own, so adding one subject never changes another.
 */
export class Random {
  readonly #path: string;
  #a: number;
  #b: number;
  #c: number;
  #count: number;
  #spareNormal: number | null = null;

  constructor(path: string) {
    this.#path = path;
    [this.#a, this.#b, this.#c, this.#count] = fourWordsOf(path);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** A stream of its own for a named part, e.g. `random.of('repo', 'sample-kiln/lathe')`. Takes no draw from this one. */
  of(...names: readonly (string | number)[]): Random {
    return new Random(`${this.#path}/${names.join('/')}`);
  }

  /** 0 ≤ x < 1. Generator sfc32 (Chris Doty-Humphrey, PractRand). */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[Math.floor(this.next() * list.length)];
    if (chosen === undefined) throw new TypeError('nothing to pick from');
    return chosen;
  }

  /** One of several values, each as likely as its weight says. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
    return this.pick(choices)[0];
  }

  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let i = mixed.length - 1; i > 0; i -= 1) {
      const j = this.whole(0, i);
      [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
    }
    return mixed;
  }

  /** Box and Muller, two at a time. */
  normal(): number {
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    const angle = 2 * Math.PI * this.next();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** At least `low`; the share above x falls as (low ÷ x)^slope. */
  pareto(low: number, slope: number): number {
    return low * (1 - this.next()) ** (-1 / slope);
  }

  /** Mean `shape`, variance `shape`. Marsaglia and Tsang, 2000. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * (1 - this.next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }

  /** Exact below a mean of 40, rounded from the normal above. */
  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }

  /** Mean m, variance m + dispersion · m²: a Poisson count whose mean is itself drawn anew each day. */
  negativeBinomial(mean: number, dispersion: number): number {
    if (mean <= 0) return 0;
    return this.poisson(dispersion > 0 ? mean * dispersion * this.gamma(1 / dispersion) : mean);
  }
}

/** Prepares many weighted draws from one list. */
export function wheel<T>(list: readonly T[], weight: (item: T) => number): (random: Random) => T {
  let sum = 0;
  const edges = Float64Array.from(list, (item) => (sum += weight(item)));
  return (random) => {
    const at = random.next() * sum;
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const chosen = list[low];
    if (chosen === undefined) throw new TypeError('nothing to pick from');
    return chosen;
  };
}

/** 128 bits of a text, spread by multiplication (after cyrb128, bryc). Not for secrets. */
function fourWordsOf(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ code, 597_399_067);
    h2 = h3 ^ Math.imul(h2 ^ code, 2_869_860_233);
    h3 = h4 ^ Math.imul(h3 ^ code, 951_274_213);
    h4 = h1 ^ Math.imul(h4 ^ code, 2_716_044_179);
  }
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1].map((word) => word >>> 0) as [number, number, number, number];
}
