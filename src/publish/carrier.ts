import type { Errand } from '../vocabulary/index.ts';
import type { Outcome } from './outcome.ts';

/**
 * Asked by a carrier at the last moment before a message can count as delivered. Writes down that it is about to be sent;
 * false means that the errand is no longer ours and nothing may be sent.
 */
export type Guard = () => Promise<boolean>;

/** An issue made ready for one channel: what is shared by all readers is done. */
export interface Load {
  /** Never throws for trouble outside: every such trouble is an outcome. */
  carry(errand: Errand, guard: Guard): Promise<Outcome>;
  /** Lets go of connections. With `now`, of those in use as well: what was under way becomes an outcome. */
  close(now?: boolean): Promise<void>;
}

/** One way to readers. `P` is what the press prints for it. */
export interface Carrier<P> {
  readonly name: string;
  /** How many errands are under way at once. */
  readonly lanes: number;
  load(pressing: P): Promise<Load>;
}
