import { Fault } from '../../../system/fault.ts';
import type { Bytes } from './bytes.ts';
import type { Placed, Row, Rows } from './row.ts';
import { textOf } from './text.ts';

/** A record longer than this is a quotation mark that nobody closed. */
const longestRecord = 1024 * 1024;
const quote = '"';

/**
 * CSV as in RFC 4180: fields in quotation marks may hold the separator, line breaks and doubled quotation marks. The
 * first record is the header; an empty field is null. A record of the wrong length or with a stray quotation mark is
 * broken, and reading goes on at the next line.
 */
export async function* csvRows(name: string, bytes: Bytes, separator = ','): Rows {
  const records = new CsvRecords(separator);
  let header: readonly string[] | null = null;
  for await (const text of textOf(bytes)) {
    const found = records.push(text);
    if (header === null && found.length > 0) header = headerOf(name, found.shift());
    if (header !== null && found.length > 0) yield found.map((record) => placedUnder(header!, record));
  }
  const found = records.end();
  if (header === null) header = headerOf(name, found.shift());
  if (found.length > 0) yield found.map((record) => placedUnder(header, record));
}

/** A record's fields, or null where its quotation marks do not fit. */
interface Fields {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/** Cuts text that comes in pieces into records. */
class CsvRecords {
  readonly #separator: string;
  #rest = '';
  #line = 1;

  constructor(separator: string) {
    this.#separator = separator;
  }

  push(text: string): Fields[] {
    this.#rest = this.#line === 1 && this.#rest === '' ? text.replace(/^\ufeff/, '') : this.#rest + text;
    return this.#cut(false);
  }

  end(): Fields[] {
    return this.#cut(true);
  }

  #cut(atEnd: boolean): Fields[] {
    const text = this.#rest;
    const found: Fields[] = [];
    let from = 0;
    while (from < text.length) {
      let to = text.indexOf('\n', from);
      if (to < 0) {
        if (!atEnd) break;
        to = text.length;
      }
      const firstLine = text.slice(from, text[to - 1] === '\r' ? to - 1 : to);
      if (!firstLine.includes(quote)) {
        if (firstLine !== '') found.push({ line: this.#line, cells: firstLine.split(this.#separator) });
        this.#line += 1;
        from = to + 1;
        continue;
      }
      const record = this.#quoted(text, from, atEnd);
      if (record === null && !atEnd && text.length - from < longestRecord) break;
      found.push({ line: this.#line, cells: record?.cells ?? null });
      this.#line += record?.lines ?? 1;
      from = record?.next ?? to + 1;
    }
    this.#rest = text.slice(from);
    return found;
  }

  /**
   * A record with quotation marks in it. Null where more text is needed to see its end; cells are null where something
   * stands behind a closing mark, and then only its first line is taken.
   */
  #quoted(text: string, from: number, atEnd: boolean): { cells: string[] | null; next: number; lines: number } | null {
    const cells: string[] = [];
    let at = from;
    let lines = 1;
    for (;;) {
      let cell = '';
      if (text[at] === quote) {
        for (at += 1; ; at += 2) {
          const close = text.indexOf(quote, at);
          if (close < 0) return null;
          cell += text.slice(at, close);
          at = close;
          if (text[at + 1] !== quote) break;
          cell += quote;
        }
        at += 1;
        lines += cell.split('\n').length - 1;
      } else {
        const start = at;
        while (at < text.length && text[at] !== this.#separator && text[at] !== '\n') at += 1;
        cell = text.slice(start, text[at - 1] === '\r' && text[at] !== this.#separator ? at - 1 : at);
      }
      cells.push(cell);
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      if (at >= text.length && !atEnd) return null;
      if (at >= text.length || text[at] === '\n') return { cells, next: at + 1, lines };
      if (text[at] !== this.#separator)
        return { cells: null, next: text.indexOf('\n', from) + 1 || text.length, lines: 1 };
      at += 1;
    }
  }
}

function headerOf(name: string, first: Fields | undefined): readonly string[] {
  const names = first?.cells?.map((cell) => cell.trim()) ?? [];
  const unusable = names.length === 0 || names.includes('') || new Set(names).size < names.length;
  if (!unusable) return names;
  throw new Fault(
    'input',
    `${name} has no header: nothing of it was kept.`,
    first === undefined ? 'The file is empty.' : 'Its first line must name every column once.',
    'Put the names of the columns into the first line.',
  );
}

function placedUnder(header: readonly string[], { line, cells }: Fields): Placed {
  if (cells === null) return { kind: 'broken', line, why: 'a quotation mark stands where none belongs' };
  if (cells.length !== header.length)
    return { kind: 'broken', line, why: `${header.length} fields expected, ${cells.length} found` };
  const row: Record<string, string | null> = {};
  for (let i = 0; i < cells.length; i += 1) row[header[i]!] = cells[i] === '' ? null : cells[i]!;
  return { kind: 'row', line, row: row satisfies Row };
}
