import type { Archive } from '../archive/archive.ts';
import type { Tombstone } from '../archive/tombstone.ts';
import type { EvidenceObservation } from '../vocabulary/fact.ts';

/** Part of an issue's evidence that was taken out of the archive on purpose. */
export interface ErasedEvidence {
  readonly what: Tombstone['kind'];
  readonly erasedAt: string;
  readonly reason: string;
  /** How many observations of the evidence are gone with it. */
  readonly observations: number;
}

/** Tells what was erased from what is wrong: claims that rest on the erased cannot be computed again by anybody. */
export async function erasedFrom(
  archive: Pick<Archive, 'findErasure'>,
  { observations }: { readonly observations: readonly Pick<EvidenceObservation, 'subject' | 'rawSha'>[] },
): Promise<readonly ErasedEvidence[]> {
  const erased: ErasedEvidence[] = [];
  const note = async (of: Parameters<Archive['findErasure']>[0], count: number) => {
    const found = await archive.findErasure(of);
    if (found) erased.push({ what: found.kind, erasedAt: found.erasedAt, reason: found.reason, observations: count });
  };
  for (const [subject, some] of Map.groupBy(observations, (one) => one.subject)) await note({ subject }, some.length);
  for (const [sha, some] of Map.groupBy(observations, (one) => one.rawSha)) await note({ sha }, some.length);
  return erased;
}

export function erasedInWords(erased: readonly ErasedEvidence[]): readonly string[] {
  return erased.map(
    ({ what, erasedAt, reason, observations }) =>
      `  ${observations} observations ${what === 'raw' ? 'were read from a raw answer that was' : 'are of a subject that was'} erased on ${erasedAt.slice(0, 10)}: ${reason}`,
  );
}
