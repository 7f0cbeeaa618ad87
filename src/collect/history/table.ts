import type { Mapping, RecordedSet, Sample } from './mapping.ts';
import type { Part } from './read/parts.ts';
import type { Placed, Row, Rows } from './read/row.ts';
import { isRow } from './read/row.ts';

/** A part of which the set is known: its rows, and the document they stand in. */
export interface Table {
  readonly set: RecordedSet;
  readonly document: Row;
  readonly rows: Rows;
}

/** A part that is none of the sets of the mapping, and what it has instead. */
export interface Stranger {
  readonly set: null;
  readonly fields: readonly string[];
}

/** Looks at the beginning of a part and says which set of the mapping it is. */
export async function recognise(part: Part, mapping: Mapping): Promise<Table | Stranger> {
  switch (part.kind) {
    case 'unread':
      return { set: null, fields: [] };
    case 'document': {
      const { document } = part;
      const sample = sampleOf(isRow(document) ? [document] : document.filter(isRow));
      const set = setFor(mapping, sample);
      if (set === null) return { set, fields: [...sample.fields] };
      const members = set.rowsOf?.(document) ?? (isRow(document) ? [document] : document);
      return { set, document: isRow(document) ? document : {}, rows: handfuls(members.map(placedMember)) };
    }
    case 'table': {
      const source = part.rows[Symbol.asyncIterator]();
      const first = await firstHandful(source);
      const sample = sampleOf(first.flatMap((placed) => (placed.kind === 'row' ? [placed.row] : [])));
      const set = setFor(mapping, sample);
      if (set !== null) return { set, document: {}, rows: rejoined(first, source) };
      await source.return?.();
      return { set, fields: [...sample.fields] };
    }
  }
}

function setFor(mapping: Mapping, sample: Sample): RecordedSet | null {
  return mapping.sets.find((set) => set.fits(sample)) ?? null;
}

function sampleOf(rows: readonly Row[]): Sample {
  return { fields: new Set(rows.slice(0, looked).flatMap((row) => Object.keys(row))), rows };
}

/** How many rows are looked at for their fields: a line of JSON may leave one out that the next one has. */
const looked = 100;

/** The first rows that can be read; a file may begin with broken lines. */
async function firstHandful(source: AsyncIterator<readonly Placed[]>): Promise<readonly Placed[]> {
  const found: Placed[] = [];
  while (!found.some((placed) => placed.kind === 'row')) {
    const { done, value } = await source.next();
    if (done) return found;
    found.push(...value);
  }
  return found;
}

async function* rejoined(first: readonly Placed[], rest: AsyncIterator<readonly Placed[]>): Rows {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* handfuls(rows: readonly Placed[]): Rows {
  for (let from = 0; from < rows.length; from += 1_000) yield rows.slice(from, from + 1_000);
}

function placedMember(member: unknown, at: number): Placed {
  return isRow(member)
    ? { kind: 'row', line: at + 1, row: member }
    : { kind: 'broken', line: at + 1, why: 'it is no object' };
}
