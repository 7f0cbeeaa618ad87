import type { Day, Instant } from './time.ts';

/** What can become of one reader of one round. The first four are open, the others settled. */
export const deliveryStates = [
  'queued', // not tried yet
  'claimed', // a process has taken it, nothing final was sent
  'in_doubt', // the last byte left, or may have left, and no answer came
  'deferred', // surely not delivered; tried again at a time
  'accepted', // the other side took it
  'failed', // the other side refused it for good
  'suppressed', // the reader left before it was sent
  'expired', // too late to be news
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export const openStates: readonly DeliveryState[] = deliveryStates.slice(0, 4);

/** One issue on its way over one channel. */
export interface RoundName {
  readonly edition: string;
  readonly date: Day;
  readonly channel: string; // 'mail', 'telegram'
}

export interface Round extends RoundName {
  readonly id: string;
  readonly openedAt: Instant;
  /** Nothing of it leaves after this moment. */
  readonly expiresAt: Instant;
  /** How many readers were written down when it opened; the states add up to it at every instant. */
  readonly readers: number;
}

/** A reader taken by a process for one attempt. The attempt number is the fence: an older errand changes nothing. */
export interface Errand {
  readonly reader: string;
  /** A mail address, a chat, an address of a hook. */
  readonly address: string;
  /** What is paced together: the domain of a mail address, the host of a hook. */
  readonly domain: string;
  /** From 1. */
  readonly attempt: number;
  /** True where an earlier attempt may have reached the reader. */
  readonly again: boolean;
  /** What the reader wants of the paper; empty for everything. */
  readonly topics: readonly string[];
}

/** What became of an errand. `nextAt` says when it may be claimed again; null where it may not. */
export interface Settlement {
  readonly reader: string;
  readonly attempt: number;
  readonly state: Exclude<DeliveryState, 'claimed'>;
  readonly nextAt: Instant | null;
  readonly receipt: string | null;
}

export type RoundCounts = Readonly<Record<DeliveryState, number>>;
