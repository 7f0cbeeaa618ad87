/** Hours of GH Archive, for ratios only. */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestOf } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';
import type { Log } from '../../system/log.ts';
import { addSeconds } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { KeptDay, RawSha, SourceId, Table, TableShelf } from '../../vocabulary/observation.ts';
import { keyOf, type SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';

export interface ImportedHour {
  readonly file: string;
  readonly kind: 'kept' | 'already';
  readonly events: number;
  readonly reserve: string | null;
}

export interface HourImport {
  readonly now: Instant;
  readonly log: Log;
  readonly stop: AbortSignal;
  /** Repositories the archive knows: all others are passed over, or thousands would arrive every hour. */
  readonly known: readonly SubjectId[];
}

const source = 'gharchive' as SourceId;
const version = 1;
const secondsAnHour = 3600;
/** An hour is published some time after its end. */
const publishedAfterSeconds = 2 * secondsAnHour;
const hoursAWeek = 168;
/** Fewer than this share of the events of a usual hour, and it is not known which were dropped. */
const usualShare = 0.5;
/** Fewer hours than this say nothing of what is usual. */
const leastHours = 6;

/** Only these fields are read: names of people and texts stay in the file. */
const events =
  "read_json($file, format = 'newline_delimited', columns = {type: 'VARCHAR', repo: 'STRUCT(name VARCHAR)'}, maximum_object_size = 67108864)";

/**
 * Imports hours one after the other, each whole or not at all; the same files again change nothing.
 *
 * @throws Fault where a file cannot be read to its end, holds no events, or says no hour
 */
export async function importHours(
  paths: readonly string[],
  { now, log, stop, known }: HourImport,
  shelf: TableShelf,
): Promise<readonly ImportedHour[]> {
  const hours = paths.map((path) => ({ path, asOf: hourOf(path) })).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const imported: ImportedHour[] = [];
  for (const { path, asOf } of hours) {
    if (stop.aborted)
      throw misfit(path, 'was not read.', 'The program was asked to end.', 'Run the same command again.');
    const step = log.step(basename(path));
    try {
      const lines = await countEvents(path);
      const kept = await shelf.keptDays(source);
      const reserve = reserveOf(lines, asOf, kept);
      const table = await tableOf(path, asOf, lines, now, known, reserve);
      const result = await shelf.keepTable(table);
      const told: ImportedHour = {
        file: basename(path),
        kind: result.kind,
        events: lines,
        reserve: reserve?.reason ?? null,
      };
      step.done(`${lines.toLocaleString('en-GB')} events${reserve ? `; doubtful: ${reserve.reason}` : ''}`);
      imported.push(told);
    } catch (error) {
      step.failed('not kept');
      throw error;
    }
  }
  return imported;
}

/** How many events a file holds; every line is parsed on the way. */
export async function countEvents(path: string): Promise<number> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await instance.connect();
  try {
    const sql = `SELECT count(*)::DOUBLE AS lines, count(type)::DOUBLE AS typed FROM ${events}`;
    const [row] = (await connection.runAndReadAll(sql, { file: path })).getRowObjects() as {
      lines: number;
      typed: number;
    }[];
    if (row!.lines === 0 || row!.typed < row!.lines)
      throw misfit(
        path,
        'holds something else than events.',
        `Of ${row!.lines} lines ${row!.typed} say what happened.`,
      );
    return row!.lines;
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw misfit(path, 'cannot be read to its end.', (error as Error).message.split('\n')[0]!);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function tableOf(
  path: string,
  asOf: Instant,
  lines: number,
  now: Instant,
  known: readonly SubjectId[],
  reserve: Table['reserve'] | null,
): Promise<Table> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const sha = hash.digest('hex') as RawSha;
  const query = readFileSync(new URL('./hour.sql', import.meta.url), 'utf8').replace('{{events}}', events);
  const knownAt = addSeconds(asOf, secondsAnHour + publishedAfterSeconds);
  const { size: bytes } = await stat(path);
  return {
    id: digestOf({ mapping: 'gharchive', version, file: sha, asOf }),
    source,
    snapshot: { sha, source, address: basename(path), readAt: now, status: 200, etag: null, bytes },
    prepare: '',
    query,
    parameters: { file: path, asOf, knownAt, known: known.map(keyOf) },
    metrics: [metric('star-share')],
    lines,
    ...(reserve && { reserve }),
  };
}

/** Compares an hour with the median of the week before it. */
export function reserveOf(lines: number, asOf: Instant, kept: readonly KeptDay[]): Table['reserve'] | null {
  const weekBefore = addSeconds(asOf, -hoursAWeek * secondsAnHour);
  const before = kept
    .filter((one) => one.reserve === null && one.lastAsOf < asOf && one.lastAsOf >= weekBefore)
    .map((one) => one.lines ?? 0)
    .sort((a, b) => a - b);
  const usual = before[Math.floor(before.length / 2)] ?? 0;
  if (before.length < leastHours || lines >= usualShare * usual) return null;
  return { kind: 'doubtful', reason: `only ${Math.floor((100 * lines) / usual)} % of the events of a usual hour` };
}

/** `2026-05-04-7.json.gz` → 2026-05-04T07:00:00Z */
function hourOf(path: string): Instant {
  const [, day, hour] = /^(\d{4}-\d{2}-\d{2})-(\d{1,2})\.json(?:\.gz)?$/.exec(basename(path)) ?? [];
  if (day === undefined || Number(hour) > 23)
    throw misfit(path, 'names no hour.', 'Files of GH Archive are called 2026-05-04-7.json.gz.');
  return `${day}T${hour!.padStart(2, '0')}:00:00Z` as Instant;
}

function misfit(
  path: string,
  what: string,
  why: string,
  remedy = 'Get the file again; the archive was not changed.',
): Fault {
  return new Fault('input', `${path} ${what}`, why, remedy);
}
