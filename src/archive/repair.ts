/** Puts an archive into a state in which every question can be asked again. Nothing that may still be of use is deleted. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Observation, Snapshot, SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import { writeEntry, type KeptBatch, type NamedEntry } from './catalog.ts';
import { checkArchive, strayFiles, surveyCatalog, type Wrong } from './check.ts';
import { sweepReplaced } from './compact.ts';
import { shelve } from './keep.ts';
import { findRaw, readRaw } from './raw.ts';
import type { Room } from './room.ts';

export interface Repaired {
  /** Batches whose observations were read again from their raw answers. */
  readonly rebuilt: readonly string[];
  /** Batches that are no longer in the archive; bringing them again mends it. */
  readonly lost: readonly string[];
  /** Damaged files, moved to `set-aside/`. */
  readonly setAside: readonly string[];
  /** Left-overs that were removed. */
  readonly swept: readonly string[];
  /** What is still wrong. */
  readonly wrong: readonly Wrong[];
}

/** Reads a batch's observations again from its raw answers; null where the caller knows no way. */
export type Rebuild = (batch: {
  readonly id: string;
  readonly source: SourceId;
  readonly snapshots: readonly { readonly snapshot: Snapshot; readonly bytes: Uint8Array }[];
}) => Promise<Iterable<Observation> | null>;

/** Call it with the writer's lock. */
export async function repairArchive(room: Room, options: { now: Instant; rebuild?: Rebuild }): Promise<Repaired> {
  const { folder } = room;
  const before = await checkArchive(folder);
  const setAside: string[] = [];
  const rebuilt: string[] = [];
  const lost: string[] = [];

  // Entries that cannot be read go first: nothing else can be done while they stand in the way.
  const unreadable = before.wrong.filter(({ what }) => what === 'catalog');
  for (const { path } of unreadable) setAside.push(await moveAside(folder, path));

  // A damaged raw answer makes room, so that the same answer can be kept again.
  for (const { path } of before.wrong.filter(({ what }) => what === 'raw')) {
    const damaged = await findRaw(folder, path.slice(-64));
    if (damaged !== null) setAside.push(await moveAside(folder, damaged.slice(folder.length + 1)));
  }

  // A batch whose files are damaged is read again from its raw answers, or is taken out whole.
  const damaged = new Set(before.wrong.filter(({ what }) => what === 'observations').map(({ path }) => path));
  const { catalog } = await surveyCatalog(folder);
  for (const entry of catalog.entries.filter((entry) => entry.files.some((file) => damaged.has(file.path)))) {
    const observations = options.rebuild ? await readAgain(folder, entry, options.rebuild) : null;
    // The old files move away before new ones of the same name come.
    for (const file of entry.files) setAside.push(...(await moveAsideIfThere(folder, file.path)));
    const files = observations ? await shelve(room, entry.batches[0]!.source, sha256(entry.name), observations) : [];
    const { nextSequence: sequence } = (await surveyCatalog(folder)).catalog;
    await writeEntry(folder, { sequence, batches: observations ? entry.batches : [], files, replaces: [entry.name] });
    (observations ? rebuilt : lost).push(...entry.batches.map(({ id }) => id));
  }

  const { catalog: now } = await surveyCatalog(folder);
  const swept = [...(await sweepWork(folder)), ...(await sweepReplaced(folder, now, options.now))];
  // Files of an entry that could not be read look like strays; they stay until the entry is restored or brought again.
  if (unreadable.length === 0) swept.push(...(await sweepStrays(folder)));
  return { rebuilt, lost, setAside, swept, wrong: (await checkArchive(folder)).wrong };
}

async function readAgain(folder: string, entry: NamedEntry, rebuild: Rebuild): Promise<Observation[] | null> {
  const observations: Observation[] = [];
  for (const batch of entry.batches) {
    const again = await rebuildOne(folder, batch, rebuild);
    if (again === null) return null;
    for (const observation of again) observations.push(observation);
  }
  return observations;
}

async function rebuildOne(folder: string, batch: KeptBatch, rebuild: Rebuild): Promise<Iterable<Observation> | null> {
  const snapshots: { snapshot: Snapshot; bytes: Uint8Array }[] = [];
  for (const snapshot of batch.snapshots) {
    const bytes = await readRaw(folder, snapshot.sha).catch(() => null);
    if (bytes === null) return null;
    snapshots.push({ snapshot, bytes });
  }
  return rebuild({ id: batch.id, source: batch.source, snapshots });
}

async function moveAside(folder: string, path: string): Promise<string> {
  const to = `set-aside/${path}`;
  await mkdir(dirname(join(folder, to)), { recursive: true });
  await rename(join(folder, path), join(folder, to));
  return to;
}

async function moveAsideIfThere(folder: string, path: string): Promise<string[]> {
  try {
    return [await moveAside(folder, path)];
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes unfinished work of writers, and what readers spilled who have ended without clearing up. */
async function sweepWork(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'tmp')).catch(() => []);
  const left = names.filter((name) => {
    const reader = /^query-(\d+)-/.exec(name);
    return reader ? !isRunning(Number(reader[1])) : name.startsWith('work-');
  });
  for (const name of left) await rm(join(folder, 'tmp', name), { recursive: true });
  return left.map((name) => `tmp/${name}`);
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

async function sweepStrays(folder: string): Promise<string[]> {
  const { catalog } = await surveyCatalog(folder);
  const replaced = new Set(
    catalog.replaced.flatMap((entry) => [`catalog/${entry.name}`, ...entry.files.map((file) => file.path)]),
  );
  const strays = (await strayFiles(folder, catalog)).filter((path) => !replaced.has(path));
  for (const path of strays) await rm(join(folder, path));
  return strays;
}
