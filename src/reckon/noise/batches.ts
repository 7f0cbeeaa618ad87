import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Candidate, NoiseRule } from './rule.ts';

export const massUpload = 5;
export const factoryUpload = 20;
const day = 86_400_000;

/** A name with digits as `#` and identifiers as `h`: `run-12-3f9c2ab` is `run-#-h`. Names alike in this are of one pattern. */
export function skeletonOf(name: string): string {
  return name
    .toLowerCase()
    .split(/([-_. /]+)/)
    .map((part) => (/^(?=.*\d)(?=.*[a-f])[0-9a-f]{7,40}$/.test(part) ? 'h' : part.replace(/\d+(?:\.\d+)*/g, '#')))
    .join('');
}

export const factory: NoiseRule = {
  id: 'factory',
  says: `one account uploaded ${factoryUpload} or more under one name pattern within a day`,
  test: (company) => inBatches(company.candidates, factoryUpload),
};

export const batch: NoiseRule = {
  id: 'batch',
  says: `one account uploaded ${massUpload} or more under one name pattern within a day`,
  test: (company) => inBatches(company.candidates, massUpload),
};

function inBatches(candidates: readonly Candidate[], least: number): ReadonlySet<SubjectId> {
  return new Set(batchesOf(candidates, least).flatMap((one) => one.subjects));
}

/** Uploads of one account under one name pattern within a day. */
export interface Batch {
  readonly owner: string;
  readonly subjects: readonly SubjectId[];
}

/**
 * Candidates of which one account created so many with one skeleton, differing in digits or identifiers, within 24 hours;
 * the largest batch first.
 */
export function batchesOf(candidates: readonly Candidate[], least: number): readonly Batch[] {
  const dated = candidates.filter(
    (one) => one.owner !== null && one.createdAt !== null && skeletonOf(one.name) !== one.name.toLowerCase(),
  );
  const groups = Map.groupBy(dated, (one) => `${one.owner}\n${one.kind}\n${skeletonOf(one.name)}`);
  const batches: Batch[] = [];
  for (const group of groups.values()) {
    const found = new Set<SubjectId>();
    const sorted = group
      .map((one) => ({ subject: one.subject, at: Date.parse(one.createdAt!) }))
      .sort((a, b) => a.at - b.at);
    for (let first = 0; first + least <= sorted.length; first += 1)
      if (sorted[first + least - 1]!.at - sorted[first]!.at <= day)
        for (const one of sorted)
          if (one.at >= sorted[first]!.at && one.at - sorted[first]!.at <= day) found.add(one.subject);
    if (found.size > 0) batches.push({ owner: group[0]!.owner!, subjects: [...found] });
  }
  return batches.sort((a, b) => b.subjects.length - a.subjects.length || (a.owner < b.owner ? -1 : 1));
}
