import { printable } from '../../../text/clean.ts';
import { secondsOfInstant, weekdayName, dayOfNumber, partsOfDay, monthName } from '../../../text/days.ts';
import type { Instant } from '../../../vocabulary/index.ts';

export interface Header {
  readonly name: string;
  /** One line, no CR or LF. */
  readonly value: string;
}

/** A header line. Throws TypeError for a value with a line break: nothing from outside may begin a header of its own. */
export function headerLine({ name, value }: Header): string {
  if (/[\r\n\0]/.test(value)) throw new TypeError(`a line break in the header ${name}`);
  return fold(`${name}: ${value}`);
}

/**
 * Breaks a long header before spaces (RFC 5322, 2.2.3). Never right behind the name: relays have broken signatures over
 * such lines, so a long address stays beside its name, on a line of its own length.
 */
export function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?= )/)) {
    if (current.includes(' ') && current.length + word.length > 76) {
      lines.push(current);
      current = '';
    }
    current += word;
  }
  return [...lines, current].join('\r\n');
}

/** Text of a header: as it is where it is plain ASCII, else as encoded words (RFC 2047). */
export function headerText(text: string): string {
  const clean = printable(text);
  return /^[ -~]*$/.test(clean) && !clean.includes('=?') ? clean : encodedWords(clean);
}

/** A name beside an address: quoted, or in encoded words. */
export function displayName(name: string): string {
  const clean = printable(name);
  if (!/^[ -~]*$/.test(clean) || clean.includes('=?')) return encodedWords(clean);
  return `"${clean.replaceAll(/["\\]/g, '\\$&')}"`;
}

/** Words of at most 75 characters each, none of which tears a character apart. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  for (const character of text) {
    const next = Buffer.from(character);
    if (bytes.length + next.length > 45) {
      words.push(bytes.toString('base64'));
      bytes = Buffer.alloc(0);
    }
    bytes = Buffer.concat([bytes, next]);
  }
  words.push(bytes.toString('base64'));
  return words.map((word) => `=?UTF-8?B?${word}?=`).join(' ');
}

const short = (name: string): string => name.slice(0, 3);

/** `Mon, 04 May 2026 05:00:00 +0000` */
export function mailDate(instant: Instant): string {
  const seconds = secondsOfInstant(instant);
  const day = dayOfNumber(Math.floor(seconds / 86_400));
  const { year, month, date } = partsOfDay(day);
  return `${short(weekdayName(day))}, ${String(date).padStart(2, '0')} ${short(monthName(month))} ${year} ${instant.slice(11, 19)} +0000`;
}
