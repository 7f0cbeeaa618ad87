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

/**
 * Imports hours one after the other, each whole or not at all; the same files again change nothing.
 *
 * @throws Fault where a file cannot be read to its end, holds no events, or says no hour
 */
export async function importHours(
  paths: readonly string[],
  wish: HourImport,
  shelf: TableShelf,
): Promise<readonly ImportedHour[]> {
  const { log, stop } = wish;
  const hours = paths.map((path) => ({ path, asOf: hourOf(path) })).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const imported: ImportedHour[] = [];
  for (const { path, asOf } of hours) {
    if (stop.aborted)
      throw misfit(path, 'was not read.', 'The program was asked to end.', 'Run the same command again.');
    const step = log.step(basename(path));
    try {
      const hour = await readHour(path);
      const reserve = reserveOf(hour.events, asOf, await shelf.keptDays(source));
      const result = await shelf.keepTable(tableOf(path, asOf, hour, wish, reserve));
      const told: ImportedHour = {
        file: basename(path),
        kind: result.kind,
        events: hour.events,
        reserve: reserve?.reason ?? null,
      };
      step.done(`${hour.events.toLocaleString('en-GB')} events${reserve ? `; doubtful: ${reserve.reason}` : ''}`);
      imported.push(told);
    } catch (error) {
      step.failed('not kept');
      throw error;
    }
  }
  return imported;
}

/** An hour as it was read, once. */
export interface Hour {
  readonly sha: RawSha;
  readonly bytes: number;
  /** Every line was parsed and is an event. */
  readonly events: number;
  /** How many stars each repository got. */
  readonly stars: ReadonlyMap<string, number>;
}

/** @throws Fault where the file cannot be read to its end or holds something else */
export async function readHour(path: string): Promise<Hour> {
  const [{ size: bytes }, sha, rows] = await Promise.all([stat(path), shaOf(path), askHour(path)]).catch(
    (error: unknown) => {
      throw misfit(path, 'cannot be read to its end.', (error as Error).message.split('\n')[0]!);
    },
  );
  const events = rows.reduce((sum, { n }) => sum + n, 0);
  const untyped = rows.reduce((sum, { typed, n }) => sum + (typed ? 0 : n), 0);
  if (events === 0 || untyped > 0)
    throw misfit(path, 'holds something else than events.', `Of ${events} lines ${untyped} do not say what happened.`);
  return { sha, bytes, events, stars: new Map(rows.flatMap(({ name, n }) => (name === null ? [] : [[name, n]]))) };
}

interface HourRow {
  readonly typed: boolean;
  /** Of the repository that was starred; null for all other events. */
  readonly name: string | null;
  readonly n: number;
}

async function askHour(path: string): Promise<readonly HourRow[]> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await instance.connect();
  try {
    const sql = readFileSync(new URL('./hour.sql', import.meta.url), 'utf8');
    return (await connection.runAndReadAll(sql, { file: path })).getRowObjects() as unknown as HourRow[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function shaOf(path: string): Promise<RawSha> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex') as RawSha;
}

/**
 * Of the stars an hour recorded, the share each known repository got. GH Archive drops most events since 2025, so its counts say
 * nothing; a share does as long as it drops them evenly.
 */
function tableOf(
  path: string,
  asOf: Instant,
  { sha, bytes, events, stars }: Hour,
  { now, known }: HourImport,
  reserve: Table['reserve'] | null,
): Table {
  const total = [...stars.values()].reduce((sum, n) => sum + n, 0);
  const shares = known.flatMap((subject) => {
    const n = stars.get(keyOf(subject));
    return n === undefined ? [] : [{ subject, share: String(n / total) }];
  });
  return {
    id: digestOf({ mapping: 'gharchive', version, file: sha, asOf }),
    source,
    snapshot: { sha, source, address: basename(path), readAt: now, status: 200, etag: null, bytes },
    prepare: '',
    query: `SELECT unnest($subjects) AS subject, $asOf::TIMESTAMP AS as_of, $knownAt::TIMESTAMP AS known_at, unnest($shares)::DOUBLE AS "star-share"`,
    parameters: {
      asOf,
      knownAt: addSeconds(asOf, secondsAnHour + publishedAfterSeconds),
      subjects: shares.map(({ subject }) => subject),
      shares: shares.map(({ share }) => share),
    },
    metrics: [metric('star-share')],
    emptyAsOf: asOf,
    lines: events,
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
