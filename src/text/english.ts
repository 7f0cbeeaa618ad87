/** The little English the writer needs: articles, plurals, possessives, lists and cases. British usage. */

const vowelSound = /^(?:[aeiou]|8|11(?!\d)|18(?!\d)|hour|honest|honour|heir)/i;
const consonantSound = /^(?:one|once|uni(?!n)|use|usu|uti|eu|ubi|urani)/i;
const lettersWithVowelSound = /^[AEFHILMNORSX](?:[A-Z0-9]|s?\b)/;

/** `a` or `an`, by the sound a word begins with: an hour, a unit, an LLM, a GPU, an 8-bit copy. */
export function article(next: string): 'a' | 'an' {
  if (/^[A-Z][A-Z0-9]/.test(next)) return lettersWithVowelSound.test(next) ? 'an' : 'a';
  return vowelSound.test(next) && !consonantSound.test(next) ? 'an' : 'a';
}

const irregular: Readonly<Record<string, string>> = { repository: 'repositories', library: 'libraries' };

/** The noun in the number that goes with a count: 1 star, 0 stars, 1.5 stars. */
export function noun(count: number, singular: string, plural = pluralOf(singular)): string {
  return Math.abs(count) === 1 ? singular : plural;
}

export function pluralOf(singular: string): string {
  const known = irregular[singular];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

/** The owner's form of a name: Qwen’s, Transformers’. */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}

/** The verb in the number that goes with a count: 1 was, 2 were. */
export function verb(count: number, singular: string, plural: string): string {
  return Math.abs(count) === 1 ? singular : plural;
}

/** What stands before each member of a list but the first: `a, b and c`. */
export function listMark(index: number, length: number, last: 'and' | 'or' = 'and'): string {
  if (index === 0) return '';
  return index === length - 1 ? ` ${last} ` : ', ';
}

/** `a`, `a and b`, `a, b and c`. */
export function list(members: readonly string[], last: 'and' | 'or' = 'and'): string {
  return members.map((member, index) => listMark(index, members.length, last) + member).join('');
}

/** The first letter large, the rest as it is. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en-GB') + text.slice(1);
}

/** Cuts at a word boundary so that no more than `limit` characters stand; says whether anything was cut. */
export function cutAtWord(text: string, limit: number): { readonly text: string; readonly cut: boolean } {
  if (text.length <= limit) return { text, cut: false };
  const head = text.slice(0, limit + 1);
  const space = head.lastIndexOf(' ');
  const kept = space > limit / 2 ? head.slice(0, space) : wholeCharacters(text.slice(0, limit));
  return { text: kept.replace(/[\s,;:–—-]+$/u, ''), cut: true };
}

/** Never ends between the halves of a surrogate pair. */
function wholeCharacters(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
