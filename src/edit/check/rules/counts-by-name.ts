import { objection } from '../../objection.ts';
import type { Token } from '../read/token.ts';
import type { KnownFact } from '../registry.ts';
import type { NumberClaim, ReadSentence } from '../sentence.ts';

/** What a list can be counted by: "45 models with the task text-to-image". */
const kinds = ['topic', 'tag', 'format', 'family', 'library', 'task', 'licence', 'language'];

/** N5: of several figures and several tags in a sentence, each figure was counted under the tag it stands beside. */
export function countsByName({ claims, tokens, registry }: ReadSentence) {
  const known = new Set(registry.facts.flatMap(tagsOf));
  const tags = tokens.filter((token) => known.has(token.text.toLowerCase()));
  if (tags.length === 0) return [];
  return claims.flatMap((claim) => {
    const counted = claim.fitting.map(tagsOf);
    if (counted.length === 0 || counted.some((own) => own.length === 0)) return [];
    const beside = nearest(claim, tags, tokens);
    return beside === null || counted.some((own) => own.includes(beside))
      ? []
      : [
          objection(
            'N5',
            claim.token.text,
            `${claim.token.text} of ${beside}`,
            `counted for ${counted[0]!.join(', ')}`,
          ),
        ];
  });
}

const tagsOf = ({ params }: KnownFact): readonly string[] =>
  Object.entries(params).flatMap(([name, value]) =>
    kinds.includes(name) && typeof value === 'string' ? [value.toLowerCase()] : [],
  );

/** The last tag before a figure with no other figure between, else the first one after it. */
function nearest({ token }: NumberClaim, tags: readonly Token[], tokens: readonly Token[]): string | null {
  const at = tokens.indexOf(token);
  const before = tokens.slice(0, at).findLast((other) => other.kind === 'number' || tags.includes(other));
  const after = tokens.slice(at + 1).find((other) => other.kind === 'number' || tags.includes(other));
  const found = [before, after].find((other) => other !== undefined && tags.includes(other));
  return found ? found.text.toLowerCase() : null;
}
