/** How a batch comes to stand on the shelf: whole or not at all. */
import { join } from 'node:path';
import { metricOf } from '../vocabulary/metric.ts';
import type { Batch, Kept, Observation, SourceId } from '../vocabulary/observation.ts';
import { sha256 } from '../system/digest.ts';
import { writeEntry, type DataFile } from './catalog.ts';
import { checkSubject } from './door.ts';
import { Pile } from './pile.ts';
import { dataPath, inWorkFolder, settle } from './place.ts';
import { keepRaw } from './raw.ts';
import type { Room } from './room.ts';
import { sql } from './sql.ts';

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

  const files = await shelve(room, batch.source, sha256(batch.id), batch.observations);
  const observations = files.reduce((sum, file) => sum + file.rows, 0);
  const snapshots = batch.snapshots.map(({ snapshot }) => snapshot);
  await writeEntry(room.folder, {
    sequence: catalog.nextSequence,
    batches: [{ id: batch.id, source: batch.source, observations, snapshots }],
    files,
    replaces: [],
  });
  return { kind: 'kept', batch: batch.id, observations };
}

/**
 * Writes observations as files of the shelf, at most one of figures and one of texts. They count once an entry names them.
 *
 * @param mark tells files of one source and day apart; the same mark writes the same names again
 */
export async function shelve(
  room: Room,
  source: SourceId,
  mark: string,
  observations: Batch['observations'],
): Promise<DataFile[]> {
  return inWorkFolder(room.folder, async (work) => {
    const piles = { number: await Pile.create(work, 'numbers'), attribute: await Pile.create(work, 'attributes') };
    try {
      await takeIn(observations, piles);
    } finally {
      await piles.number.close();
      await piles.attribute.close();
    }
    const written: DataFile[] = [];
    for (const holds of ['number', 'attribute'] as const) {
      const pile = piles[holds];
      if (pile.rowCount === 0) continue;
      const path = dataPath(holds, source, pile.spans.firstAsOf, mark);
      written.push(await writePile(room, holds, pile, path, work));
    }
    return written;
  });
}

async function takeIn(
  observations: Batch['observations'],
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
  holds: DataFile['holds'],
  pile: Pile,
  path: string,
  work: string,
): Promise<DataFile> {
  const beside = join(work, `${holds}.parquet`);
  const rows = await room.database.run(sql(holds === 'number' ? 'keep-numbers' : 'keep-attributes'), {
    rows: pile.rows.path,
    readings: pile.readings.path,
    target: beside,
  });
  const settled = await settle(beside, join(room.folder, path));
  return {
    path,
    ...settled,
    rows,
    holds,
    sources: [...pile.sources].sort(),
    metrics: [...pile.metrics].sort(),
    ...pile.spans,
  };
}
