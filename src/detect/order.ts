import type { Finding } from '../vocabulary/finding.ts';

/** Best score first; what ties stands in order of its id, so that the same morning gives the same order. */
export function byScore(a: Finding, b: Finding): number {
  return b.score.score - a.score.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
