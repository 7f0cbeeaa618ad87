/**
 * Whole snapshots of a month, which lie day by day, are gathered into one file by subject: a month of one subject is then one
 * short read. While the days are recent both stay, each for the questions it is best at; later the month stands for its days.
 */
import type { SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { digestOf } from '../system/digest.ts';
import { writeEntry, type Catalog, type DataFile, type NamedEntry } from './catalog.ts';
import { hoursBefore } from './moment.ts';
import { rewrite } from './rewrite.ts';
import type { Room } from './room.ts';
import { voucher } from './vouch.ts';

/** Days for which a month that is over keeps its files by day too. */
const daysKeptByDay = 62;

/** A source's snapshots of one month. */
interface Month {
  readonly source: SourceId;
  readonly month: string; // '2026-05'
  readonly entries: readonly NamedEntry[];
  readonly byDay: readonly DataFile[];
  /** The entry and file that hold the same by subject. */
  readonly gathered: { readonly entry: NamedEntry; readonly file: DataFile } | null;
}

/**
 * Gathers what there is to gather. Each step is one commit, so a run that is stopped loses nothing and can be run again. Call
 * it with the writer's lock.
 *
 * @param options.atLeast days of a running month that must have come since it was gathered last
 * @returns how many months were gathered or laid out anew, and how many let their days go
 */
export async function gatherMonths(
  room: Room,
  options: { readonly atLeast: number; readonly now: Instant },
): Promise<{ readonly gathered: number; readonly closed: number }> {
  let gathered = 0;
  let closed = 0;
  const months = monthsIn(await room.readCatalog());
  const newest = months.reduce((last, { month }) => (month > last ? month : last), '');
  for (const month of months) {
    const fresh = month.byDay.length - (month.gathered?.file.copies?.length ?? 0);
    const outdated = month.gathered !== null && !month.gathered.file.sortedByFinder;
    if (month.byDay.length > 1 && (outdated || fresh >= (month.month < newest ? 1 : options.atLeast))) {
      await gather(room, month);
      gathered += 1;
    }
  }
  for (const entry of (await room.readCatalog()).entries.filter(isOutdated)) {
    await renew(room, entry);
    gathered += 1;
  }
  const before = hoursBefore(options.now, daysKeptByDay * 24);
  for (const month of monthsIn(await room.readCatalog()))
    if (
      month.gathered?.file.copies?.length === month.byDay.length &&
      month.byDay.every((day) => day.lastAsOf < before)
    ) {
      await close(room, month);
      closed += 1;
    }
  return { gathered, closed };
}

async function gather(room: Room, { byDay, gathered }: Month): Promise<void> {
  await voucher(room.folder, true)(byDay);
  const copies = byDay.map((file) => file.path);
  const whole = await rewrite(room, byDay, markOf(byDay));
  if (whole === null) return;
  await writeEntry(room.folder, {
    sequence: (await room.readCatalog()).nextSequence,
    batches: [],
    files: [{ ...whole, copies }],
    replaces: gathered ? [gathered.entry.name] : [],
  });
}

/** Lets the month stand for its days: the files by day are swept once no reader can have them open. */
async function close(room: Room, { entries, gathered }: Month): Promise<void> {
  const { copies: _, ...whole } = gathered!.file;
  const attributes = entries.flatMap((entry) => entry.files).filter((file) => file.holds === 'attribute');
  await voucher(room.folder, true)(attributes);
  const texts = await rewrite(room, attributes, markOf(attributes));
  await writeEntry(room.folder, {
    sequence: (await room.readCatalog()).nextSequence,
    batches: entries.flatMap((entry) => entry.batches),
    files: [whole, ...(texts ? [texts] : [])],
    replaces: [...entries.map((entry) => entry.name), gathered!.entry.name],
  });
}

/** Lays a month out anew whose days are gone and that an earlier version of this program sorted by name. */
async function renew(room: Room, entry: NamedEntry): Promise<void> {
  await voucher(room.folder, true)(entry.files);
  const renewed: (DataFile | null)[] = [];
  for (const file of entry.files) renewed.push(await rewrite(room, [file], markOf([file])));
  await writeEntry(room.folder, {
    sequence: (await room.readCatalog()).nextSequence,
    batches: entry.batches,
    files: renewed.filter((file) => file !== null),
    replaces: [entry.name],
  });
}

/** Other than the mark an earlier layout had, so that nothing is written over a file that counts. */
function markOf(files: readonly DataFile[]): string {
  return digestOf({ sortedBy: 'finder', files: files.map((file) => file.sha256) });
}

/** A month that stands for its days and is not sorted as `sql/rewrite-wide.sql` sorts now. */
function isOutdated({ batches, files }: NamedEntry): boolean {
  const rewritten = batches.length > 1 && files.every((file) => file.form === 'wide' && !file.copies);
  return rewritten && files.some((file) => !file.sortedByFinder);
}

/** Months of whole snapshots that still have files by day. */
function monthsIn({ entries }: Catalog): Month[] {
  const groups = new Map<string, NamedEntry[]>();
  for (const entry of entries.filter(isSnapshot)) {
    const [file] = entry.files;
    const key = `${file!.firstAsOf.slice(0, 7)} ${file!.sources[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups].map(([key, snapshots]) => {
    const byDay = snapshots.flatMap((entry) => entry.files).filter((file) => file.holds === 'number');
    const days = new Set(byDay.map((file) => file.path));
    const found = entries
      .flatMap((entry) => entry.files.map((file) => ({ entry, file })))
      .find(({ file }) => file.copies?.some((path) => days.has(path)));
    return {
      month: key.slice(0, 7),
      source: key.slice(8) as SourceId,
      entries: snapshots,
      byDay,
      gathered: found ?? null,
    };
  });
}

/** One snapshot as it was kept: wide files of one month with a single batch. */
function isSnapshot({ batches, files }: NamedEntry): boolean {
  const [first] = files;
  return (
    first !== undefined &&
    batches.length === 1 &&
    batches[0]!.days !== undefined &&
    files.every((file) => file.form === 'wide' && file.firstAsOf.slice(0, 7) === first.firstAsOf.slice(0, 7))
  );
}
