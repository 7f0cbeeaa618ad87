/** A sentence is never longer than this, places included. */
const longestSentence = 600;

/**
 * Reads `{"s1": "…", "s2": "…"}` out of an answer, whatever stands around it. Only sentences that were asked for are taken;
 * null where there is none: then the next model is asked.
 */
export function readAnswer(text: string, asked: readonly string[]): ReadonlyMap<string, string> | null {
  const [from, to] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (from < 0 || to < from) return null;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(from, to + 1));
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object') return null;
  const sentences = new Map<string, string>();
  for (const id of asked) {
    const said = Object.getOwnPropertyDescriptor(value, id)?.value as unknown;
    if (typeof said === 'string' && said.length <= longestSentence) sentences.set(id, said);
  }
  return sentences.size === 0 ? null : sentences;
}
