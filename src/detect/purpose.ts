import type { Slice } from './slice.ts';

/** Longest purpose in print, in characters. */
export const longestPurpose = 120;
const shortest = 20;

/** Lines of a card or README that are furniture: headings, lists, tables, badges, code, quotations, markup, bare links. */
const furniture = /^\s*(?:#|[-*+•>|]|\d+[.)]\s|`{3}|~{3}|!?\[|<|={3,}|-{3,}|:{3}|https?:|\W*$)/;
/** Words spoken to a reader or a machine rather than about the thing. */
const addressed =
  /\b(?:ignore|disregard|forget) (?:all|any|the|previous|prior)\b|\b(?:system|assistant|user)\s*:|\byou (?:are|must|should) (?:an?|now|always|never)\b|\b(?:star|follow|like|subscribe|upvote|share|join|donate|sponsor|buy|click|download|visit|check out|please)\b.{0,40}\b(?:us|our|this repo\w*|repository|discord|telegram|twitter|patreon|newsletter|here|now|link|⭐)|\b(?:join|support|follow) (?:us|me|our)\b/i;
/** Claims of the market place, and of effects nobody may promise here. */
const promotion =
  /\b(?:world'?s (?:first|best|fastest|most)|best[- ]in[- ]class|revolutionary|game[- ]chang\w+|state[- ]of[- ]the[- ]art|sota\b|unlimited money|guaranteed|cures?|diagnos(?:e|es|is)|get rich|100 ?% (?:free|accurate)|uncensored|nsfw)\b/i;

/**
 * Where a text says in its maker's own words what the thing is: the first real sentence, cut at a sentence's end, or at a
 * word's end within 120 characters. An exact piece of the text. Null where there is only furniture, promotion or an
 * instruction.
 */
export function purposeSlice(text: string): Slice | null {
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (furniture.test(line) || !isPlainProse(line)) continue;
    const slice = firstSentence(text, start, end);
    if (!slice) continue;
    const said = text.slice(slice.start, slice.end);
    if (said.length < shortest || !/\p{L}\s+\p{L}/u.test(said) || addressed.test(said) || promotion.test(said))
      continue;
    return slice;
  }
  return null;
}

/** Every whole sentence of plain prose of at most 120 characters, in order. */
export function sentenceSlices(text: string): readonly Slice[] {
  const found: Slice[] = [];
  for (const line of linesOf(text)) {
    if (furniture.test(text.slice(line.start, line.end))) continue;
    for (let from = line.start; from < line.end;) {
      const rest = text.slice(from, line.end);
      const start = from + (rest.length - rest.trimStart().length);
      const length = sentenceEnd(text.slice(start, line.end));
      const said = text.slice(start, start + length);
      if (
        said !== '' &&
        length <= longestPurpose &&
        isPlainProse(said) &&
        !addressed.test(said) &&
        !promotion.test(said)
      )
        found.push({ start, end: start + length });
      from = start + Math.max(length, 1);
    }
  }
  return found;
}

/** Lines behind the front matter and outside fenced code. */
function* linesOf(text: string): Generator<Slice> {
  let start = frontMatter.exec(text)?.[0].length ?? 0;
  let fenced = false;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (/^\s*(?:`{3}|~{3})/.test(line)) fenced = !fenced;
    else if (!fenced) yield { start, end };
    start = end + 1;
  }
}

const frontMatter = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** No markup, no address, no code, no emphasis: what stands there can be printed as it is. */
function isPlainProse(line: string): boolean {
  return !/[<>{}`|\\]|\]\(|\*\*|__|https?:\/\/|\bwww\.|[\p{Cc}\p{Cf}]/u.test(line.replace(/[\r\t]/g, ' '));
}

/** The first sentence of a line, without leading signs and emoji; cut at a word where it is too long. */
function firstSentence(text: string, from: number, to: number): Slice | null {
  let start = from;
  while (start < to && !/[\p{L}\p{N}"“(]/u.test(text[start]!)) start += 1;
  if (start === to) return null;
  const line = text.slice(start, to).trimEnd();
  const sentence = sentenceEnd(line);
  if (sentence <= longestPurpose) return { start, end: start + withoutTail(line.slice(0, sentence)).length };
  const cut = line.slice(0, longestPurpose + 1).lastIndexOf(' ');
  if (cut < shortest) return null;
  return { start, end: start + withoutTail(line.slice(0, cut)).replace(/[\s,;:–—-]+$/, '').length };
}

const shortForms = /\b(?:e\.g|i\.e|etc|vs|approx|al|cf|fig|eq|Dr|Mr|Ms|No|v\d+)\./gi;

/** Where the first sentence of a line ends: behind its stop, or at the end of the line. */
function sentenceEnd(line: string): number {
  const stop = /[.!?](?=\s+["“(]?[\p{Lu}\p{N}]|\s*$)|[。！？]/u.exec(
    line.replace(shortForms, (short) => short.replaceAll('.', '·')),
  );
  return stop ? stop.index + 1 : line.length;
}

/** Emoji and other signs at the end of a line are decoration; those of C++ and F# are part of a name. */
function withoutTail(said: string): string {
  return said.replace(/(?:[^\p{L}\p{N}.!?)"”'’。！？+#]|(?<![\p{L}+#])[+#]+)+$/u, '');
}
