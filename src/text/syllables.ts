const known = new Map<string, number>();
const knownAtMost = 20_000;

/** Syllables of a word of English in small letters: groups of vowels, without a silent e. A figure counts as two. */
export function syllables(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  const count = /^\p{N}/u.test(word) ? 2 : Math.max(1, vowelGroups(word));
  if (known.size >= knownAtMost) known.clear();
  known.set(word, count);
  return count;
}

const vowelGroups = (word: string): number =>
  word.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^l]e)$/, '').match(/[aeiouy]+/g)?.length ?? 0;
