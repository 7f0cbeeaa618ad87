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
<thead><tr>${table.columns.map(
    (column) => html`<th scope="col" class="${column.align}">${printSpans(column.label, sheet)}</th>`,
  )}</tr></thead>
<tbody>${table.rows.map((row) => printRow(row, table.columns, sheet))}</tbody></table>`;
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
