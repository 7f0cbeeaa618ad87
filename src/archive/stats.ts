import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricId } from '../vocabulary/metric.ts';
import type { SourceId } from '../vocabulary/observation.ts';
import type { Day, Instant, Window } from '../vocabulary/time.ts';
import type { Catalog, Reserve } from './catalog.ts';
import { byDay } from './copies.ts';
import { dayFromNumber, dayNumber } from './moment.ts';
import { narrow, over } from './narrow.ts';
import { compareText } from './order.ts';
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
  /** Days of which something must be said before anything is concluded from them. */
  readonly reserves: readonly (Reserve & { readonly days: readonly Day[] })[];
}

/** After every moment there is: everything counts, whenever it became known. */
const always = '9999-12-31T23:59:59Z' as Instant;

export async function statsOf(room: Room): Promise<Stats> {
  const catalog = await room.readCatalog();
  const raw = await filesBelow(room.folder, 'raw');
  const rawSizes = await Promise.all(raw.map(async (path) => (await stat(join(room.folder, path))).size));
  await voucher(room.folder, false)(catalog.files);
  const bySource = Map.groupBy([...(await longRows(room, catalog)), ...wideRows(catalog)], (row) => row.source);
  return {
    batches: catalog.batches.size,
    files: catalog.files.length,
    bytes: catalog.files.reduce((sum, file) => sum + file.bytes, 0),
    rawAnswers: raw.length,
    rawBytes: rawSizes.reduce((sum, size) => sum + size, 0),
    sources: [...bySource]
      .sort(([a], [b]) => compareText(a, b))
      .map(([source, rows]) => sourceStats(source, rows, reservesIn(catalog, source))),
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

/** What lies observation by observation is counted. */
async function longRows({ folder, database }: Room, { files }: Catalog): Promise<Row[]> {
  const long = files.filter((file) => file.form !== 'wide');
  const narrowed = narrow(folder, long, { holds: 'any', cutoff: always });
  if (!narrowed) return [];
  return database.rows<Row>(over({ observations: narrowed }, sql('stats')), narrowed.parameters);
}

/** Whole snapshots of years are told from the catalog: reading them would take minutes. Subjects are those of the last day. */
function wideRows({ files }: Catalog): Row[] {
  const wide = byDay(files, files).filter((file) => file.form === 'wide');
  return [...Map.groupBy(wide, (file) => file.sources[0]!)].map(([source, own]) => {
    const numbers = own.filter((file) => file.holds === 'number');
    const last = numbers.reduce((a, b) => (b.lastAsOf > a.lastAsOf ? b : a), numbers[0]!);
    return {
      source,
      rows: own.reduce((sum, file) => sum + file.rows, 0),
      subjects: Math.round(last.rows / Math.max(1, last.days?.length ?? 1)),
      metrics: [...new Set(own.flatMap((file) => file.metrics))].sort(),
      days: [...new Set(own.flatMap((file) => file.days ?? []))].sort(),
      last_known_at: own.map((file) => file.lastKnownAt).reduce((a, b) => (a > b ? a : b)),
    };
  });
}

function reservesIn({ entries }: Catalog, source: SourceId): SourceStats['reserves'] {
  return entries
    .flatMap((entry) => entry.batches)
    .flatMap((batch) =>
      batch.source === source && batch.reserve ? [{ ...batch.reserve, days: batch.days ?? [] }] : [],
    );
}

function sourceStats(source: SourceId, rows: readonly Row[], reserves: SourceStats['reserves']): SourceStats {
  const days = [...new Set(rows.flatMap((row) => row.days))].sort();
  return {
    source,
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    subjects: Math.max(...rows.map((row) => row.subjects)),
    metrics: [...new Set(rows.flatMap((row) => row.metrics))].sort(),
    first: days[0]!,
    last: days.at(-1)!,
    days: days.length,
    gaps: gapsIn(days),
    lastKnownAt: rows.map((row) => row.last_known_at).reduce((a, b) => (a > b ? a : b)),
    reserves,
  };
}

/** @param days in rising order, each once */
export function gapsIn(days: readonly Day[]): Window[] {
  return days.flatMap((day, i) => {
    const before = i === 0 ? dayNumber(day) - 1 : dayNumber(days[i - 1]!);
    const missing = dayNumber(day) - before - 1;
    return missing === 0 ? [] : [{ from: dayFromNumber(before + 1), to: dayFromNumber(dayNumber(day) - 1) }];
  });
}
