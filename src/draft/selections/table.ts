import type { Cell, Column, Draft, SectionId } from '../../vocabulary/draft.ts';
import type { Row } from '../../vocabulary/finding.ts';
import type { Line, Maybe, Piece } from '../line.ts';
import { line } from '../line.ts';
import { nameOf } from '../names.ts';
import type { Sheet } from '../sheet.ts';
import { standing } from '../sheet.ts';

/** A column of a table: its label, and what stands in it for each row. A column that is empty in every row is left out. */
export interface ColumnPlan {
  readonly label: string;
  readonly align: Column['align'];
  readonly cell: (row: Row, index: number) => Maybe<Piece | Line | Cell>;
}

export const nameColumn: ColumnPlan = { label: 'Name', align: 'start', cell: (row) => nameOf(row.subject).full };

/** A table of the standing parts. */
export function table(
  section: SectionId,
  id: string,
  title: string,
  note: Line,
  rows: readonly Row[],
  plans: readonly ColumnPlan[],
  sheet: Sheet,
): Draft {
  const cells = rows.map((row, index) => plans.map((plan) => cellOf(plan.cell(row, index), sheet)));
  const used = plans.map((_plan, at) => cells.some((row) => row[at]?.kind !== 'empty'));
  const columns = plans.map(({ label, align }): Column => ({
    label: label === '' ? [] : [{ kind: 'words', text: label }],
    align,
  }));
  return sheet.draft(
    section,
    {
      kind: 'table',
      title,
      note: sheet.write(note),
      columns: columns.filter((_column, at) => used[at]),
      rows: cells.map((row) => row.filter((_cell, at) => used[at])),
    },
    standing(
      id,
      rows.map((row) => row.subject),
      true,
    ),
  );
}

function cellOf(content: Maybe<Piece | Line | Cell>, sheet: Sheet): Cell {
  if (content === null) return { kind: 'empty' };
  if ('kind' in content) return content;
  const written = line`${content}`;
  return written ? { kind: 'spans', spans: sheet.write({ ...written, patterns: [] }) } : { kind: 'empty' };
}

export function spark(row: Row): Maybe<Cell> {
  const { spark: basis, sparkPoints: points } = row;
  return basis && points && points.length > 0 ? { kind: 'spark', basis, points } : null;
}
