import type { Objection } from '../vocabulary/draft.ts';

/** Why something cannot be printed: which rule, where it stands, what was said and what was found. */
export function objection(
  rule: string,
  span: string,
  said: string | number | null,
  found: string | number | null,
  sentence = '',
): Objection {
  return { rule, sentence, span, said: String(said ?? 'nothing'), found: String(found ?? 'nothing') };
}
