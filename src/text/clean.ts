/**
 * Text from outside made printable: what cannot be seen, what turns the text around and what piles up is taken out; the
 * letters of every script stay. Escaping is another matter and belongs to `html.ts`.
 */

/**
 * One line of printable text in NFC. Idempotent. Removed: controls, bidirectional controls, tag characters, zero-width
 * characters where the script does not need them, private use, fillers; more than three marks on one letter. Line breaks and
 * other spaces become one space; lone surrogates become U+FFFD.
 */
export function printable(text: string): string {
  if (plain.test(text)) return text;
  return text
    .toWellFormed()
    .replace(spaces, ' ')
    .replace(invisible, '')
    .replace(joiners, '')
    .normalize('NFC')
    .replace(pileOfMarks, '$1')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * A name for plain text: isolated (U+2068 … U+2069) where it holds letters that run from right to left, so that it cannot
 * reorder the words around it. In HTML a name stands in `<bdi>` instead.
 */
export function isolated(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name;
}

/** Whether a text holds letters of a script that is written from right to left. */
export function runsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Most texts: ASCII words with one space between them. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const spaces = /[\p{Zs}\p{Zl}\p{Zp}\t\n\v\f\r\u0085\u2800]+/gu;

/** Controls, formats other than the two joiners, private use, unassigned tags, and letters made to be blank. */
const invisible =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0]/gu;

/**
 * Zero-width joiners outside the scripts that are written with them and outside emoji; variation selectors other than one
 * behind an emoji or a Han character.
 */
const joiners = new RegExp(
  [
    String.raw`(?<![\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}])\u200c`,
    String.raw`(?<![\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Nkoo}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]|\p{ExtPict}\ufe0f?|\p{Emoji_Modifier})\u200d`,
    String.raw`(?<=\p{ExtPict}\ufe0f?|\p{Emoji_Modifier})\u200d(?!\p{ExtPict})`,
    String.raw`(?<!\p{Emoji})[\ufe0e\ufe0f]`,
    String.raw`(?<!\p{sc=Han})[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]`,
  ].join('|'),
  'gu',
);

const pileOfMarks = /([\p{Mn}\p{Me}]{3})[\p{Mn}\p{Me}]+/gu;

const rightToLeft =
  /[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Samr}\p{sc=Mand}\p{sc=Adlm}\p{sc=Rohg}]/u;
