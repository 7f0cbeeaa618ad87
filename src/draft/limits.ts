import { countWords, plain } from '../text/spans.ts';
import type { Span, Spans } from '../vocabulary/draft.ts';
import { forbidden } from './lexicon.ts';

/** What a sentence may hold. Names and dates are no figures. */
export interface Limits {
  readonly words: number;
  readonly figures: number;
}

export const body: Limits = { words: 28, figures: 3 };
export const lede: Limits = { words: 28, figures: 2 };

/** Whether every sentence keeps the limits, uses no forbidden word, and none begins with digits. */
export function keeps(spans: Spans, limits: Limits): boolean {
  return sentences(spans).every(
    (sentence) =>
      countWords(plain(sentence)) <= limits.words &&
      sentence.filter(isFigure).length <= limits.figures &&
      !startsWithDigits(sentence) &&
      !sentence.some((span) => span.kind === 'words' && forbidden.test(span.text)),
  );
}

/** Cuts at the stops of our own words: names and quotations keep theirs. */
export function sentences(spans: Spans): readonly Spans[] {
  const found: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== 'words') {
      found.at(-1)?.push(span);
      continue;
    }
    const pieces = span.text.split(/(?<=[.!?])\s+/);
    for (const [index, text] of pieces.entries()) {
      if (index > 0) found.push([]);
      if (text !== '') found.at(-1)?.push({ kind: 'words', text });
    }
  }
  return found.filter((sentence) => sentence.length > 0);
}

export const isFigure = (span: Span): boolean =>
  span.kind === 'claim' && span.display.as !== 'day' && span.display.as !== 'text' && span.display.as !== 'time';

const startsWithDigits = (sentence: Spans): boolean =>
  sentence[0]?.kind === 'claim' && /^[\d+\u2212]/.test(sentence[0].text);
