import type { Span, Spans } from '../vocabulary/draft.ts';
import { hasDigit } from '../text/running-text.ts';
import { syllables } from '../text/syllables.ts';
import { countWords, plain } from '../text/spans.ts';
import { sentences } from './limits.ts';

/**
 * Measures of prose after editorial-science 6.1. Names and links count as one word of two syllables, so that
 * a paper is not judged by what others call their models. Words are ours; syllables are vowel groups, an approximation.
 */
export interface ProseMetrics {
  readonly sentences: number;
  readonly words: number;
  /** Flesch reading ease: 206.835 − 1.015 words per sentence − 84.6 syllables per word. */
  readonly readingEase: number;
  /** Flesch–Kincaid grade: 0.39 words per sentence + 11.8 syllables per word − 15.59. */
  readonly grade: number;
  readonly meanLength: number;
  readonly lengthDeviation: number;
  readonly longestSentence: number;
  /** Share of words of ten letters or more. */
  readonly longWords: number;
  /** Share of sentences with a figure. */
  readonly withFigure: number;
  /** Words for each bound claim. */
  readonly wordsPerClaim: number;
  /** Mean share of different words in runs of fifty (MATTR-50). */
  readonly variety: number;
}

export function measure(runs: readonly Spans[]): ProseMetrics {
  const all = runs.flatMap(sentences);
  const texts = all.map((sentence) => plain(sentence.map(masked)));
  const lengths = texts.map(countWords);
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’',.-]*/gu) ?? []);
  const meanLength = mean(lengths);
  const perWord = mean(words.map(syllables));
  const claims = all.flat().filter((span) => span.kind === 'claim' || span.kind === 'quote').length;
  return {
    sentences: all.length,
    words: words.length,
    readingEase: 206.835 - 1.015 * meanLength - 84.6 * perWord,
    grade: 0.39 * meanLength + 11.8 * perWord - 15.59,
    meanLength,
    lengthDeviation: Math.sqrt(mean(lengths.map((length) => (length - meanLength) ** 2))),
    longestSentence: Math.max(0, ...lengths),
    longWords: mean(words.map((word) => (/^\p{L}{10,}/u.test(word) ? 1 : 0))),
    withFigure: mean(all.map((sentence) => (sentence.some(hasDigit) ? 1 : 0))),
    wordsPerClaim: claims === 0 ? Number.POSITIVE_INFINITY : words.length / claims,
    variety: meanVariety(words, 50),
  };
}

/** Sentences with their names, figures and quotations masked. */
export function skeletons(runs: readonly Spans[]): readonly string[] {
  return runs.flatMap(sentences).map((sentence) => plain(sentence.map(slot)).trim());
}

const twoSyllables = 'paper';

function masked(span: Span): Span {
  return span.kind === 'name' || span.kind === 'link' || isText(span) ? { kind: 'words', text: twoSyllables } : span;
}

const slot = (span: Span): Span => (span.kind === 'words' ? span : { kind: 'words', text: '#' });
const isText = (span: Span): boolean => span.kind === 'claim' && span.display.as === 'text';

function meanVariety(words: readonly string[], run: number): number {
  if (words.length < run) return new Set(words).size / Math.max(1, words.length);
  return mean(Array.from({ length: words.length - run + 1 }, (_, at) => new Set(words.slice(at, at + run)).size / run));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
