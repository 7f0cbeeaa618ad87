/**
 * Text as quoted-printable (RFC 2045, 6.7), CRLF between lines, none longer than 76. A dot at the beginning of a line is
 * written as =2E, so that a message never needs SMTP's dot-stuffing, and "From" as =46rom.
 */
export function quotedPrintable(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    let out = '';
    for (const piece of pieces(line)) {
      if (out.length + piece.length > 75) {
        lines.push(`${out}=`);
        out = '';
      }
      out += out === '' ? safeAtStart(piece) : piece;
    }
    lines.push(out.replace(/[ \t]$/, (last) => (last === ' ' ? '=20' : '=09')));
  }
  return lines.join('\r\n');
}

/** Joins texts that were encoded apart and stand on one line, with soft line breaks between. */
export const softBreak = '=\r\n';

const encoder = new TextEncoder();

/** What may not be torn apart: one printable character, or the escaped bytes of one that is not. */
function* pieces(line: string): Generator<string> {
  for (const character of line.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 33 && code <= 126 && code !== 61) || code === 32 || code === 9) yield character;
    else yield Array.from(encoder.encode(character), hex).join('');
  }
}

const safeAtStart = (piece: string): string => (piece === '.' || piece === 'F' ? hex(piece.charCodeAt(0)) : piece);

const hex = (byte: number): string => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
