import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Day, Instant, Window } from '../vocabulary/time.ts';
import { dayFromNumber, dayNumber } from './moment.ts';
import { narrow } from './narrow.ts';
import { filesBelow } from './place.ts';
import type { Room } from './room.ts';
import { sql } from './sql.ts';
import { voucher } from './vouch.ts';

/** What an archive holds. */
export interface Stats {
  readonly batches: number;
  readonly files: number;
  /** Bytes of the files of observations. */
  readonly bytes: number;
  readonly rawAnswers: number;
  readonly rawBytes: number;
  readonly sources: readonly SourceStats[];
}

export interface SourceStats {
  readonly source: SourceId;
  readonly rows: number;
  readonly subjects: number;
  readonly metrics: readonly MetricId[];
  readonly first: Day;
  readonly last: Day;
  /** Days on which anything was read. */
  readonly days: number;
  /** The stretches between first and last day on which nothing was. */
  readonly gaps: readonly Window[];
  readonly lastKnownAt: Instant;
}

/** After every moment there is: everything counts, whenever it became known. */
const always = '9999-12-31T23:59:59Z' as Instant;

export async function statsOf({ folder, database, readCatalog }: Room): Promise<Stats> {
  const { batches, files } = await readCatalog();
  const raw = await filesBelow(folder, 'raw');
  const rawSizes = await Promise.all(raw.map(async (path) => (await stat(join(folder, path))).size));
  const narrowed = narrow(folder, files, { holds: 'any', cutoff: always });
  await voucher(folder, false)(files);
  const rows = narrowed
    ? await database.rows<Row>(
        `WITH observations AS NOT MATERIALIZED (\n${narrowed.relation}\n)\n${sql('stats')}`,
        narrowed.parameters,
      )
    : [];
  return {
    batches: batches.size,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    rawAnswers: raw.length,
    rawBytes: rawSizes.reduce((sum, size) => sum + size, 0),
    sources: rows.map(({ days, last_known_at: lastKnownAt, ...row }) => ({
      ...row,
      first: days[0]!,
      last: days.at(-1)!,
      days: days.length,
      gaps: gapsIn(days),
      lastKnownAt,
    })),
  };
}

interface Row {
  readonly source: SourceId;
  readonly rows: number;
  readonly subjects: number;
  readonly metrics: readonly MetricId[];
  readonly days: readonly Day[];
  readonly last_known_at: Instant;
}

/** @param days in rising order, each once */
export function gapsIn(days: readonly Day[]): Window[] {
  return days.flatMap((day, i) => {
    const before = i === 0 ? dayNumber(day) - 1 : dayNumber(days[i - 1]!);
    const missing = dayNumber(day) - before - 1;
    return missing === 0 ? [] : [{ from: dayFromNumber(before + 1), to: dayFromNumber(dayNumber(day) - 1) }];
  });
}
