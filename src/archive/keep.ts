/** How a batch comes to stand on the shelf: whole or not at all. */
import { join } from 'node:path';
import { metricOf } from '../vocabulary/metric.ts';
import type { Batch, Kept, Observation } from '../vocabulary/observation.ts';
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
  const path = dataPath(holds, batch.source, spans.firstAsOf, sha256(batch.id));
  const settled = await settle(beside, join(room.folder, path));
  return {
    path,
    ...settled,
    rows,
    holds,
    sources: [...pile.sources].sort(),
    metrics: [...pile.metrics].sort(),
    ...spans,
  };
}
