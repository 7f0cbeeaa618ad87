import { readFile } from 'node:fs/promises';
import { digestOf } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';
import { addDays, isDay } from '../../text/days.ts';
import { metric, metricOf } from '../../vocabulary/metric.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { BadRow } from './check/bad-row.ts';
import { findInstant, instantIn, listIn, numberIn, proseLength, textIn } from './check/fields.ts';
import { findSubject } from './check/names.ts';
import { on } from './hours.ts';
import type { Mapping, RecordedSet } from './mapping.ts';
import { checkedOwnMapping, columnsOf, type OwnMapping } from './own-mapping-shape.ts';
import type { Pen, Times } from './pen.ts';
import { isRow, type Row } from './read/row.ts';

/** Reads a mapping of the publisher's own. Throws a fault that names every field that does not fit. */
export async function readOwnMapping(path: string): Promise<Mapping> {
  let written: unknown;
  try {
    written = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw unusable(path, `It cannot be read: ${error instanceof Error ? error.message : String(error)}`, error);
  }
  const own = checkedOwnMapping(written);
  if ('problems' in own) throw unusable(path, own.problems.join('\n       '));
  return mappingFrom(own, digestOf(written));
}

function mappingFrom(own: OwnMapping, version: string): Mapping {
  const columns = columnsIn(own);
  return {
    name: `own/${own.name}`,
    version,
    reads: `rows with the fields ${columns.join(', ')}`,
    sets: [rowsOf(own, columns)],
    ...(own.format && { format: own.format }),
    ...(own.separator && { separator: own.separator }),
    ...(own.url && { address: own.url }),
  };
}

function rowsOf(own: OwnMapping, columns: readonly string[]): RecordedSet {
  const inDocument = (document: Row | readonly unknown[]): readonly unknown[] => {
    let found: unknown = document;
    for (const member of own.rows) found = isRow(found) ? found[member] : undefined;
    return Array.isArray(found) ? found : own.rows.length === 0 && isRow(found) ? [found] : [];
  };
  return {
    name: 'rows',
    times: 'As the mapping says.',
    fits: (sample) =>
      own.rows.length > 0 ? sample.fields.has(own.rows[0]!) : columns.every((column) => sample.fields.has(column)),
    rowsOf: inDocument,
    reader: () => (row, pen) => {
      const subject = subjectOf(own, row);
      pen.at(timesOf(own, row));
      for (const [id, column] of Object.entries(own.metrics)) pen.figure(subject, metric(id), numberIn(row, column));
      for (const [id, { column, separator }] of Object.entries(own.attributes))
        writeAttribute(pen, subject, id, row, column, separator);
    },
  };
}

function writeAttribute(
  pen: Pen,
  subject: SubjectId,
  id: string,
  row: Row,
  column: string,
  separator: string | null,
): void {
  switch (metricOf(id).holds) {
    case 'instant':
      return pen.moment(subject, metric(id), row[column]);
    case 'list':
      return pen.attribute(subject, metric(id), listIn(row, column, separator ?? '|'));
    case 'text':
      return pen.attribute(subject, metric(id), textIn(row, column, proseLength));
    case 'number':
      throw new TypeError(`${id} is a metric, not an attribute`);
  }
}

function subjectOf(own: OwnMapping, row: Row): SubjectId {
  const key = own.subject.key.replace(/\{([^{}]+)\}/g, (_, column: string) => {
    const value = row[column];
    if (typeof value !== 'string' && typeof value !== 'number') throw new BadRow(`${column} is missing`);
    return String(value);
  });
  const subject = findSubject(own.subject.kind, key);
  if (subject === null) throw new BadRow(`no name of a ${own.subject.kind}: ${key.slice(0, 60)}`);
  return subject;
}

function timesOf(own: OwnMapping, row: Row): Times {
  const asOf = momentOf(row, own.asOf.column, own.asOf.at);
  switch (own.knownAt.kind) {
    case 'as-of':
      return { asOf, knownAt: asOf };
    case 'column':
      return { asOf, knownAt: instantIn(row, own.knownAt.column) };
    case 'rule':
      return { asOf, knownAt: on(addDays(asOf.slice(0, 10) as Day, own.knownAt.daysAfter), own.knownAt.at) };
  }
}

/** A moment with its zone, or a day at the hour the mapping names. */
function momentOf(row: Row, column: string, at: string): Instant {
  const value = row[column];
  if (typeof value === 'string' && isDay(value)) return findInstant(on(value, at)) ?? instantIn(row, column);
  return instantIn(row, column);
}

function columnsIn(own: OwnMapping): readonly string[] {
  return [
    ...new Set([
      ...columnsOf(own.subject.key),
      own.asOf.column,
      ...(own.knownAt.kind === 'column' ? [own.knownAt.column] : []),
      ...Object.values(own.metrics),
      ...Object.values(own.attributes).map(({ column }) => column),
    ]),
  ];
}

function unusable(path: string, why: string, cause?: unknown): Fault {
  return new Fault(
    'input',
    `The mapping ${path} cannot be used.`,
    why,
    'Correct the file; docs/importing.md shows a whole example.',
    {
      cause,
    },
  );
}
