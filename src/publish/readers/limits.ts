import { isIPv6 } from 'node:net';

/** How often something may be asked from one network, and in all. */
export interface Limit {
  readonly perNetwork: number;
  readonly inAll: number;
  readonly seconds: number;
}

const remembered = 20_000; // networks

/** Counts in memory who asks how often. Networks are /24 and /64: one visitor can have many addresses of either. */
export class Limiter {
  readonly #limit: Limit;
  readonly #counts = new Map<string, { count: number; until: number }>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Whether one more is fine at this moment (milliseconds). */
  allows(address: string, now: number): boolean {
    const network = this.#count(networkOf(address), now);
    const all = this.#count('everybody', now);
    return network <= this.#limit.perNetwork && all <= this.#limit.inAll;
  }

  #count(key: string, now: number): number {
    const known = this.#counts.get(key);
    const entry = known && known.until > now ? known : { count: 0, until: now + this.#limit.seconds * 1000 };
    entry.count += 1;
    this.#counts.delete(key);
    this.#counts.set(key, entry);
    if (this.#counts.size > remembered) this.#counts.delete(this.#counts.keys().next().value ?? '');
    return entry.count;
  }
}

/** `192.0.2.0/24` of `192.0.2.7`, `2001:db8:1:2::/64` of `2001:db8:1:2::7`. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(8 - first.length - last.length).fill('0');
  return `${[...first, ...zeros, ...last]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
