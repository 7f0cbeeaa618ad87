import type { Block, SectionId, Span, Spans } from '../vocabulary/draft.ts';
import { plain } from './spans.ts';

/** Where stories are told. Lists, tables, notices and small print are furniture: entries of a few set words. */
const told: readonly SectionId[] = ['lead', 'off-lead', 'briefs', 'deep-dive', 'opinion', 'since-yesterday'];

/** The running text of an issue. */
export function runningText(
  sections: readonly { readonly id: SectionId; readonly stories: readonly { readonly block: Block }[] }[],
): readonly Spans[] {
  return sections
    .filter(({ id }) => told.includes(id))
    .flatMap(({ stories }) => stories.flatMap(({ block }) => textOfBlock(block)));
}

/** The running text of a block: what is read as prose. Tables, labels and small print are furniture. */
export function textOfBlock(block: Block): readonly Spans[] {
  switch (block.kind) {
    case 'story':
      return [block.deck, ...block.paragraphs].filter((run) => run.length > 0);
    case 'items':
      return block.items.map((item) => item.text ?? item.head);
    case 'prose':
      return block.paragraphs;
    case 'quote':
    case 'table':
      return [];
  }
}

/** How many words make a run whose repetition is noticed; editorial-science 6.1. */
export const runLength = 6;

/**
 * The words of a run of text that are ours to choose, in small letters: names, links, quotations and verbatim attributes are
 * taken out, since they can be said in one way only. Figures stay: a figure that changes makes a run a new one.
 */
export function ownWords(spans: Spans): readonly string[] {
  const ours = spans.filter((span) => span.kind === 'words' || (span.kind === 'claim' && span.display.as !== 'text'));
  return (
    plain(ours)
      .replaceAll(properNames, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}’,.%-]*[\p{L}\p{N}%]/gu) ?? []
  );
}

/** Every six words of ours that follow each other within a paragraph. */
export const sixWordRuns = (spans: Spans): readonly string[] => {
  const words = ownWords(spans);
  return words.slice(runLength - 1).map((_word, index) => words.slice(index, index + runLength).join(' '));
};

/** The runs of some words as numbers of 32 bits, for remembering and comparing many of them. */
export function runMarks(words: readonly string[]): readonly number[] {
  const marks = words.map(markOfWord);
  return marks.slice(runLength - 1).map((_mark, index) => {
    let mark = 0;
    for (let at = index; at < index + runLength; at += 1)
      mark = Math.imul(mark ^ marks[at]!, 0x01000193) ^ (mark >>> 15);
    return mark >>> 0;
  });
}

const known = new Map<string, number>();
const knownAtMost = 20_000;

/** FNV-1a of one word; the same words come back all morning. */
function markOfWord(word: string): number {
  const found = known.get(word);
  if (found !== undefined) return found;
  let mark = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) mark = Math.imul(mark ^ word.charCodeAt(at), 0x01000193);
  if (known.size >= knownAtMost) known.clear();
  known.set(word, mark);
  return mark;
}

/** Names of lists and houses, which can be said in one way only. */
const properNames = /Hugging Face(?:’s (?:trending list|daily papers))?|Hacker News|GitHub|the Hub\b/g;

/** Whether a span is a figure in digits. */
export const hasDigit = (span: Span): boolean => span.kind === 'claim' && /\p{N}/u.test(span.text);
