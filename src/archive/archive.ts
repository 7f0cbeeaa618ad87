/** The door of the shelf: open an archive, keep batches in it, and ask for the past as it stood at a cutoff. */
import type { RawSha, Shelf, Snapshot, TableShelf } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { Fault } from '../system/fault.ts';
import { snapshotsOf } from './catalog.ts';
import { checkArchive, type Check } from './check.ts';
import { holder } from './held.ts';
import { hubQuestions, type HubQuestions } from './hub-questions.ts';
import { isArchive, readManifest, writeManifest } from './home.ts';
import { keepBatch } from './keep.ts';
import { keepTable, keptDays } from './keep-table.ts';
import { withWriterLock } from './lock.ts';
import { readRaw } from './raw.ts';
import { openRoom, type ArchiveOptions } from './room.ts';
import { shelfPast } from './shelf-past.ts';
import { statsOf, type Stats } from './stats.ts';
import { findTombstone, readTombstones, type Tombstone } from './tombstone.ts';
import { voucher } from './vouch.ts';

export interface Archive extends Shelf, TableShelf {
  readonly folder: string;
  /** True where the project's own generator made the content. */
  readonly isSample: boolean;
  /** The archive as it stands now, seen from a cutoff. What is kept later does not reach it. */
  past(cutoff: Instant): Promise<Past>;
  /** Questions about whole snapshots, as they stand now, seen from a cutoff. */
  hub(cutoff: Instant): Promise<HubQuestions>;
  /** A raw answer as the source sent it; null where there is none of that hash. */
  raw(sha: RawSha): Promise<Uint8Array | null>;
  /** When and where a raw answer was read, the first time where it came more than once; null where it is unknown. */
  snapshot(sha: RawSha): Promise<Snapshot | null>;
  /** Everything read and compared with its checksum; what is wrong is in the answer. */
  check(): Promise<Check>;
  stats(): Promise<Stats>;
  /** Whether a subject or raw answer was erased, when and why; null where it was not. */
  findErasure(of: { readonly subject: SubjectId } | { readonly sha: RawSha }): Promise<Tombstone | null>;
  close(): Promise<void>;
}

/** @throws Fault where the folder is no archive, damaged, or of a newer program */
export async function openArchive(folder: string, options: ArchiveOptions = {}): Promise<Archive> {
  refusePattern(folder);
  const manifest = await readManifest(folder);
  const room = openRoom(folder, options);
  const { database, readCatalog } = room;
  await readCatalog();
  const vouch = voucher(folder, options.proof ?? false);
  const hold = holder(folder, database, vouch);
  const inTurn = turns();

  return {
    folder,
    isSample: manifest.sample,
    keep: (batch) => inTurn(() => withWriterLock(folder, () => keepBatch(room, batch))),
    keepTable: (table) => inTurn(() => withWriterLock(folder, () => keepTable(room, table))),
    keptDays: async (source) => keptDays(await readCatalog(), source),
    past: async (cutoff) => shelfPast({ folder, database, catalog: await readCatalog(), vouch, hold }, cutoff),
    hub: async (cutoff) => hubQuestions({ folder, database, catalog: await readCatalog(), vouch }, cutoff),
    raw: (sha) => readRaw(folder, sha),
    async snapshot(sha) {
      const { entries } = await readCatalog();
      const found = snapshotsOf(entries).filter((one) => one.sha === sha);
      return found.sort((a, b) => (a.readAt < b.readAt ? -1 : 1))[0] ?? null;
    },
    check: () => checkArchive(folder),
    stats: () => statsOf(room),
    findErasure: async (of) => findTombstone(await readTombstones(folder), of),
    close: () => database.close(),
  };
}

/** Begins a new archive in an empty folder and opens it. */
export async function createArchive(
  folder: string,
  options: ArchiveOptions & { readonly madeBy: string; readonly sample?: boolean },
): Promise<Archive> {
  refusePattern(folder);
  await writeManifest(folder, { madeBy: options.madeBy, sample: options.sample ?? false });
  return openArchive(folder, options);
}

export async function openOrCreateArchive(
  folder: string,
  options: ArchiveOptions & { readonly madeBy: string; readonly sample?: boolean },
): Promise<Archive> {
  return isArchive(folder) ? openArchive(folder, options) : createArchive(folder, options);
}

/** DuckDB reads `*`, `?` and `[` in a path as a pattern. */
function refusePattern(folder: string): void {
  if (/[*?[\]]/.test(folder))
    throw new Fault(
      'usage',
      `An archive cannot lie in ${folder}.`,
      'The path holds one of the characters * ? [ ].',
      'Choose a folder without them.',
    );
}

/** Work one after the other in this process; other processes are kept out by the lock. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const now = before.then(work);
    before = now.catch(() => {});
    return now;
  };
}
