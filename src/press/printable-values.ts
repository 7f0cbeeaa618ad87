import { printable } from '../text/clean.ts';

/**
 * The same value with every text in it made printable. Every printer but the one of the JSON files starts from this, so no
 * page, feed or message has to remember that names and titles come from outside. What is printable already is not copied.
 */
export function printableValues<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return keepingEdges(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return cleanedList(value);
  const before = value as Readonly<Record<string, unknown>>;
  let after: Record<string, unknown> | null = null;
  for (const key of Object.keys(before)) {
    const member = cleaned(before[key]);
    if (member === before[key]) continue;
    after ??= { ...before };
    after[key] = member;
  }
  return after ?? before;
}

function cleanedList(before: readonly unknown[]): readonly unknown[] {
  let after: unknown[] | null = null;
  for (const [index, one] of before.entries()) {
    const member = cleaned(one);
    if (member === one) continue;
    after ??= [...before];
    after[index] = member;
  }
  return after ?? before;
}

/** Words of printable letters that every normal form leaves alone, with one space between them and perhaps at the edges. */
const printableAlready = /^ ?[!-~‘’“”–…·№]+(?: [!-~‘’“”–…·№]+)* ?$/;

/** Spans are joined, so a space at the edge of one is part of the sentence. */
function keepingEdges(text: string): string {
  if (printableAlready.test(text)) return text;
  const inner = printable(text);
  if (inner === '') return /^\s+$/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
