import type { Objection } from '../../../vocabulary/draft.ts';
import type { ReadSentence } from '../sentence.ts';

/** One rule of the checker. Title and `says` stand on the method page. */
export interface Rule {
  readonly id: string; // N1 … N17
  readonly title: string;
  readonly says: string;
  /** What the rule objects to in a sentence; nothing where it holds. */
  check(sentence: ReadSentence): readonly Objection[];
}

/** Objections that kept a figure from being bound, of one rule. */
export function fromClaims(id: string): Rule['check'] {
  return ({ claims }) =>
    claims.flatMap((claim) => claim.objections.filter((objection) => objection.rule === id).slice(0, 1));
}
