/** Whole snapshots of the Hub from files of hub-stats, one file at a time, so that years of them can be stopped and resumed. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { digestOf } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';
import type { Log } from '../../system/log.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { KeptDay, SourceId, Table, TableShelf } from '../../vocabulary/observation.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { addDays, isDay } from '../../text/days.ts';
import type { HubKind } from './columns.ts';
import { lookOver, readerOf, type LookedOver } from './describe.ts';

/** Changed whenever the same file would give other observations. */
const version = 1;

const figures = ['downloads-30d', 'downloads-all', 'likes', 'trending-score'];
const metricsOf: Readonly<Record<HubKind, readonly MetricId[]>> = {
  model: [
    ...figures,
    'parameters',
    'created-at',
    'modified-at',
    'task',
    'library',
    'gated',
    'licence',
    'base-models',
    'paper-links',
    'tags',
  ].map(metric),
  dataset: [
    ...figures,
    'created-at',
    'modified-at',
    'task',
    'gated',
    'description',
    'licence',
    'paper-links',
    'tags',
  ].map(metric),
  space: ['likes', 'trending-score', 'created-at', 'modified-at', 'sdk', 'licence', 'paper-links', 'tags'].map(metric),
};

export interface ImportedTable {
  readonly file: string;
  readonly kind: 'kept' | 'already';
  readonly source: SourceId;
  readonly rows: number;
  readonly rowsLeftOut: number;
}

export interface TableImport {
  /** When the files were read from the Hub; otherwise a file's name says its day. */
  readonly readAt: Instant | null;
  readonly now: Instant;
  readonly log: Log;
  readonly stop: AbortSignal;
}

/**
 * Imports files one after the other, each whole or not at all; what was kept stays when a later one does not fit. The same
 * files again change nothing, so a backfill that was stopped goes on by running it again.
 *
 * @throws Fault where a file cannot be read, is no file of hub-stats, or does not fit what the shelf knows
 */
export async function importHubStats(
  paths: readonly string[],
  { readAt, now, log, stop }: TableImport,
  openShelf: () => Promise<TableShelf>,
): Promise<readonly ImportedTable[]> {
  const imported: ImportedTable[] = [];
  for (const [i, path] of paths.entries()) {
    if (stop.aborted) throw stopped(paths.length - i);
    const step = log.step(`${i + 1} of ${paths.length}: ${basename(path)}`);
    try {
      const times = readAt === null ? timesOf(path) : { asOf: readAt, knownAt: readAt };
      step.progress('looking it over');
      const looked = await lookOver(path);
      const shelf = await openShelf();
      const table = tableOf(path, looked, times, now, await shelf.keptDays(sourceOf(looked.kind)));
      step.progress(`keeping ${looked.usable.toLocaleString('en-GB')} rows`);
      const kept = table === null ? ({ kind: 'already' } as const) : await shelf.keepTable(table);
      const result: ImportedTable = {
        file: basename(path),
        kind: kept.kind,
        source: sourceOf(looked.kind),
        rows: kept.kind === 'kept' ? looked.usable : 0,
        rowsLeftOut: looked.total - looked.usable,
      };
      step.done(kept.kind === 'already' ? 'imported before, nothing changed' : told(result, table));
      imported.push(result);
    } catch (error) {
      step.failed('not kept');
      throw error;
    }
  }
  return imported;
}

export function sourceOf(kind: HubKind): SourceId {
  return `hub-stats/${kind}s` as SourceId;
}

/** A file as a table for the shelf; null where the shelf has it. */
function tableOf(path: string, looked: LookedOver, times: Times, now: Instant, kept: readonly KeptDay[]): Table | null {
  const { kind, sha, usable, bytes } = looked;
  const source = sourceOf(kind);
  const id = digestOf({ mapping: 'hub-stats', version, file: sha, ...times });
  if (kept.some((one) => one.batch === id)) return null;
  refuseMisfit(path, looked, times, kept);
  const reserve = reserveOf(usable, times.asOf, kept);
  return {
    id,
    source,
    snapshot: { sha, source, address: basename(path), readAt: now, status: 200, etag: null, bytes },
    prepare: read('macros'),
    query: tableSql(kind, looked.rows),
    parameters: { file: path, ...times },
    metrics: metricsOf[kind],
    ...(reserve && { reserve }),
  };
}

/** SQL for the moment a row describes and for the moment it was known. */
interface Moments {
  readonly moment: string;
  readonly known: string;
}

const given: Moments = { moment: '$asOf::TIMESTAMP', known: '$knownAt::TIMESTAMP' };

/** SQL that makes our metrics of the usable rows of a file. */
export function tableSql(kind: HubKind, rows: string, moments: Moments = given): string {
  const slots: Readonly<Record<string, string>> = { rows, ...moments };
  return read(kind).replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => slots[slot]!);
}

export const macros = (): string => read('macros');
export { metricsOf, readerOf };

function read(name: string): string {
  return readFileSync(new URL(`./${name}.sql`, import.meta.url), 'utf8');
}

/** Fewer than this share of the rows of the day before, and the snapshot is a part of one. */
const wholeShare = 0.95;
/** More than this many times as many, and it is something else. */
const mostTimes = 10;
const mostRows = 60_000_000;

function refuseMisfit(path: string, looked: LookedOver, { asOf, knownAt }: Times, kept: readonly KeptDay[]): void {
  const refuse = (what: string, why: string, remedy = 'Name the right file; the archive was not changed.') =>
    new Fault('input', `${path} ${what}`, why, remedy);
  const { usable, names, total, sha, lastCreated, lastChanged } = looked;
  const day = asOf.slice(0, 10) as Day;
  if (usable === 0)
    throw refuse('holds no rows that can be used.', `None of its ${total} rows names a public repository.`);
  if (usable < total / 2) throw refuse('does not fit.', `Of ${total} rows only ${usable} name a public repository.`);
  if (names < usable)
    throw refuse(
      'names repositories twice.',
      `Its ${usable} rows are about ${names} repositories; a snapshot has each once.`,
    );
  const same = kept.find((one) => one.sha === sha);
  if (same) throw refuse('is here already, as another day.', `It was kept as the snapshot of ${same.days.join(', ')}.`);
  const taken = kept.find((one) => one.days.includes(day));
  if (taken) throw refuse(`is a second snapshot of ${day}.`, 'A day is taken once, so that its figures stand still.');
  const before = nearest(kept, day);
  if (usable > mostRows || (before && usable > mostTimes * before.rows))
    throw refuse(
      'is too large to be true.',
      `It has ${usable} rows${before ? `; ${before.days.at(-1)} had ${before.rows}` : ''}.`,
    );
  const newest = [lastCreated, lastChanged].reduce((a, b) => ((b ?? '') > (a ?? '') ? b : a), null);
  const wrongDay = 'Say with --read-at when it was read from the Hub; the archive was not changed.';
  if (newest === null) throw refuse('has no dates.', 'Nothing in it says when anything was created.');
  const latest: string = addDays(knownAt.slice(0, 10) as Day, 1);
  const earliest: string = addDays(day, -3);
  if (newest > latest)
    throw refuse(
      `is not of ${day}.`,
      `Something in it was created or changed at ${newest}, later than that.`,
      wrongDay,
    );
  if (newest < earliest)
    throw refuse(
      `is not of ${day}.`,
      `The newest thing in it is of ${newest}; every day thousands are changed.`,
      wrongDay,
    );
}

/** What is to be said of a snapshot with so many rows, beside the day before it. */
export function reserveOf(usable: number, asOf: Instant, kept: readonly KeptDay[]): Table['reserve'] | null {
  const before = nearest(kept, asOf.slice(0, 10) as Day);
  if (!before || usable >= wholeShare * before.rows) return null;
  const percent = Math.floor((100 * usable) / before.rows);
  return { kind: 'partial', reason: `only ${percent} % of the rows of ${before.days.at(-1)}` };
}

/** The kept day nearest before a day, else the first one after. Parts of a snapshot measure nothing. */
function nearest(kept: readonly KeptDay[], day: Day): KeptDay | null {
  const whole = kept.filter((one) => one.reserve === null).sort((a, b) => (a.days[0]! < b.days[0]! ? -1 : 1));
  return whole.findLast((one) => one.days[0]! < day) ?? whole[0] ?? null;
}

interface Times {
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

/**
 * `models-2026-05-04.parquet` was read some time on that day: it counts as of its beginning and is known from the next
 * midnight on, as everything that says only a day (docs/importing.md).
 */
function timesOf(path: string): Times {
  const day = /(\d{4}-\d{2}-\d{2})/.exec(path)?.[1];
  if (day !== undefined && isDay(day))
    return { asOf: `${day}T00:00:00Z` as Instant, knownAt: `${addDays(day, 1)}T00:00:00Z` as Instant };
  throw new Fault(
    'usage',
    `${path} does not say when it was read.`,
    'A file of hub-stats holds no date of its own.',
    'Give --read-at 2026-05-04T06:00:00Z, or put the day into its path: 2026-05-04/models.parquet.',
  );
}

function told({ rows, rowsLeftOut }: ImportedTable, table: Table | null): string {
  const counted = `${rows.toLocaleString('en-GB')} rows kept, ${rowsLeftOut.toLocaleString('en-GB')} left out`;
  return table?.reserve ? `${counted}; a ${table.reserve.kind} day: ${table.reserve.reason}` : counted;
}

function stopped(left: number): Fault {
  return new Fault(
    'input',
    'The import was stopped.',
    `${left} files were not read.`,
    'Run the same command again: it goes on where it stopped.',
  );
}
