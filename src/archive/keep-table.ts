/** A whole snapshot of many subjects comes to stand on the shelf: from a file to a file in SQL, whole or not at all. */
import { join } from 'node:path';
import { metricOf, type MetricId } from '../vocabulary/metric.ts';
import type { Kept, KeptDay, SourceId, Table } from '../vocabulary/observation.ts';
import { subjectKinds } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import { Fault } from '../system/fault.ts';
import { writeEntry, type Catalog, type DataFile, type KeptBatch } from './catalog.ts';
import { dayOf } from './moment.ts';
import { dataPath, inWorkFolder, settle } from './place.ts';
import type { Room } from './room.ts';
import { sql } from './sql.ts';
import { voucher } from './vouch.ts';
import { columnOf } from './wide.ts';

/**
 * Keeps one table. Figures are kept for every subject; attributes only where they are not what the shelf knows last of the
 * same source. Call it with the writer's lock.
 *
 * @throws Fault where the table names a subject twice or names what is none; nothing is kept then
 */
export async function keepTable(room: Room, table: Table): Promise<Kept> {
  const catalog = await room.readCatalog();
  if (catalog.batches.has(table.id)) return { kind: 'already', batch: table.id };
  const holding = (holds: DataFile['holds']) =>
    table.metrics.filter((id) => (metricOf(id).holds === 'number') === (holds === 'number')).sort();

  await room.database.runAll(table.prepare);
  const files = await inWorkFolder(room.folder, async (work) => {
    const numbers = join(work, 'numbers.parquet');
    const attributes = join(work, 'attributes.parquet');
    await writeNumbers(room, table, holding('number'), numbers);
    const summary = await summaryOf(room, numbers);
    refuseUnfit(table, summary);
    const figures = await settled(room, table, numbers, summary, { holds: 'number', metrics: holding('number') });
    if (figures === null) return [];
    if (holding('attribute').length === 0) return [figures];
    await writeChanges(room, table, holding('attribute'), catalog, summary, attributes);
    const written = [
      figures,
      await settled(room, table, attributes, await summaryOf(room, attributes), {
        holds: 'attribute',
        metrics: holding('attribute'),
        marksArrivals: true,
      }),
    ];
    return written.filter((file) => file !== null);
  });
  const rows = files[0]?.rows ?? 0;
  await writeEntry(room.folder, {
    sequence: catalog.nextSequence,
    batches: [
      {
        id: table.id,
        source: table.source,
        observations: rows,
        snapshots: [table.snapshot],
        elsewhere: [table.snapshot.sha],
        ...(files[0] ? spanOf(files[0]) : emptySpan(table)),
        ...(table.lines !== undefined && { lines: table.lines }),
        ...(table.reserve && { reserve: table.reserve }),
      },
    ],
    files,
    replaces: [],
  });
  return { kind: 'kept', batch: table.id, observations: rows };
}

type Span = Pick<KeptBatch, 'days' | 'firstAsOf' | 'lastAsOf'>;

const spanOf = ({ days = [], firstAsOf, lastAsOf }: DataFile): Span => ({ days, firstAsOf, lastAsOf });

const emptySpan = ({ emptyAsOf: asOf }: Table): Span =>
  asOf === undefined ? { days: [] } : { days: [dayOf(asOf)], firstAsOf: asOf, lastAsOf: asOf };

/** The tables of a source that are on the shelf. */
export function keptDays({ entries }: Catalog, source: SourceId): KeptDay[] {
  const batches = entries.flatMap((entry) => entry.batches).filter((batch) => batch.source === source && batch.days);
  return batches.map(({ id, snapshots, days, lastAsOf, lines, observations, reserve }) => ({
    batch: id,
    sha: snapshots[0]!.sha,
    days: days!,
    rows: observations,
    lines: lines ?? null,
    lastAsOf: lastAsOf ?? snapshots[0]!.readAt,
    reserve: reserve ?? null,
  }));
}

async function writeNumbers(room: Room, table: Table, metrics: readonly MetricId[], target: string): Promise<void> {
  const columns = metrics.map(columnOf).join(', ');
  await room.database.run(sql('keep-wide-numbers', { columns, table: table.query }), {
    ...table.parameters,
    source: table.source,
    seenIn: table.snapshot.sha,
    target,
  });
}

/** Writes the attributes that are not what the shelf knows last; an empty file where there are none. */
async function writeChanges(
  room: Room,
  table: Table,
  metrics: readonly MetricId[],
  catalog: Catalog,
  summary: Summary,
  target: string,
): Promise<void> {
  const earlier = catalog.files.filter(
    (file) =>
      file.marksArrivals &&
      file.sources.includes(table.source) &&
      file.firstAsOf < summary.first_as_of &&
      metrics.every((metric) => file.metrics.includes(metric)),
  );
  await voucher(room.folder, false)(earlier);
  const columns = metrics.map(columnOf);
  const parameters = {
    source: table.source,
    before: summary.first_as_of,
    known: earlier.map((file) => join(room.folder, file.path)),
  };
  const nothing = 'SELECT NULL::VARCHAR AS subject, NULL::UBIGINT AS digest WHERE false';
  const first = earlier.length === 0;
  await room.database.run(
    sql('take-changed', {
      columns: columns.join(', '),
      table: table.query,
      known: first ? nothing : sql('known-digests'),
    }),
    { ...table.parameters, ...(first ? {} : parameters) },
  );
  const latest = columns.map((column) => `arg_max(${column}, as_of) FILTER (${column} IS NOT NULL) AS ${column}`);
  const fresh = columns.map(
    (column) => `CASE WHEN changed.${column} IS DISTINCT FROM last_known.${column} THEN changed.${column} END`,
  );
  try {
    await room.database.run(
      sql('keep-wide-attributes', {
        last: first
          ? `SELECT subject, ${columns.join(', ')} FROM changed WHERE false`
          : sql('last-known', { latest: latest.join(', ') }),
        fresh: fresh.map((value, i) => `${value} AS ${columns[i]}`).join(', '),
        any: fresh.join(', '),
      }),
      { seenIn: table.snapshot.sha, target, ...(first ? { source: table.source } : parameters) },
    );
  } finally {
    await room.database.run('DROP TABLE changed', {});
  }
}

interface Summary {
  readonly rows: number;
  readonly subjects: number;
  readonly bad: number;
  readonly days: readonly Day[] | null;
  readonly first_as_of: Instant;
  readonly last_as_of: Instant;
  readonly first_known_at: Instant;
  readonly last_known_at: Instant;
}

async function summaryOf(room: Room, file: string): Promise<Summary> {
  const [summary] = await room.database.rows<Summary>(sql('summary-of-table'), {
    file,
    kinds: subjectKinds.join('|'),
  });
  return summary!;
}

function refuseUnfit({ snapshot, emptyAsOf }: Table, { rows, subjects, bad }: Summary): void {
  const refuse = (what: string, why: string) =>
    new Fault(
      'input',
      `${snapshot.address} ${what}`,
      why,
      'Get the file again from where it came; the archive was not changed.',
    );
  if (rows === 0 && emptyAsOf === undefined) throw refuse('holds no rows.', 'A snapshot of nothing says nothing.');
  if (bad > 0) throw refuse('names what is no subject.', `${bad} of ${rows} names have a form that none has.`);
  if (subjects < rows) throw refuse('names subjects twice.', `${rows} rows are about ${subjects} subjects.`);
}

async function settled(
  room: Room,
  table: Table,
  from: string,
  summary: Summary,
  kind: Pick<DataFile, 'holds' | 'metrics' | 'marksArrivals'>,
): Promise<DataFile | null> {
  if (summary.rows === 0) return null;
  const path = dataPath(kind.holds, table.source, summary.first_as_of, sha256(table.id));
  return {
    path,
    ...(await settle(from, join(room.folder, path))),
    rows: summary.rows,
    sources: [table.source],
    firstAsOf: summary.first_as_of,
    lastAsOf: summary.last_as_of,
    firstKnownAt: summary.first_known_at,
    lastKnownAt: summary.last_known_at,
    form: 'wide',
    days: summary.days ?? [],
    ...kind,
  };
}
