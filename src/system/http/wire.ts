import type { Instant } from '../../vocabulary/time.ts';

/** A pace and a budget that several addresses share: one for each service that counts our requests together. */
export interface Bucket {
  readonly id: string; // 'github-api'
  /** At most this many requests … */
  readonly requests: number;
  /** … in this many seconds. */
  readonly seconds: number;
  /** Least time between two requests, in milliseconds. */
  readonly gap: number;
}

export interface Asked {
  readonly url: string;
  readonly bucket: Bucket;
  /** Media types we can read, most wanted first. */
  readonly accept: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  /** Asked without saying what is known: the answer that is known is not kept any more. */
  readonly anew?: boolean;
  readonly body?: string;
  /** Bytes after which the answer is given up; 32 MiB where none is said. */
  readonly maxBytes?: number;
  /** Milliseconds for the whole answer; 30 seconds where none is said. */
  readonly timeout?: number;
  /**
   * `configured` addresses come from the publisher and may lie in a private network; addresses `found` in data, and every
   * redirect away from a configured host, may not.
   */
  readonly origin: 'configured' | 'found';
}

export type Answer =
  | {
      readonly kind: 'fresh';
      readonly url: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
      readonly readAt: Instant;
    }
  /** The source says that nothing changed since the answer with this hash, which the archive holds. */
  | { readonly kind: 'unchanged'; readonly url: string; readonly readAt: Instant; readonly sha: string }
  | Failure;

export interface Failure {
  readonly kind: 'failed';
  readonly url: string;
  /** What went wrong, in words for readers of "How this was made". */
  readonly reason: string;
  readonly why:
    | 'refused' // no connection, or a name that does not resolve
    | 'tls'
    | 'timeout'
    | 'too-large'
    | 'broken' // a body that does not decode
    | 'status' // 4xx or 5xx
    | 'limited' // the source asked us to wait
    | 'budget' // we had spent what we allow ourselves
    | 'resting' // it failed too often; asked again later
    | 'forbidden'; // an address that is not public
  readonly status: number | null;
  readonly retryAt: Instant | null;
  /** What came with a status of 400 to 499: that something is not there is an answer too. */
  readonly said?: { readonly bytes: Uint8Array; readonly readAt: Instant };
}

/** The one door to the network. */
export interface Wire {
  ask(asked: Asked): Promise<Answer>;
}
