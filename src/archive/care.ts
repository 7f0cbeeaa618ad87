/**
 * Looking after an archive: what the command `archive` does, each by folder alone, because an archive in need of care may be
 * one that does not open. Checking and backing up need no lock (`check.ts`, `backup.ts`); these do.
 */
import type { RawSha } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { compact, type Compacted } from './compact.ts';
import { eraseRaw, eraseSubject, type Erased } from './erase.ts';
import { readManifest } from './home.ts';
import { withWriterLock } from './lock.ts';
import { repairArchive, type Rebuild, type Repaired } from './repair.ts';
import { inRoom, type ArchiveOptions, type Room } from './room.ts';
import { thin, type Thinned } from './thin.ts';

/** Mends what can be mended, sets aside what cannot, and sweeps left-overs. */
export function repair(
  folder: string,
  options: ArchiveOptions & { readonly now: Instant; readonly rebuild?: Rebuild },
): Promise<Repaired> {
  return caring(folder, options, (room) => repairArchive(room, options));
}

/** Puts small batches of one source and month together. Answers stay the same. */
export function compactArchive(
  folder: string,
  options: ArchiveOptions & { readonly now: Instant; /** 8 unless said otherwise */ readonly atLeast?: number },
): Promise<Compacted> {
  return caring(folder, options, (room) => compact(room, { now: options.now, atLeast: options.atLeast ?? 8 }));
}

/** Lets raw answers go that are older than a number of days and that nothing printed cites. */
export function thinArchive(
  folder: string,
  options: ArchiveOptions & { readonly now: Instant; readonly olderThanDays: number },
): Promise<Thinned> {
  return caring(folder, options, (room) => thin(room, options));
}

/** Takes every observation of a subject out and leaves a tombstone. */
export function eraseSubjectFrom(
  folder: string,
  options: ArchiveOptions & { readonly subject: SubjectId; readonly reason: string; readonly at: Instant },
): Promise<Erased> {
  return caring(folder, options, (room) => eraseSubject(room, options));
}

/** Takes one raw answer out and leaves a tombstone. */
export function eraseRawFrom(
  folder: string,
  options: ArchiveOptions & { readonly sha: RawSha; readonly reason: string; readonly at: Instant },
): Promise<void> {
  return caring(folder, options, (room) => eraseRaw(room, options));
}

async function caring<T>(folder: string, options: ArchiveOptions, work: (room: Room) => Promise<T>): Promise<T> {
  await readManifest(folder);
  return withWriterLock(folder, () => inRoom(folder, options, work));
}
