/**
 * Raw answers take most of the disk. Those a printed claim cites are kept for ever; others go when they are old. What was read
 * from them stays, their hash, address and moment stay in the catalog, and a note says that they were let go on purpose.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { Edited } from '../vocabulary/index.ts';
import type { RawSha } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { digestOf } from '../system/digest.ts';
import { writeWhole } from '../system/files.ts';
import { snapshotsOf } from './catalog.ts';
import { filesBelow } from './place.ts';
import { findRaw } from './raw.ts';
import type { Room } from './room.ts';

export interface Thinned {
  /** Raw answers let go, and the bytes that freed. */
  readonly answers: number;
  readonly bytes: number;
  /** Old ones that stay because something printed cites them. */
  readonly cited: number;
}

interface Note {
  readonly thinnedAt: Instant;
  readonly olderThanDays: number;
  readonly shas: readonly RawSha[];
}

/** Lets old raw answers go that nothing printed cites. Call it with the writer's lock. */
export async function thin(room: Room, options: { now: Instant; olderThanDays: number }): Promise<Thinned> {
  const { folder } = room;
  const { entries } = await room.readCatalog();
  const limit = Date.parse(options.now) - options.olderThanDays * 86_400_000;
  const young = new Set<string>();
  const old = new Set<RawSha>();
  for (const { sha, readAt } of snapshotsOf(entries))
    if (Date.parse(readAt) >= limit) young.add(sha);
    else old.add(sha);
  const cited = await citedIn(folder);
  const found: { readonly sha: RawSha; readonly path: string; readonly bytes: number }[] = [];
  let citedCount = 0;
  for (const sha of [...old].filter((one) => !young.has(one)).sort()) {
    const path = await findRaw(folder, sha);
    if (path === null) continue;
    if (cited.has(sha)) citedCount += 1;
    else found.push({ sha, path, bytes: (await stat(path)).size });
  }
  if (found.length > 0) {
    // The note comes first: a run that is stopped leaves answers that may be missing, never ones that are missed.
    const note: Note = {
      thinnedAt: options.now,
      olderThanDays: options.olderThanDays,
      shas: found.map(({ sha }) => sha),
    };
    const path = join(folder, 'thinned', `${digestOf(note).slice(0, 16)}.json`);
    await writeWhole(path, `${JSON.stringify(note)}\n`, { durable: true });
    for (const { path } of found) await rm(path, { force: true });
  }
  return { answers: found.length, bytes: found.reduce((sum, { bytes }) => sum + bytes, 0), cited: citedCount };
}

/** Hashes of the raw answers that were let go on purpose. */
export async function readThinned(folder: string): Promise<ReadonlySet<string>> {
  const paths = (await filesBelow(folder, 'thinned')).filter((path) => path.endsWith('.json'));
  const notes = await Promise.all(
    paths.map(async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as Note),
  );
  return new Set(notes.flatMap(({ shas }) => shas));
}

/** Hashes of the raw answers that any printed revision of any edition rests on. */
async function citedIn(folder: string): Promise<ReadonlySet<string>> {
  const cited = new Set<string>();
  const printed = await readdir(join(folder, 'printed'), { recursive: true }).catch(() => []);
  for (const name of printed.filter((one) => one.endsWith('.json.zst'))) {
    const bytes = await promisify(zstdDecompress)(await readFile(join(folder, 'printed', name)));
    const { evidence } = JSON.parse(bytes.toString('utf8')) as Edited;
    for (const { rawSha } of evidence.observations) cited.add(rawSha);
  }
  return cited;
}
