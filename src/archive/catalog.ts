/**
 * The catalog says what the archive holds: one small file for each committed change. A file of observations or a raw answer
 * counts only once a catalog entry names it, so the rename of the entry is the moment a batch is kept.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricId } from '../vocabulary/metric.ts';
import type { RawSha, Snapshot, SourceId } from '../vocabulary/observation.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { digestOf } from '../system/digest.ts';
import { diskFault, Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import { archiveFormat, restoreAdvice } from './home.ts';

export interface Entry {
  readonly format: number;
  readonly sequence: number;
  readonly batches: readonly KeptBatch[];
  readonly files: readonly DataFile[];
  /** Names of the entries this one stands for from now on: small batches made into one, or a subject erased. */
  readonly replaces: readonly string[];
}

export interface KeptBatch {
  readonly id: string;
  readonly source: SourceId;
  readonly observations: number;
  /** The raw answers it was made from: it can be made again from them. */
  readonly snapshots: readonly Snapshot[];
  /** Those of the snapshots that are too large to be kept; their hash and address are. */
  readonly elsewhere?: readonly RawSha[];
  /** Of a table: the UTC days it holds readings of, the first and last moment it describes, and how much its file held. */
  readonly days?: readonly Day[];
  readonly firstAsOf?: Instant;
  readonly lastAsOf?: Instant;
  readonly lines?: number;
  /** Why what it says of its day is not the whole of it, or not to be trusted; missing where nothing is wrong. */
  readonly reserve?: Reserve;
}

/** What is to be said of a day before anything is concluded from it. */
export interface Reserve {
  readonly kind: 'partial' | 'doubtful';
  /** In words for people: `only 71 % of the day before`. */
  readonly reason: string;
}

/** One Parquet file and what is in it, so that most files need not be opened for a question. */
export interface DataFile {
  /** Within the archive: `numbers/sample-hub/2026-05-04-3f9c….parquet`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly holds: 'number' | 'attribute';
  readonly sources: readonly SourceId[];
  readonly metrics: readonly MetricId[];
  readonly firstAsOf: Instant;
  readonly lastAsOf: Instant;
  readonly firstKnownAt: Instant;
  readonly lastKnownAt: Instant;
  /** Missing where a row is one observation; `wide` where it is one subject at one moment, with a column a metric. */
  readonly form?: 'wide';
  /** Of a wide file: the UTC days it holds readings of, in order. */
  readonly days?: readonly Day[];
  /** Of wide attributes: every subject of its source has a row in such a file from when it was first seen. */
  readonly marksArrivals?: true;
  /** Of a gathered file: a few subjects are found in it by a number (`finder.ts`). Older ones are gathered anew by compaction. */
  readonly sortedByFinder?: true;
  /** Files that hold the same rows by day, still there: questions about a few subjects read this one instead. */
  readonly copies?: readonly string[];
}

export interface NamedEntry extends Entry {
  readonly name: string; // '00000017-3f9c2a….json'
}

/** What the archive held at the moment of reading. */
export interface Catalog {
  /** Entries that count, in order; replaced ones are left out. */
  readonly entries: readonly NamedEntry[];
  /** Entries another one stands for. Their files may still be open in a reader. */
  readonly replaced: readonly NamedEntry[];
  readonly files: readonly DataFile[];
  readonly batches: ReadonlySet<string>;
  readonly nextSequence: number;
}

/** Reads a catalog again and again; entries never change, so each is read once. */
export function catalogReader(folder: string): () => Promise<Catalog> {
  const place = join(folder, 'catalog');
  const known = new Map<string, NamedEntry>();
  const readAll = async () => {
    const entries: NamedEntry[] = [];
    for (const name of await entryNames(place)) {
      const entry = known.get(name) ?? (await readEntry(place, name));
      known.set(name, entry);
      entries.push(entry);
    }
    return catalogOf(entries);
  };
  return () =>
    readAll().catch((error: unknown) => {
      // A replaced entry may be swept between listing and reading; the one that stands for it is in the next listing.
      if ((error as { code?: string }).code === 'ENOENT') return readAll();
      throw error;
    });
}

export function snapshotsOf(entries: readonly Entry[]): Snapshot[] {
  return entries.flatMap((entry) => entry.batches.flatMap((batch) => batch.snapshots));
}

export async function writeEntry(folder: string, entry: Omit<Entry, 'format'>): Promise<string> {
  const whole: Entry = { format: archiveFormat, ...entry };
  const digest = digestOf(whole);
  const name = `${String(entry.sequence).padStart(8, '0')}-${digest.slice(0, 12)}.json`;
  await writeWhole(join(folder, 'catalog', name), `${JSON.stringify({ ...whole, digest })}\n`, { durable: true });
  return name;
}

/** Names of entries in order of their sequence. */
export async function entryNames(place: string): Promise<string[]> {
  try {
    return (await readdir(place)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw diskFault(error, place);
  }
}

/** @throws Fault where the entry is damaged or of a newer program */
export async function readEntry(place: string, name: string): Promise<NamedEntry> {
  const path = join(place, name);
  const { digest, ...entry } = parse(await readFile(path, 'utf8'), path);
  if (entry.format > archiveFormat)
    throw new Fault(
      'newer',
      `${path} was written by a newer Morning Post.`,
      `Its format is ${entry.format}; this program reads up to ${archiveFormat}.`,
      'Install the newer version; the archive was not touched.',
    );
  if (digest !== digestOf(entry)) throw damaged(path, 'Its content does not match its own digest.');
  return { ...entry, name };
}

function parse(text: string, path: string): Entry & { digest: string } {
  try {
    return JSON.parse(text) as Entry & { digest: string };
  } catch (error) {
    throw damaged(path, `It is not whole: ${(error as Error).message}.`);
  }
}

function damaged(path: string, why: string): Fault {
  return new Fault('archive', `The catalog entry ${path} is damaged.`, why, restoreAdvice);
}

export function catalogOf(all: readonly NamedEntry[]): Catalog {
  const gone = new Set(all.flatMap((entry) => entry.replaces));
  const entries = all.filter((entry) => !gone.has(entry.name));
  return {
    entries,
    replaced: all.filter((entry) => gone.has(entry.name)),
    files: entries.flatMap((entry) => entry.files),
    batches: new Set(entries.flatMap((entry) => entry.batches.map((batch) => batch.id))),
    nextSequence: Math.max(0, ...all.map((entry) => entry.sequence)) + 1,
  };
}
