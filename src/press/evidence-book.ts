import type { Claim, Evidence, EvidenceObservation, Working } from '../vocabulary/index.ts';

/** What a claim rests on, one step down. */
export type Ground =
  | { readonly kind: 'observation'; readonly observation: EvidenceObservation }
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'working'; readonly working: Working };

/** Finds the grounds of a claim by their ids. Ids without an entry are left out: `verify` reports them. */
export function groundsOf(evidence: Evidence): (ids: readonly string[]) => readonly Ground[] {
  const grounds = new Map<string, Ground>();
  for (const observation of evidence.observations) grounds.set(observation.id, { kind: 'observation', observation });
  for (const claim of evidence.claims) grounds.set(claim.id, { kind: 'claim', claim });
  for (const working of evidence.workings) grounds.set(working.id, { kind: 'working', working });
  return (ids) => ids.flatMap((id) => grounds.get(id) ?? []);
}
