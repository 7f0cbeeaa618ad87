import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../../../system/fault.ts';
import type { Bytes } from './bytes.ts';
import { unpacked, whole } from './bytes.ts';
import { csvRows } from './csv.ts';
import type { Format } from './format.ts';
import { findPacking, unknownFormat } from './format.ts';
import { jsonLines } from './jsonl.ts';
import type { ReadParquet } from './parquet.ts';
import type { Row, Rows } from './row.ts';
import { isRow } from './row.ts';
import { membersOf } from './tar.ts';

/** One table or document of a file: the file itself, or a member of its tar archive. */
export type Part =
  | { readonly kind: 'table'; readonly name: string; readonly rows: Rows }
  | { readonly kind: 'document'; readonly name: string; readonly document: Row | readonly unknown[] }
  /** A member whose name says no format. */
  | { readonly kind: 'unread'; readonly name: string };

export interface PartOptions {
  readonly readParquet: ReadParquet;
  /** What files hold whose names do not say. */
  readonly format?: Format;
  /** What stands between two fields of CSV: a comma unless said otherwise. */
  readonly separator?: string;
}

/** The parts of a file, in order. A part must be read to its end before the next one is asked for. */
export async function* partsOf(name: string, packed: Uint8Array, options: PartOptions): AsyncGenerator<Part> {
  const packing = findPacking(name, options.format);
  if (packing === null) throw unknownFormat(name);
  const bytes = unpacked(name, packed);
  if (packing.format !== null) {
    yield await partOf(name, packing.format, bytes, options);
    return;
  }
  for await (const member of membersOf(name, bytes)) {
    const format = findPacking(member.name, options.format)?.format ?? null;
    if (format === null) yield { kind: 'unread', name: member.name };
    else yield await partOf(member.name, format, unpackedMember(member.name, member.content), options);
  }
}

async function partOf(name: string, format: Format, bytes: Bytes, options: PartOptions): Promise<Part> {
  switch (format) {
    case 'csv':
      return { kind: 'table', name, rows: csvRows(name, bytes, options.separator) };
    case 'jsonl':
      return { kind: 'table', name, rows: jsonLines(bytes) };
    case 'json':
      return { kind: 'document', name, document: await documentOf(name, bytes) };
    case 'parquet':
      return { kind: 'table', name, rows: parquetFrom(name, bytes, options.readParquet) };
  }
}

/** A member that is packed itself has to be held whole, for its first bytes say how. */
async function* unpackedMember(name: string, content: Bytes): Bytes {
  if (/\.(gz|zst)$/i.test(name)) yield* unpacked(name, await whole(name, content));
  else yield* content;
}

async function documentOf(name: string, bytes: Bytes): Promise<Row | readonly unknown[]> {
  const text = new TextDecoder().decode(await whole(name, bytes));
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw noDocument(name, error instanceof Error ? error.message : String(error), error);
  }
  if (isRow(document) || Array.isArray(document)) return document;
  throw noDocument(name, 'it holds neither an object nor a list');
}

function noDocument(name: string, why: string, cause?: unknown): Fault {
  return new Fault(
    'input',
    `${name} is no JSON document: nothing of it was kept.`,
    `It cannot be read (${why}).`,
    'If it holds one object a line, name it .jsonl; otherwise make the file again.',
    { cause },
  );
}

/** DuckDB reads Parquet from a disk, because its index stands at the end of the file. */
async function* parquetFrom(name: string, bytes: Bytes, readParquet: ReadParquet): Rows {
  const folder = await mkdtemp(join(tmpdir(), 'morning-post-import-'));
  try {
    const path = join(folder, 'rows.parquet');
    await writeFile(path, bytes);
    yield* readParquet(name, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
