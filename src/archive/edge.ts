/** The only place where values of the database become ours. */
import type { DuckDBDataChunk, DuckDBListVector, DuckDBValue } from '@duckdb/node-api';
import { instantFromSeconds } from './moment.ts';

/** Counts arrive as big integers, moments as microseconds, lists and structures wrapped. */
export function rowOf(row: Readonly<Record<string, DuckDBValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: DuckDBValue): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  if ('micros' in value && typeof value.micros === 'bigint')
    return instantFromSeconds(Number(value.micros / 1_000_000n));
  if ('items' in value) return value.items.map(valueOf);
  if ('entries' in value && !Array.isArray(value.entries)) return rowOf(value.entries);
  throw new TypeError(`a query gave a value of a kind the archive does not use: ${value.constructor.name}`);
}

/** The list of numbers in one cell of a chunk, read straight from the column: no object for each value. */
export function numbersIn<T extends Int32Array | Float64Array>(
  chunk: DuckDBDataChunk,
  column: number,
  row: number,
  into: new (length: number) => T,
): T {
  const lists = chunk.getColumnVector(column) as DuckDBListVector;
  const offset = lists.getEntryOffset(row);
  const length = lists.getEntryLength(row);
  const items = lists.childVector;
  const numbers = new into(length);
  for (let i = 0; i < length; i += 1) numbers[i] = items.getItem(offset + i) as number;
  return numbers;
}

export function textIn(chunk: DuckDBDataChunk, column: number, row: number): string {
  return chunk.getColumnVector(column).getItem(row) as string;
}
