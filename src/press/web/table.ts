import { plain } from '../../text/spans.ts';
import { type Html, html } from '../../text/html.ts';
import type { BlockOf, Cell, Column } from '../../vocabulary/index.ts';
import type { Sheet } from '../sheet.ts';
import { printSpark } from './spark.ts';
import { printSpans } from './spans.ts';

/**
 * A table whose caption names its sort key. On a narrow page each row becomes two lines: the name, and its figures with
 * their labels, so nothing is cut and nothing scrolls sideways.
 */
export function printTable(table: BlockOf<'table'>, sheet: Sheet): Html {
  return html`<table><caption><span class="label">${table.title}</span>${
    table.note.length > 0 && html` <span class="note">${printSpans(table.note, sheet)}</span>`
  }</caption>
<thead><tr>${table.columns.map((column, index) => printHead(column, index, table, sheet))}</tr></thead>
<tbody>${table.rows.map((row) => printRow(row, table.columns, sheet))}</tbody></table>`;
}

/** Every column has a head: a column of sparklines without one says how many days it draws. */
function printHead(column: Column, index: number, table: BlockOf<'table'>, sheet: Sheet): Html {
  const sparks = table.rows.map((row) => row[index]).find((cell) => cell?.kind === 'spark');
  const label =
    column.label.length > 0 || sparks?.kind !== 'spark'
      ? printSpans(column.label, sheet)
      : html`${String(sparks.points.length)} days`;
  return html`<th scope="col" class="${column.align}">${label}</th>`;
}

function printRow(row: readonly Cell[], columns: readonly Column[], sheet: Sheet): Html {
  const [first, ...rest] = row;
  return html`<tr>${first !== undefined && html`<th scope="row">${printCell(first, sheet)}</th>`}${rest.map(
    (cell, index) => printFigure(cell, columns[index + 1], sheet),
  )}</tr>
`;
}

function printFigure(cell: Cell, column: Column | undefined, sheet: Sheet): Html {
  return html`<td class="${column?.align ?? 'start'}" data-label="${column ? plain(column.label) : ''}">${printCell(cell, sheet)}</td>`;
}

function printCell(cell: Cell, sheet: Sheet): Html {
  switch (cell.kind) {
    case 'spans':
      return printSpans(cell.spans, sheet, { linked: new Set() });
    case 'spark':
      return printSpark(cell.points);
    case 'empty':
      return html`<span class="none">–</span>`;
  }
}
