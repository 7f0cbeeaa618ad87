import { join } from 'node:path';
import type { MetricId } from '../vocabulary/metric.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { DataFile } from './catalog.ts';
import { finderOf } from './finder.ts';
import { dataPath, inWorkFolder, settle } from './place.ts';
import type { Room } from './room.ts';
import { sql } from './sql.ts';
import { columnOf } from './wide.ts';

/**
 * Writes files of the same kind and form again as one, without one subject where that is wished. The old files stay.
 * Null where nothing is left. The caller has vouched for the files: damage must not be copied.
 *
 * @param mark tells the new file from others of its source and day
 */
export async function rewrite(
  { folder, database }: Room,
  files: readonly DataFile[],
  mark: string,
  without: SubjectId | null = null,
): Promise<DataFile | null> {
  const first = files[0];
  if (!first) return null;
  return inWorkFolder(folder, async (work) => {
    const target = join(work, 'rewritten.parquet');
    const paths = files.map((file) => join(folder, file.path));
    const metrics = [...new Set(files.flatMap((file) => file.metrics))].sort();
    const query = first.form === 'wide' ? sql('rewrite-wide', wideSlots(first.holds, metrics)) : sql('rewrite');
    const rows = await database.run(query, { files: paths, without: without ?? '', target });
    if (rows === 0) return null;
    const spans = {
      firstAsOf: least(files.map((file) => file.firstAsOf)),
      lastAsOf: greatest(files.map((file) => file.lastAsOf)),
      firstKnownAt: least(files.map((file) => file.firstKnownAt)),
      lastKnownAt: greatest(files.map((file) => file.lastKnownAt)),
    };
    const path = dataPath(first.holds, first.sources[0]!, spans.firstAsOf, mark);
    return {
      path,
      ...(await settle(target, join(folder, path))),
      rows,
      holds: first.holds,
      sources: [...new Set(files.flatMap((file) => file.sources))].sort(),
      metrics,
      ...spans,
      ...(first.form && {
        form: first.form,
        days: [...new Set(files.flatMap((file) => file.days ?? []))].sort(),
        sortedByFinder: true as const,
      }),
      ...(first.marksArrivals && { marksArrivals: first.marksArrivals }),
    };
  });
}

/** The columns of wide files, and the one they are sorted by. */
function wideSlots(
  holds: DataFile['holds'],
  metrics: readonly MetricId[],
): Readonly<Record<'finder' | 'columns', string>> {
  const every = ['subject', 'source', 'as_of', 'known_at', 'seen_in', ...(holds === 'attribute' ? ['digest'] : [])];
  return { finder: finderOf('subject'), columns: [...every, ...metrics.map(columnOf)].join(', ') };
}

function least<T extends string>(texts: readonly T[]): T {
  return texts.reduce((a, b) => (a < b ? a : b));
}

function greatest<T extends string>(texts: readonly T[]): T {
  return texts.reduce((a, b) => (a > b ? a : b));
}
