/** Takes something out of the archive for good, and leaves a tombstone. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawSha } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { digestOf } from '../system/digest.ts';
import { writeEntry, type DataFile } from './catalog.ts';
import { removeEntry } from './compact.ts';
import { rawPath } from './raw.ts';
import { rewrite } from './rewrite.ts';
import type { Room } from './room.ts';
import { sql } from './sql.ts';
import { saltedSubject, writeTombstone } from './tombstone.ts';
import { voucher } from './vouch.ts';

export interface Erased {
  /** Observations taken out. */
  readonly rows: number;
  /** Raw answers the observations were read from. They hold other subjects too, and are erased one by one where wished. */
  readonly seenIn: readonly RawSha[];
}

/**
 * Takes every observation of a subject out. The tombstone is written first: a run that is stopped leaves a subject that is
 * reported as erased and is taken out by running it again. Readers that are asking at that moment may be told that a file is
 * missing. Call it with the writer's lock.
 */
export async function eraseSubject(
  room: Room,
  erasure: { subject: SubjectId; reason: string; at: Instant },
): Promise<Erased> {
  const { subject, reason, at } = erasure;
  const catalog = await room.readCatalog();
  await voucher(room.folder, true)(catalog.files);
  const found = new Map<DataFile, readonly RawSha[]>();
  let rows = 0;
  for (const file of catalog.files) {
    const [count] = await room.database.rows<{ rows: number; seen_in: readonly RawSha[] | null }>(sql('of-subject'), {
      files: [join(room.folder, file.path)],
      subject,
    });
    if (!count || count.rows === 0) continue;
    found.set(file, count.seen_in ?? []);
    rows += count.rows;
  }
  if (rows > 0)
    await writeTombstone(room.folder, { kind: 'subject', ...saltedSubject(subject), rows, reason, erasedAt: at });

  for (const entry of catalog.entries.filter((entry) => entry.files.some((file) => found.has(file)))) {
    const files: DataFile[] = [];
    for (const file of entry.files) {
      if (!found.has(file)) files.push(file);
      // A file that repeats others is not needed; the next compaction makes it again.
      else if (file.copies === undefined) {
        const mark = digestOf([file.sha256, at]);
        const rest = await rewrite(room, [file], mark, subject);
        if (rest) files.push(rest);
      }
    }
    const { nextSequence: sequence } = await room.readCatalog();
    await writeEntry(room.folder, { sequence, batches: entry.batches, files, replaces: [entry.name] });
    await removeEntry(room.folder, await room.readCatalog(), entry);
  }
  return { rows, seenIn: [...new Set([...found.values()].flat())].sort() };
}

/** Takes one raw answer out. Observations read from it stay, and name a hash that has a tombstone. */
export async function eraseRaw(room: Room, erasure: { sha: RawSha; reason: string; at: Instant }): Promise<void> {
  const { sha, reason, at } = erasure;
  await writeTombstone(room.folder, { kind: 'raw', sha, reason, erasedAt: at });
  for (const form of ['zst', 'bin'] as const) await rm(rawPath(room.folder, sha, form), { force: true });
}
