import { printable } from '../text/clean.ts';

/**
 * The same value with every text in it made printable. Every printer but the one of the JSON files starts from this, so no
 * page, feed or message has to remember that names and titles come from outside.
 */
export function printableValues<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return keepingEdges(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleaned(member)]));
}

/** Spans are joined, so a space at the edge of one is part of the sentence. */
function keepingEdges(text: string): string {
  const inner = printable(text);
  if (inner === '') return /^\s+$/.test(text) ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
}
