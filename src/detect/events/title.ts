import type { Slice } from '../slice.ts';

/** Letters that look alike to a reader and not to a machine: the odd hyphens, quotation marks and spaces of titles. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u201C\u201D]/g, '"');
}

/** Words of a title, lower case, in order: `Qwen3.7-Max: the frontier` gives `qwen`, `3.7`, `max`, `the`, `frontier`. */
export function wordsOf(title: string): readonly string[] {
  return (
    plain(title)
      .toLowerCase()
      .match(/\d+(?:\.\d+)*[a-z]?(?![a-z])|\p{L}+/gu) ?? []
  );
}

const little = new Set(
  'a an and are as at by can for from how in into is it its more new now of on or our show hn ask the their this to up via we what why with you your'.split(
    ' ',
  ),
);

/** The words that tell one title from another. */
export function tellingWordsOf(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title).filter((word) => !little.has(word)));
}

/** Share of telling words two titles have in common, 0 to 1 (Jaccard). Titles with fewer than two telling words share nothing. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 2 || b.size < 2) return 0;
  const common = a.intersection(b).size;
  return common / (a.size + b.size - common);
}

const gluedDate = /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}, \d{4}(?=[\p{L}\d"“])/u;

/** Longest title in print. */
const longest = 120;

/**
 * Where the title itself stands in a title as kept, at most 120 characters cut at a word. Some readers of web pages glue
 * the date, the section and the first sentence to it: `May 8, 2026AlignmentTeaching modelsNew work on why …`. The piece is
 * exact, so it can be quoted.
 */
export function titleSlice(title: string): Slice {
  const date = gluedDate.exec(title);
  if (!date) return short(title, 0, title.length);
  const after = date.index + date[0].length;
  // With the date in front, the section follows it; else the section stood before the date.
  const section = date.index === 0 ? (glue.exec(title.slice(after, after + 40))?.[0].length ?? 0) : 0;
  const start = after + section;
  const end = gluedSentence.exec(title.slice(start));
  return short(title, start, end ? start + end.index + 1 : title.length);
}

/** One to three words that run into a capital or a digit: `Economic ResearchCoding`, `Policy2028`. */
const glue = /^\p{Lu}[\p{Ll}]+(?: \p{Lu}\p{Ll}+){0,2}(?=[\p{Lu}\d"“])/u;
/** The last letter before a sentence that begins without a space: `…models whyNew work on`. `DeepMind` is no such place. */
const gluedSentence = /\p{Ll}(?=\p{Lu}\p{Ll}+ \p{Ll}+ )/u;

function short(text: string, from: number, to: number): Slice {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  if (end - start > longest) {
    end = start + longest;
    while (end > start && !/\s/.test(text[end]!)) end -= 1;
    if (end === start) end = start + longest; // one endless word
  }
  while (end > start && /[\s,;:–—-]/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}
