/**
 * Noise rules say by a published pattern what the paper sets aside: they describe, they never accuse. They stand in
 * `reckon/` because the counts in "Left out today" are figures, and every figure can be computed again.
 */
import type { SubjectId, SubjectKind } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';

/** What the rules look at. What was never read is null, and no rule holds it against anybody. */
export interface Candidate {
  readonly subject: SubjectId;
  readonly kind: SubjectKind;
  readonly owner: string | null;
  /** Without the owner. */
  readonly name: string;
  readonly createdAt: Instant | null;
  readonly tags: readonly string[];
  readonly card: string | null;
  readonly description: string | null;
  /** Stars or likes. */
  readonly marks: number | null;
  /** No likes, no downloads, no licence, no task; null where one of them was not read. */
  readonly untouched: boolean | null;
}

/** All that was read together: some patterns show only in company. */
export interface Company {
  readonly candidates: readonly Candidate[];
  /** Names that many know: those on the Hub's lists of most liked and most downloaded models. */
  readonly wellKnown: readonly { readonly owner: string; readonly name: string }[];
}

export interface NoiseRule {
  readonly id: string;
  /** For readers: completes "set aside because …". */
  readonly says: string;
  /** Which of the candidates it holds for. */
  test(company: Company): ReadonlySet<SubjectId>;
}

/** A rule that needs no company. */
export function each(id: string, says: string, holds: (candidate: Candidate) => boolean): NoiseRule {
  return {
    id,
    says,
    test: ({ candidates }) => new Set(candidates.filter(holds).map((candidate) => candidate.subject)),
  };
}
