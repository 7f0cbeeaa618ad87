import { setTimeout as wait } from 'node:timers/promises';
import { Bucket } from '../../deliver/bucket.ts';
import type { Guard } from '../../carrier.ts';
import type { Outcome } from '../../outcome.ts';
import { Pool, type PoolOptions } from './pool.ts';
import type { Relay } from './relay.ts';
import type { Message } from './send.ts';

/** A relay that could not be reached is left alone for so long while others can. */
const restSeconds = 30;

interface Way {
  readonly pool: Pool;
  readonly connections: number;
  readonly bucket: Bucket | null;
  inUse: number;
  shutUntil: number;
}

/**
 * Several relays as one: each message goes by the one with most room, within each relay's connections and pace. One that
 * cannot be reached is passed over, and its message goes by another, for nothing of it was sent.
 */
export class Relays {
  readonly #ways: readonly Way[];
  readonly #waiting: (() => void)[] = [];
  readonly #cut = new AbortController();

  constructor(relays: readonly Relay[], options: PoolOptions = {}) {
    this.#ways = relays.map((relay) => ({
      pool: new Pool(relay, options),
      connections: relay.connections,
      bucket: relay.pace === null ? null : new Bucket(relay.pace),
      inUse: 0,
      shutUntil: 0,
    }));
  }

  async send(message: Message, guard: Guard): Promise<Outcome> {
    const tried = new Set<Way>();
    for (;;) {
      const way = await this.#take(tried);
      const outcome = await this.#sendBy(way, message, guard);
      if (outcome.kind !== 'unreachable') return outcome;
      way.shutUntil = performance.now() + restSeconds * 1000;
      tried.add(way);
      if (tried.size === this.#ways.length || this.#cut.signal.aborted) return outcome;
    }
  }

  close(now = false): void {
    for (const { pool } of this.#ways) pool.close(now);
    if (now) this.#cut.abort();
  }

  async #sendBy(way: Way, message: Message, guard: Guard): Promise<Outcome> {
    try {
      const now = performance.now();
      const moment = way.bucket?.take(now) ?? now;
      if (moment > now) await wait(moment - now, undefined, { signal: this.#cut.signal }).catch(() => undefined);
      return await way.pool.send(message, guard);
    } finally {
      way.inUse -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** The way with most room, one that rests only where none else is left; waits while all are full. */
  async #take(tried: ReadonlySet<Way>): Promise<Way> {
    for (;;) {
      const now = performance.now();
      const untried = this.#ways.filter((way) => !tried.has(way));
      const awake = untried.filter(({ shutUntil }) => shutUntil <= now);
      const [best] = (awake.length > 0 ? awake : untried)
        .filter(({ inUse, connections }) => inUse < connections)
        .sort((a, b) => roomOf(b) - roomOf(a));
      if (best) {
        best.inUse += 1;
        return best;
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }
}

const roomOf = ({ inUse, connections }: Way): number => 1 - inUse / connections;
