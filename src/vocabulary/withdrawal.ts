import type { SubjectId } from './subject.ts';
import type { Instant } from './time.ts';

/** A subject whose name the paper has taken back: it is not printed again, and stands in public files as a salted id. */
export interface Withdrawal {
  readonly subject: SubjectId;
  /** Made once and kept in the ledger, so that the salted id is the same in every issue and nobody can guess it. */
  readonly salt: string;
  readonly since: Instant;
  /** For readers; names nobody. */
  readonly reason: string;
}
