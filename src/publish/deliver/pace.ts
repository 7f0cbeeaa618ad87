import { Bucket } from './bucket.ts';

/** Messages a second, in all and to single domains, and how many of a domain are under way at once. None means no bound. */
export interface Rates {
  readonly relay?: number;
  readonly domains?: Readonly<Record<string, number>>;
  readonly connections?: Readonly<Record<string, number>>;
}

/** Where a domain without a rate is slowed down it begins from this many a second. */
const assumedRate = 20;

/** How fast we may go, for all relays together and for each domain: reserving gives the moment of a message's turn. */
export class Pace {
  readonly #relay: Bucket | null;
  readonly #domains = new Map<string, Bucket>();
  readonly #rates: Rates;

  constructor(rates: Rates = {}) {
    this.#rates = rates;
    this.#relay = rates.relay === undefined ? null : new Bucket(rates.relay);
  }

  /** The moment (milliseconds, on the caller's clock) at which a message to the domain may go; its place is taken. */
  reserve(domain: string, now: number): number {
    return Math.max(this.#relay?.take(now) ?? now, this.#bucketOf(domain)?.take(now) ?? now);
  }

  /** The domain asked for patience: half its rate, until it has been calm for a while. */
  slowDown(domain: string, now: number): void {
    const bucket = this.#bucketOf(domain) ?? new Bucket(assumedRate, null);
    bucket.slowDown(now);
    this.#domains.set(domain, bucket);
  }

  #bucketOf(domain: string): Bucket | null {
    const set = this.#rates.domains?.[domain];
    const found = this.#domains.get(domain) ?? (set === undefined ? null : new Bucket(set));
    if (found) this.#domains.set(domain, found);
    return found;
  }
}
