import type { Random } from '../random.ts';

/** Words to choose from, by the name of the slot they fill. */
export type Bank = Readonly<Record<string, readonly string[]>>;

/**
 * Tells a pattern: `{chore}` takes a word of the bank (a second `{chore}` takes another one), `{this|that}` takes one of
 * its parts, given words stand as they are. `a~` becomes `a` or `an`. A slot nobody knows is a mistake of ours and throws.
 */
export function tell(
  random: Random,
  pattern: string,
  bank: Bank,
  given: Readonly<Record<string, string>> = {},
): string {
  const told = new Map<string, Set<string>>();
  const fill = (slot: string): string => {
    if (slot.includes('|')) return random.pick(slot.split('|'));
    const fixed = given[slot];
    if (fixed !== undefined) return fixed;
    const words = bank[slot];
    if (words === undefined) throw new TypeError(`no words for the slot {${slot}} of "${pattern}"`);
    const used = told.get(slot) ?? new Set<string>();
    told.set(slot, used);
    const fresh = words.filter((word) => !used.has(word));
    const word = random.pick(fresh.length > 0 ? fresh : words);
    used.add(word);
    return word;
  };
  let text = pattern;
  for (let depth = 0; text.includes('{') && depth < 8; depth += 1)
    text = text.replace(/\{([^{}]*)\}/g, (_, slot: string) => fill(slot));
  return withArticles(text);
}

/** `a~ open` becomes `an open`; words that are spelt one way and said another are listed. */
function withArticles(text: string): string {
  return text.replace(/\b([Aa])~ (["“]?)(\w+)/g, (_, article: string, quote: string, word: string) => {
    const vowel = /^(?:[aeio]|u(?!ni|s[eu]))/i.test(word) || /^(?:8|11|18|hour|honest|MLX|NVFP|XML|LLM)/.test(word);
    return `${article}${vowel ? 'n' : ''} ${quote}${word}`;
  });
}

/** A capital for the first letter, except of an account’s name. */
export const capitalised = (text: string): string =>
  text.startsWith('sample-') ? text : text.charAt(0).toUpperCase() + text.slice(1);

const smallWords = new Set(
  'a an and as at but by for from in into nor of on or over the to under up via with without'.split(' '),
);

/** Headline capitals as papers write them; words that bring capitals of their own keep them. */
export function titleCase(text: string): string {
  const words = text.split(' ');
  return words
    .map((word, place) => {
      const opens = place === 0 || place === words.length - 1 || /[:?.]$/.test(words[place - 1] ?? '');
      if (!opens && smallWords.has(word)) return word;
      return word
        .split('-')
        .map((part, at) => (at > 0 && smallWords.has(part) ? part : capitalised(part)))
        .join('-');
    })
    .join(' ');
}
