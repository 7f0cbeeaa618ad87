/** Titles that promise what medicine, law or money will do: the paper does not carry them, not even as a quotation. */
const promises =
  /\b(?:diagnos\w+|cures?|cured|heals?|treats? (?:cancer|patients|disease\w*)|saves? lives|triage|mri|tumou?rs?|detects? (?:cancer|disease\w*)|(?:beats?|outperforms?|better than|replaces?) (?:\w+ ){0,2}(?:doctors?|physicians?|radiologists?|lawyers?|traders?|analysts?|the market)|wins? (?:lawsuits?|in court)|(?:stock|crypto|trading) (?:profits?|returns?|gains?)|returns? of \d+ ?%|beat(?:s|ing)? the market)\b/i;

export function promisesEfficacy(text: string): boolean {
  return promises.test(text);
}
