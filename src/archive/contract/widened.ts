/** For tests: lays every file of an archive out again in the wide form, so that the same promises can be asked of both. */
import { join } from 'node:path';
import { digestOf } from '../../system/digest.ts';
import { catalogReader, writeEntry, type DataFile } from '../catalog.ts';
import { dataPath, inWorkFolder, settle } from '../place.ts';
import { inRoom, type Room } from '../room.ts';
import { columnOf } from '../wide.ts';

export async function widenArchive(folder: string): Promise<void> {
  const { entries } = await catalogReader(folder)();
  await inRoom(folder, { threads: 1 }, async (room) => {
    for (const entry of entries) {
      const files: DataFile[] = [];
      for (const file of entry.files) files.push(await widened(room, file));
      const { nextSequence: sequence } = await room.readCatalog();
      await writeEntry(folder, { sequence, batches: entry.batches, files, replaces: [entry.name] });
    }
  });
}

async function widened({ folder, database }: Room, file: DataFile): Promise<DataFile> {
  return inWorkFolder(folder, async (work) => {
    const target = join(work, 'wide.parquet');
    const metrics = [...file.metrics].sort();
    const columns = metrics.map((metric) => `max(value) FILTER (metric = '${metric}') AS ${columnOf(metric)}`);
    const rows = await database.run(
      `COPY (SELECT subject, source, as_of, known_at, seen_in, ${columns.join(', ')} FROM read_parquet($file)
       GROUP BY ALL ORDER BY subject, as_of) TO $target (FORMAT parquet)`,
      { file: join(folder, file.path), target },
    );
    const path = dataPath(file.holds, file.sources[0]!, file.firstAsOf, digestOf(['wide', file.sha256]));
    return { ...file, path, ...(await settle(target, join(folder, path))), rows, metrics, form: 'wide', days: [] };
  });
}
