import { isDay } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import { packageId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { jsonOf, objectOf, rowsOf, type Sheet } from '../answer.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { countIn } from '../history/check/fields.ts';

const downloads = metric('package-downloads-day');

/** pypistats `GET /api/packages/{name}/overall?mirrors=false`: `{ data: [{ category, date, downloads }] }`, 180 days. */
export function parsePypi(name: string): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => writeDays('pypi', name, rowsOf(objectOf(jsonOf(bytes))['data']), 'date', sheet);
}

/** npm `GET /downloads/range/{from}:{to}/{package}`: `{ downloads: [{ day, downloads }] }`; the day closes at midnight UTC. */
export function parseNpm(name: string): (bytes: Uint8Array, sheet: Sheet) => void {
  return (bytes, sheet) => writeDays('npm', name, rowsOf(objectOf(jsonOf(bytes))['downloads']), 'day', sheet);
}

function writeDays(
  registry: 'pypi' | 'npm',
  name: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  field: string,
  sheet: Sheet,
): void {
  const { pen, readAt } = sheet;
  for (const row of rows)
    sheet.row(() => {
      const day = row[field];
      if (typeof day !== 'string' || !isDay(day)) throw new BadRow(`${field} is no day`);
      const asOf = `${day}T23:59:59Z` as Instant;
      if (asOf > readAt) return; // the day is not over
      pen.at({ asOf, knownAt: readAt });
      pen.figure(packageId(registry, name), downloads, countIn(row, 'downloads'));
    });
}
