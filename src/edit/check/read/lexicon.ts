import { sticky } from './numbers.ts';
import { words } from './words.ts';

/** What a word may do in a sentence. A word with no sort is unknown and refused. */
export type WordSort = keyof typeof words;

const lexicon = new Map<string, WordSort[]>();
for (const [sort, list] of Object.entries(words) as [WordSort, string][])
  for (const word of list.split(/\s+/).filter(Boolean)) {
    const spoken = word.replaceAll('_', ' ');
    lexicon.set(spoken, [...(lexicon.get(spoken) ?? []), sort]);
  }

/** Sorts of a word or phrase, whatever its capitals; empty where it is unknown. */
export function sortsOf(word: string): readonly WordSort[] {
  return lexicon.get(word.toLowerCase()) ?? [];
}

const spokenPhrases = [...lexicon.keys()].filter((word) => / /.test(word)).sort((a, b) => b.length - a.length);
const byFirstWord = Map.groupBy(spokenPhrases, (phrase) => phrase.slice(0, phrase.indexOf(' ')));

/** The longest phrase of the lexicon that begins here, as it is written in the text. */
export function phraseAt(text: string, at: number): string | null {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) return null;
  const first = sticky(/\p{L}+/uy, text, at)?.[0].toLowerCase();
  const found = byFirstWord.get(first ?? '')?.find((phrase) => {
    const here = text.slice(at, at + phrase.length);
    return here.toLowerCase() === phrase && !/^[\p{L}\p{N}-]/u.test(text.slice(at + phrase.length));
  });
  return found === undefined ? null : text.slice(at, at + found.length);
}
