/** Messages a second: in all, and to single domains. None means as fast as it goes. */
export interface Rates {
  readonly relay?: number;
  readonly domains?: Readonly<Record<string, number>>;
}

/** Where a domain without a rate is slowed down it begins from this many a second. */
const assumedRate = 20;
const slowest = 1 / 60;
const calm = 600_000; // milliseconds without complaint after which a rate is doubled again

interface Bucket {
  /** Messages a second. */
  rate: number;
  readonly full: number | null;
  next: number;
  changedAt: number;
}

/**
 * How fast we may go, for the relay and for each domain: a bucket of tokens each, kept as the moment at which the next
 * token is there (GCRA, ITU-T I.371). Reserving gives that moment, so that nobody has to ask twice.
 */
export class Pace {
  readonly #relay: Bucket | null;
  readonly #domains = new Map<string, Bucket>();
  readonly #rates: Rates;

  constructor(rates: Rates = {}) {
    this.#rates = rates;
    this.#relay = rates.relay === undefined ? null : bucket(rates.relay);
  }

  /** The moment (milliseconds, on the caller's clock) at which a message to the domain may go; its place is taken. */
  reserve(domain: string, now: number): number {
    const own = this.#bucketOf(domain);
    return Math.max(now, this.#relay ? take(this.#relay, now) : now, own ? take(own, now) : now);
  }

  /** The domain asked for patience: half its rate, until it has been calm for a while. */
  slowDown(domain: string, now: number): void {
    const slowed = this.#bucketOf(domain) ?? { ...bucket(assumedRate), full: null };
    slowed.rate = Math.max(slowest, slowed.rate / 2);
    slowed.changedAt = now;
    slowed.next = Math.max(slowed.next, now + 1000 / slowed.rate);
    this.#domains.set(domain, slowed);
  }

  #bucketOf(domain: string): Bucket | null {
    const set = this.#rates.domains?.[domain];
    const found = this.#domains.get(domain) ?? (set === undefined ? null : bucket(set));
    if (found) this.#domains.set(domain, found);
    return found;
  }
}

const bucket = (rate: number): Bucket => ({ rate, full: rate, next: 0, changedAt: Number.NEGATIVE_INFINITY });

function take(each: Bucket, now: number): number {
  if (now - each.changedAt > calm && each.rate !== each.full) {
    each.rate = Math.min(each.rate * 2, each.full ?? Number.POSITIVE_INFINITY);
    each.changedAt = now;
  }
  const moment = Math.max(now, each.next);
  each.next = moment + 1000 / each.rate;
  return moment;
}
