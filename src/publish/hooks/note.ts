/** The day in a few words, as the press prints it. */
export interface NotePressing {
  readonly paper: string;
  readonly dateline: string;
  readonly headline: string;
  readonly deck: string;
  readonly briefs: readonly string[];
  readonly address: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts after so many letters as people count them, at a space where there is one near, and says so. */
export function cutLetters(text: string, most: number): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${space > kept.length * 0.7 ? kept.slice(0, space) : kept}…`;
}
