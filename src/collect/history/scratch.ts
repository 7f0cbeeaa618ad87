/** For tests: files of history made on the spot, and a shelf that remembers what was kept. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fixedClock } from '../../system/clock.ts';
import { silentLog } from '../../system/log.ts';
import type { Batch, Observation, Shelf } from '../../vocabulary/observation.ts';
import { type Imported, importFiles } from './import.ts';
import type { ImportOptions } from './import-world.ts';
import type { Mapping } from './mapping.ts';

export async function scratchFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'history-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type Made = Readonly<Record<string, string | Uint8Array>>;

/** Writes files by name and gives their paths; a name that ends in `.gz` is packed. */
export async function made(t: TestContext, files: Made): Promise<readonly string[]> {
  const folder = await scratchFolder(t);
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' && name.endsWith('.gz') ? gzipSync(content) : content);
    paths.push(path);
  }
  return paths;
}

export interface RememberingShelf extends Shelf {
  readonly observations: Observation[];
  readonly batches: Batch[];
}

/** Keeps a batch whole or not at all, and the same one only once. */
export function rememberingShelf(): RememberingShelf {
  const observations: Observation[] = [];
  const batches: Batch[] = [];
  return {
    observations,
    batches,
    async keep(batch) {
      if (batches.some((one) => one.id === batch.id)) return { kind: 'already', batch: batch.id };
      const gathered: Observation[] = [];
      for await (const observation of batch.observations) gathered.push(observation);
      observations.push(...gathered);
      batches.push(batch);
      return { kind: 'kept', batch: batch.id, observations: gathered.length };
    },
  };
}

export interface Outcome {
  readonly imported: readonly Imported[];
  readonly observations: readonly Observation[];
  readonly batches: readonly Batch[];
  readonly lines: readonly string[];
  /** Everything said of one subject: `{ 'stars': [12, 14] }`, in order. */
  readonly of: (subject: string) => Readonly<Record<string, readonly unknown[]>>;
  /** The two times of the first observation of a subject and metric. */
  readonly times: (subject: string, metric: string) => { readonly asOf: string; readonly knownAt: string };
  readonly sources: readonly string[];
}

/** Imports made files on 1 August 2026 at noon. */
export async function importMade(
  t: TestContext,
  mapping: Mapping,
  files: Made,
  options: ImportOptions = {},
  shelf = rememberingShelf(),
): Promise<Outcome> {
  const log = silentLog();
  const world = { clock: fixedClock('2026-08-01T12:00:00Z'), log };
  const imported = await importFiles(mapping, await made(t, files), options, async () => shelf, world);
  const { observations, batches } = shelf;
  return {
    imported,
    observations,
    batches,
    lines: log.lines,
    of(subject) {
      const said: Record<string, unknown[]> = {};
      for (const one of observations) if (one.subject === subject) (said[one.metric] ??= []).push(one.value);
      return said;
    },
    times(subject, metric) {
      const found = observations.find((one) => one.subject === subject && one.metric === metric);
      if (!found) throw new Error(`nothing was said of ${metric} of ${subject}`);
      return { asOf: found.asOf, knownAt: found.knownAt };
    },
    sources: [...new Set(observations.map((one) => one.source))].sort(),
  };
}

/** Rows as CSV, each an array of cells. */
export function csv(...rows: readonly (readonly (string | number)[])[]): string {
  return `${rows.map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string | number): string {
  return /[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
}

export function jsonl(...rows: readonly object[]): string {
  return `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`;
}

/** A tar archive in the ustar form. */
export function tar(files: Made): Uint8Array {
  const blocks = Object.entries(files).flatMap(([name, content]) => {
    const bytes = Buffer.from(content);
    return [tarHeader(name, bytes.length), bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export function tarHeader(name: string, size: number, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name.slice(0, 100), 0);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
