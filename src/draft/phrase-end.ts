/** Words a cut must not end with: they promise another. */
const dangling =
  /(?:^|[\s,;:–—-]+)(?:an?|the|of|for|and|or|but|nor|with|without|within|in|on|to|by|from|at|as|into|onto|over|under|across|between|through|during|than|that|which|who|whose|how|when|where|while|whether|if|so|is|are|was|were|be|been|has|have|had|can|will|may|must|not|no|using|including|via|per|its|their|his|her|our|your|my|this|these|those|such|both|each|every|any|all|more|most|very|e\.g\.?|i\.e\.?)$/iu;

/** Signs nothing may end with: a comma, a dash, an opened bracket or quotation, half an ampersand. */
const loose = /[\s,;:–—\-([{<“‘`&+/|]+$/u;

const pairs = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
] as const;

/**
 * A text that was cut at a word, shortened to where a phrase can end: without a word or sign that promises more, and without
 * a bracket or quotation that is never closed. May be empty.
 */
export function toPhraseEnd(text: string): string {
  let kept = text;
  for (;;) {
    const shorter = withoutUnclosed(kept).replace(loose, '').replace(dangling, '');
    if (shorter === kept) return kept;
    kept = shorter;
  }
}

/** Cut before the first bracket or quotation that stays open. */
function withoutUnclosed(text: string): string {
  const opened = pairs.flatMap(([open, close]) => {
    const at = text.lastIndexOf(open);
    return at > text.lastIndexOf(close) ? [at] : [];
  });
  const straight = [...text.matchAll(/"/g)].map(({ index }) => index);
  const cuts = straight.length % 2 === 1 ? [...opened, straight.at(-1)!] : opened;
  return cuts.length === 0 ? text : text.slice(0, Math.min(...cuts));
}
