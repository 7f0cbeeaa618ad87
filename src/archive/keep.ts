/** How a batch comes to stand on the shelf: whole or not at all. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Batch, Kept, Observation } from '../vocabulary/observation.ts';
import { metricOf } from '../vocabulary/metric.ts';
import { sha256 } from '../system/digest.ts';
import { diskFault } from '../system/fault.ts';
import { syncFolder } from '../system/files.ts';
import { writeEntry, type Catalog, type DataFile } from './catalog.ts';
import type { Database } from './database.ts';
import { checkSubject } from './door.ts';
import { Pile } from './pile.ts';
import { keepRaw } from './raw.ts';
import { sql } from './sql.ts';

/** What the operations of the shelf work with. */
export interface Room {
  readonly folder: string;
  readonly database: Database;
  readonly readCatalog: () => Promise<Catalog>;
}

/**
 * Keeps one batch. Raw answers first, then observations as sorted Parquet, all on the disk before the catalog entry that
 * makes them count. Call it with the writer's lock.
 *
 * @throws TypeError where an observation is not fit to be kept (`door.ts`); Fault where the disk fails. Nothing is kept then.
 */
export async function keepBatch(room: Room, batch: Batch): Promise<Kept> {
  const catalog = await room.readCatalog();
  if (catalog.batches.has(batch.id)) return { kind: 'already', batch: batch.id };

  for (const { snapshot, bytes } of batch.snapshots) await keepRaw(room.folder, snapshot.sha, bytes);

  const files = await inWorkFolder(room.folder, async (work) => {
    const piles = { number: await Pile.create(work, 'numbers'), attribute: await Pile.create(work, 'attributes') };
    try {
      await takeIn(batch.observations, piles);
    } finally {
      await piles.number.close();
      await piles.attribute.close();
    }
    const written: DataFile[] = [];
    for (const holds of ['number', 'attribute'] as const) {
      if (piles[holds].rowCount > 0) written.push(await writePile(room, batch, holds, piles[holds], work));
    }
    return written;
  });

  const observations = files.reduce((sum, file) => sum + file.rows, 0);
  await writeEntry(room.folder, {
    sequence: catalog.nextSequence,
    batches: [{ id: batch.id, source: batch.source, observations }],
    files,
    snapshots: batch.snapshots.map(({ snapshot }) => snapshot),
    replaces: [],
  });
  return { kind: 'kept', batch: batch.id, observations };
}

/** Gives a folder for unfinished work, takes it away again, and sweeps what a killed writer left. */
export async function inWorkFolder<T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(folder, 'tmp');
  try {
    await mkdir(parent, { recursive: true });
    const left = (await readdir(parent)).filter((name) => name.startsWith('work-'));
    for (const name of left) await rm(join(parent, name), { recursive: true, force: true });
    const place = await mkdtemp(join(parent, 'work-'));
    try {
      return await work(place);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  } catch (error) {
    throw diskFault(error, folder);
  }
}

async function takeIn(
  observations: Iterable<Observation> | AsyncIterable<Observation>,
  piles: { readonly number: Pile; readonly attribute: Pile },
): Promise<void> {
  let added = 0;
  const add = (observation: Observation) => {
    checkSubject(observation.subject);
    piles[metricOf(observation.metric).holds === 'number' ? 'number' : 'attribute'].add(observation);
    added += 1;
  };
  const flush = async () => {
    await piles.number.flush();
    await piles.attribute.flush();
  };
  // A plain iterable is walked without waiting for each of a million values.
  if (Symbol.asyncIterator in observations) {
    for await (const observation of observations) {
      add(observation);
      if (added % 1024 === 0) await flush();
    }
  } else {
    for (const observation of observations) {
      add(observation);
      if (added % 1024 === 0) await flush();
    }
  }
  await piles.number.end();
  await piles.attribute.end();
}

async function writePile(
  room: Room,
  batch: Batch,
  holds: DataFile['holds'],
  pile: Pile,
  work: string,
): Promise<DataFile> {
  const beside = join(work, `${holds}.parquet`);
  const rows = await room.database.run(sql(holds === 'number' ? 'keep-numbers' : 'keep-attributes'), {
    rows: pile.rows.path,
    readings: pile.readings.path,
    target: beside,
  });
  const { spans } = pile;
  const folder = holds === 'number' ? 'numbers' : 'attributes';
  const path = `${folder}/${folderName(batch.source)}/${spans.firstAsOf.slice(0, 10)}-${sha256(batch.id).slice(0, 12)}.parquet`;
  const { sha, bytes } = await settle(beside, join(room.folder, path));
  return {
    path,
    sha256: sha,
    bytes,
    rows,
    holds,
    sources: [...pile.sources].sort(),
    metrics: [...pile.metrics].sort(),
    ...spans,
  };
}

/** Moves a finished file to its place, for good: its bytes and its name are on the disk afterwards. */
export async function settle(from: string, to: string): Promise<{ sha: string; bytes: number }> {
  const file = await open(from, 'r+');
  let bytes: number;
  try {
    await file.sync();
    bytes = (await file.stat()).size;
  } finally {
    await file.close();
  }
  const sha = await sha256OfFile(from);
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
  return { sha, bytes };
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** A source's name as a folder: `github-ranking/gh-ai-ranking` stays as it is, anything odd becomes a dash. */
export function folderName(source: string): string {
  return source
    .split('/')
    .map((part) => part.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '-') || '-')
    .join('/');
}
