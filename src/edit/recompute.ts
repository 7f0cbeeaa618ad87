import { prove } from '../reckon/prove.ts';
import type { Draft, Objection } from '../vocabulary/draft.ts';
import type { Past } from '../vocabulary/past.ts';
import { objection } from './objection.ts';

/** Computes every fact of a draft again from the archive, with all it rests on. */
export async function recompute(draft: Draft, past: Past): Promise<readonly Objection[]> {
  const proofs = await Promise.all(draft.facts.map((fact) => prove(fact, past)));
  return proofs.flatMap((proof) =>
    proof.holds ? [] : [objection('recomputed', proof.where, proof.said, proof.found)],
  );
}
