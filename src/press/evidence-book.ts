import type { Claim, Evidence, EvidenceObservation, Working } from '../vocabulary/index.ts';

/** What a claim rests on, one step down. */
export type Ground =
  | { readonly kind: 'observation'; readonly observation: EvidenceObservation }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'working'; readonly working: Working };

/** Finds the grounds of a claim by their ids. Ids without an entry are left out: `verify` reports them. */
export function groundsOf(evidence: Evidence): (ids: readonly string[]) => readonly Ground[] {
  const grounds = new Map<string, Ground>([
    ...evidence.observations.map((observation) => [observation.id, { kind: 'observation', observation }] as const),
    ...evidence.claims.map((claim) => [claim.id, { kind: 'claim', claim }] as const),
    ...evidence.workings.map((working) => [working.id, { kind: 'working', working }] as const),
  ]);
  return (ids) => ids.flatMap((id) => grounds.get(id) ?? []);
}
