import { Fault } from '../../system/fault.ts';
import { printable } from '../../text/clean.ts';
import type { Observation, SourceId } from '../../vocabulary/observation.ts';
import { BadRow } from './check/bad-row.ts';
import type { HistoryFile } from './file.ts';
import type { Context, Mapping, RecordedSet, RowReader } from './mapping.ts';
import { Pen } from './pen.ts';
import type { ReadParquet } from './read/parquet.ts';
import { partsOf } from './read/parts.ts';
import type { Placed } from './read/row.ts';
import { recognise } from './table.ts';
import type { Tally } from './tally.ts';

/** What a table needs to know beside its rows. */
export interface Circumstances extends Omit<Context, 'document'> {
  readonly readParquet: ReadParquet;
}

/** Some observations of one table. */
export interface Handful {
  readonly set: RecordedSet;
  readonly source: SourceId;
  readonly observations: readonly Observation[];
}

/**
 * Reads a file by a mapping, handful by handful, and counts in the tally what it meets. Ends with a fault where the
 * file does not fit: no set recognised, no row, or more than half of the rows of a table bad.
 */
export async function* readFileBy(
  mapping: Mapping,
  file: HistoryFile,
  circumstances: Circumstances,
  tally: Tally,
): AsyncGenerator<Handful> {
  let recognised = 0;
  let strange: readonly string[] = [];
  for await (const part of partsOf(file.name, file.bytes, { ...mapping, readParquet: circumstances.readParquet })) {
    const name = printable(part.name);
    const table = await recognise(part, mapping);
    if (table.set === null) {
      tally.unread.push(name);
      strange = table.fields;
      continue;
    }
    recognised += 1;
    const { set } = table;
    const source = sourceOf(mapping, set, circumstances);
    const pen = new Pen(source, file.sha);
    const reader = set.reader({ ...circumstances, document: table.document });
    const before = { rows: tally.rows, bad: tally.bad, shown: tally.shown.length };
    for await (const rows of table.rows) {
      for (const placed of rows) readRow(placed, reader, pen, name, tally);
      yield { set, source, observations: pen.take() };
    }
    for (const [field, count] of pen.leftOut) tally.leftOut.set(field, (tally.leftOut.get(field) ?? 0) + count);
    requireMostRows(mapping, name, tally.rows - before.rows, tally.bad - before.bad, tally.shown[before.shown]);
  }
  if (recognised === 0) {
    tally.unread.length = 0; // the fault says it
    throw misfit(mapping, file.name, strange);
  }
}

/**
 * `github-ranking/ai`; `github-ranking/descriptions-assumed` where the dates of descriptions are a guess that was asked
 * for.
 */
function sourceOf(mapping: Mapping, set: RecordedSet, { firstListed }: Pick<Context, 'firstListed'>): SourceId {
  const assumed = set.lastSeen && firstListed !== null ? '-assumed' : '';
  return `${mapping.name}/${set.name}${assumed}` as SourceId;
}

function readRow(placed: Placed, reader: RowReader, pen: Pen, name: string, tally: Tally): void {
  tally.rows += 1;
  if (placed.kind === 'broken') {
    tally.badRow(`${name}:${placed.line}`, placed.why);
    return;
  }
  try {
    const passed = reader(placed.row, pen);
    if (passed) tally.passedRow(passed.passed);
    pen.keepRow();
  } catch (error) {
    if (!(error instanceof BadRow)) throw error;
    pen.dropRow();
    tally.badRow(`${name}:${placed.line}`, printable(error.message));
  }
}

function requireMostRows(mapping: Mapping, name: string, rows: number, bad: number, example = ''): void {
  if (rows > 0 && bad * 2 <= rows) return;
  throw new Fault(
    'input',
    `${name} does not fit the mapping ${mapping.name}: nothing of it was kept.`,
    rows === 0 ? 'It has no row.' : `${bad} of its ${rows} rows cannot be used. ${example}`.trim(),
    'Check that the file is whole and that the mapping is the right one; "morning-post import --help" lists them.',
  );
}

function misfit(mapping: Mapping, name: string, fields: readonly string[]): Fault {
  const has =
    fields.length === 0 ? 'It has no row.' : `It has the fields ${printable(fields.slice(0, 30).join(', '))}.`;
  return new Fault(
    'input',
    `${printable(name)} does not fit the mapping ${mapping.name}: nothing of it was kept.`,
    `${has} The mapping reads ${mapping.reads}.`,
    'Name another mapping, or write one of your own (docs/importing.md).',
  );
}
