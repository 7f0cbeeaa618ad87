import type { Instant } from './time.ts';

export const rhythms = ['daily', 'weekly'] as const;
/** Every issue, or Saturday's. */
export type Rhythm = (typeof rhythms)[number];

export const readerTopics = ['models', 'code', 'papers'] as const;
export type Topic = (typeof readerTopics)[number];

/** What a reader asked for. No topics means all of them. */
export interface Preferences {
  readonly rhythm: Rhythm;
  readonly topics: readonly Topic[];
}

export interface Reader extends Preferences {
  readonly id: string;
  readonly edition: string;
  readonly address: string;
  readonly state: 'pending' | 'active';
  /** `form`, or `import` with the name of the file. */
  readonly origin: string;
  readonly askedAt: Instant;
  readonly confirmedAt: Instant | null;
}

/** Why an address is not written to. */
export const refusals = ['left', 'erased', 'bounced', 'complained', 'by-hand'] as const;
export type Refusal = (typeof refusals)[number];
