const calm = 600_000; // milliseconds without complaint after which a rate is doubled again
const slowest = 1 / 60; // messages a second

/**
 * A bucket of tokens, kept as the moment at which the next token is there (GCRA, ITU-T I.371). Taking one gives that
 * moment, so that nobody has to ask twice. Times are milliseconds on the caller's clock.
 */
export class Bucket {
  readonly #full: number | null;
  #rate: number;
  #next = 0;
  #changedAt = Number.NEGATIVE_INFINITY;

  /** `rate` is in messages a second; `full` the rate to come back to after a complaint, null for no bound. */
  constructor(rate: number, full: number | null = rate) {
    this.#rate = rate;
    this.#full = full;
  }

  take(now: number): number {
    if (now - this.#changedAt > calm && this.#rate !== this.#full) {
      this.#rate = Math.min(this.#rate * 2, this.#full ?? Number.POSITIVE_INFINITY);
      this.#changedAt = now;
    }
    const moment = Math.max(now, this.#next);
    this.#next = moment + 1000 / this.#rate;
    return moment;
  }

  /** Half the rate, until it has been calm for a while. */
  slowDown(now: number): void {
    this.#rate = Math.max(slowest, this.#rate / 2);
    this.#changedAt = now;
    this.#next = Math.max(this.#next, now + 1000 / this.#rate);
  }
}
