/**
 * The letters the print faces have: Latin, Greek, Cyrillic and the marks of English print, from the ranges in
 * `assets/fonts/make.py`. Typst refuses an accessible PDF with a letter it cannot show, so others are replaced here.
 */
const known =
  /^[\u0020-\u007e\u00a0-\u012b\u012e-\u0131\u0134-\u0165\u0168-\u017f\u01cd-\u01dc\u0218-\u021b\u02bc\u02c6\u02c7\u02d8-\u02dd\u037e\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u0490\u0491\u1e80-\u1e85\u1ea0-\u1ef9\u2010\u2012-\u2015\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2032\u2033\u2039\u203a\u2044\u20ac\u20bd\u2116\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265\u25ca]$/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What stands for a run of letters the print faces do not have. */
export const missing = '◊';

/** The same text with each run of letters that cannot be shown as one lozenge. */
export function showable(text: string): string {
  let shown = '';
  for (const { segment } of graphemes.segment(text)) {
    const whole = Array.from(segment).every((letter) => known.test(letter));
    if (whole) shown += segment;
    else if (!shown.endsWith(missing)) shown += missing;
  }
  return shown;
}
