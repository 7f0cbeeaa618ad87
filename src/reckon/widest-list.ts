import { once } from './memo.ts';
import { addSeconds } from '../text/days.ts';
import { metric } from '../vocabulary/metric.ts';
import type { ListReading } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';

/** A list older than this is not this morning's. */
const hours = 36;

/**
 * This morning's reading of a list: of the sources that read it within 36 hours of the cutoff the one with the most rows, of
 * equals the last. Null where none did. Sources read the same list to different depths, so the last reading may be short.
 */
export async function widestList(past: Past, list: string): Promise<ListReading | null> {
  const readings = await readingsOf(past, list);
  return readings.toSorted((a, b) => b.rows.length - a.rows.length || later(a, b))[0] ?? null;
}

/** The last of this morning's readings of a list that has so many rows; null where none has. */
export async function freshestList(past: Past, list: string, leastRows: number): Promise<ListReading | null> {
  const readings = await readingsOf(past, list);
  return readings.filter((reading) => reading.rows.length >= leastRows).toSorted(later)[0] ?? null;
}

function later(a: ListReading, b: ListReading): number {
  return b.asOf > a.asOf ? 1 : b.asOf < a.asOf ? -1 : a.source < b.source ? -1 : 1;
}

/** The last reading by each source, of those not older than 36 hours. */
function readingsOf(past: Past, list: string): Promise<readonly ListReading[]> {
  return once(past, `readings of ${list}`, async () => {
    const id = metric(list);
    const oldest = addSeconds(past.cutoff, -3600 * hours);
    const sources = await past.coverage(id);
    const recent = sources.filter((source) => source.last >= oldest.slice(0, 10));
    const readings = await Promise.all(recent.map(({ source }) => past.list({ list: id, source })));
    return readings.filter((reading) => reading !== null).filter((reading) => reading.asOf >= oldest);
  });
}
