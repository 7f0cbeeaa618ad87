import type { Wire, WireState } from '../system/http/index.ts';
import type { Instant, Observation, Past, RawSha, Snapshot, SourceId } from '../vocabulary/index.ts';
import type { Bases } from './bases.ts';
import type { Followed } from './followed.ts';

/**
 * Somebody who publishes data that the paper reads. Each source is a folder with the same files: `source.ts` (this
 * declaration and what is asked), `wire.ts` (their shape, loosely), `parse.ts` (into ours, strictly), `terms.md` (what we
 * may do with it, read when and where), `fixtures/` (answers made by us in the true shape).
 */
export interface Source {
  readonly id: SourceId; // 'hugging-face'
  readonly name: string; // 'Hugging Face Hub'
  /** Sources with open questions of terms are off until the publisher turns them on. */
  readonly on: 'always' | 'until-turned-off' | 'when-turned-on';
  /** Most requests of one morning without a key, for the budget that `docs/sources.md` adds up. */
  readonly requestsAMorning: number;
  /** Asks for what the morning needs, most wanted first, and gives each answer as it comes. Never throws for trouble outside. */
  gather(assignment: Assignment): AsyncIterable<Gathered>;
}

/** What a source is sent out with. */
export interface Assignment {
  readonly wire: Wire;
  /** Cursors that survive restarts: `state.cursor('github/stars')`. */
  readonly state: Pick<WireState, 'cursor' | 'setCursor'>;
  readonly bases: Bases;
  readonly followed: Followed;
  /** What the archive knew before this morning; empty on the first day. */
  readonly past: Past;
  /** A raw answer kept earlier, for those that say "unchanged". */
  readonly raw: (sha: string) => Promise<Uint8Array | null>;
  readonly now: () => Instant;
  readonly stop: AbortSignal;
}

/** One answer of a source, or why there is none. */
export type Gathered =
  | {
      readonly kind: 'fresh';
      readonly snapshot: Snapshot;
      readonly bytes: Uint8Array;
      readonly observations: readonly Observation[];
    }
  /** The source says nothing changed; the figures are observed anew from the answer kept before. */
  | { readonly kind: 'unchanged'; readonly sha: RawSha; readonly observations: readonly Observation[] }
  | Gap;

/** Something a morning wanted and did not get; it is named in "How this was made". */
export interface Gap {
  readonly kind: 'gap';
  readonly source: SourceId;
  /** What is missing, for readers: `trending models`. */
  readonly what: string;
  /** Why, for readers: `did not answer in time`. */
  readonly reason: string;
  readonly retryAt: Instant | null;
  /** The service did not answer at all, or hung: asking it for more this morning would only cost time. */
  readonly unreachable: boolean;
  /** The answer that could not be used, kept all the same. */
  readonly rejected: { readonly snapshot: Snapshot; readonly bytes: Uint8Array } | null;
}
