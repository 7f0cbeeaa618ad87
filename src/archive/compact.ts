/** Many small batches of one source and month become one: fewer files to open, the same answers. */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../vocabulary/time.ts';
import { digestOf } from '../system/digest.ts';
import { writeEntry, type Catalog, type DataFile, type NamedEntry } from './catalog.ts';
import { gatherMonths } from './gather.ts';
import { rewrite } from './rewrite.ts';
import type { Room } from './room.ts';
import { voucher } from './vouch.ts';

export interface Compacted {
  /** How many entries were put together, and into how many. */
  readonly entries: number;
  readonly into: number;
  /** Months of whole snapshots laid out by subject, and those that let their files by day go. */
  readonly gathered: number;
  readonly closed: number;
  readonly swept: readonly string[];
}

/** A reader may still have files of a replaced entry open; after this long nobody has. */
const graceMilliseconds = 3_600_000;

/**
 * Puts entries together where a source has at least `atLeast` of them within one month. Each month is one commit, so a run
 * that is stopped loses nothing and can be run again. Call it with the writer's lock.
 */
export async function compact(room: Room, options: { atLeast: number; now: Instant }): Promise<Compacted> {
  const groups = groupsOf((await room.readCatalog()).entries).filter((group) => group.length >= options.atLeast);
  const vouch = voucher(room.folder, true);
  for (const entries of groups) {
    await vouch(entries.flatMap((entry) => entry.files));
    const mark = digestOf(entries.map((entry) => entry.name));
    const files: DataFile[] = [];
    for (const holds of ['number', 'attribute'] as const) {
      const parts = entries.flatMap((entry) => entry.files).filter((file) => file.holds === holds);
      const whole = await rewrite(room, parts, mark);
      if (whole) files.push(whole);
    }
    await writeEntry(room.folder, {
      sequence: (await room.readCatalog()).nextSequence,
      batches: entries.flatMap((entry) => entry.batches),
      files,
      replaces: entries.map((entry) => entry.name),
    });
  }
  const months = await gatherMonths(room, { now: options.now, atLeast: options.atLeast });
  return {
    ...months,
    entries: groups.flat().length,
    into: groups.length,
    swept: await sweepReplaced(room.folder, await room.readCatalog(), options.now),
  };
}

/** Removes entries others stand for, and their files, once no reader can have them open. Says what it removed. */
export async function sweepReplaced(folder: string, catalog: Catalog, now: Instant): Promise<string[]> {
  const swept: string[] = [];
  for (const entry of catalog.replaced) {
    const by = catalog.entries.find((other) => other.replaces.includes(entry.name));
    const replacedAt = by ? (await stat(join(folder, 'catalog', by.name))).mtimeMs : 0;
    if (Date.parse(now) - replacedAt < graceMilliseconds) continue;
    swept.push(...(await removeEntry(folder, catalog, entry)));
  }
  return swept;
}

/** Removes an entry another one stands for. The entry goes first: what it named is then stray, never missing. */
export async function removeEntry(folder: string, catalog: Catalog, entry: NamedEntry): Promise<string[]> {
  const named = new Set(catalog.files.map((file) => file.path));
  const paths = entry.files.map((file) => file.path).filter((path) => !named.has(path));
  const all = [`catalog/${entry.name}`, ...paths];
  for (const path of all) await rm(join(folder, path), { force: true });
  return all;
}

/** Entries of one source that lie within one month, oldest first; the rest stay alone. */
function groupsOf(entries: readonly NamedEntry[]): NamedEntry[][] {
  const groups = new Map<string, NamedEntry[]>();
  for (const entry of entries.filter(({ files }) => files.every((file) => file.form !== 'wide'))) {
    const sources = new Set(entry.files.flatMap((file) => file.sources));
    const months = new Set(entry.files.flatMap((file) => [file.firstAsOf.slice(0, 7), file.lastAsOf.slice(0, 7)]));
    if (sources.size !== 1 || months.size !== 1) continue;
    const key = `${[...sources][0]} ${[...months][0]}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}
