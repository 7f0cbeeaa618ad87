import type { LeadScore } from '../vocabulary/finding.ts';

/** A score by judgement: a base, and what the one part that varies adds to it at most. */
export function houseScore(
  base: number,
  adds: number,
  part: { name: string; value: number },
  because: string,
): LeadScore {
  const value = Math.min(1, Math.max(0, part.value));
  return { score: Math.round(10 * (base + adds * value)) / 10, parts: [{ ...part, value }], because };
}
