/** Days of the invented Hub as they come to stand on the shelf. */
import { join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import type { DataFile } from '../../src/archive/catalog.ts';
import { importHubStats } from '../../src/collect/hub-stats/import.ts';
import { silentLog } from '../../src/system/log.ts';
import { addDays } from '../../src/text/days.ts';
import type { RawSha } from '../../src/vocabulary/observation.ts';
import type { Day, Instant } from '../../src/vocabulary/time.ts';
import { firstDay } from './make-hub.ts';

export const day = (number: number): Day => addDays(firstDay as Day, number);

/** When so many days have come, and with them everything the bench invents. */
export const eveningAfter = (days: number): Instant => `${day(days + 1)}T00:00:00Z` as Instant;

/** Imports a day's files, as `morning-post import hub-stats` does. */
export function importDay(archive: Archive, paths: readonly string[], number: number): Promise<unknown> {
  const wish = {
    readAt: `${day(number)}T06:00:00Z` as Instant,
    now: eveningAfter(number),
    log: silentLog(),
    stop: new AbortController().signal,
  };
  return importHubStats(paths, wish, async () => archive);
}

/** A later day made of the first one: every other count moves a little, each by its own. Figures only. */
export async function keepDay(archive: Archive, first: readonly DataFile[], number: number): Promise<void> {
  for (const file of first.filter(({ holds }) => holds === 'number')) {
    const source = file.sources[0]!;
    const counts = file.metrics.map((one) =>
      one === 'parameters'
        ? `"${one}"`
        : `CASE WHEN hash(subject) % 2 = 0 THEN "${one}" ELSE floor("${one}" * (1 + (hash(subject, ${number}) % 100) / 2000.0 * ${number} / 30))::BIGINT END AS "${one}"`,
    );
    await archive.keepTable({
      id: `${source} ${number}`,
      source,
      snapshot: {
        sha: String(number).padStart(64, '0') as RawSha,
        source,
        address: 'made',
        readAt: eveningAfter(number),
        status: 200,
        etag: null,
        bytes: 1,
      },
      prepare: '',
      query: `SELECT subject, $moment::TIMESTAMP AS as_of, $moment::TIMESTAMP AS known_at, ${counts.join(', ')} FROM read_parquet($file)`,
      parameters: { moment: `${day(number)}T06:00:00Z`, file: join(archive.folder, file.path) },
      metrics: file.metrics,
    });
  }
}
