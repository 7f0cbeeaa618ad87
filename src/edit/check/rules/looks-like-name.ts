/** Whether an unknown word was written as a name: with digits or signs in it, or with a capital that no sentence asks for. */
export function looksLikeName(word: string, first: boolean): boolean {
  return /[\p{N}/@_.]|\p{Ll}\p{Lu}/u.test(word) || (/^\p{Lu}/u.test(word) && !first);
}
