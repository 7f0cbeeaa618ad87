import { type Html, html } from '../../text/html.ts';
import type { Block, BlockOf, Cell, Item, PullQuote } from '../../vocabulary/index.ts';
import type { Sheet } from '../sheet.ts';
import { printSpans } from './spans.ts';

const story = { evidence: true };
const list = { evidence: false };

/** A block as rows of text. Charts are told by their caption; sparklines are left out. */
export function printBlock(block: Block, sheet: Sheet): Html {
  switch (block.kind) {
    case 'story':
      return printStory(block, sheet);
    case 'items':
      return html`${block.title !== null && html`<h4>${block.title}</h4>`}${
        block.note.length > 0 && html`<p class="s">${printSpans(block.note, sheet, list)}</p>`
      }${block.items.map((item, index) => printItem(item, block.numbered ? `${index + 1}. ` : '', sheet))}`;
    case 'table':
      return printTable(block, sheet);
    case 'quote':
      return printPull(block.quote, sheet);
    case 'prose':
      return html`${block.title !== null && html`<h4>${block.title}</h4>`}${block.paragraphs.map(
        (paragraph) => html`<p>${printSpans(paragraph, sheet, list)}</p>
`,
      )}`;
  }
}

function printStory(block: BlockOf<'story'>, sheet: Sheet): Html {
  const line = (name: 'k' | 's' | 'd', spans: BlockOf<'story'>['kicker']) =>
    spans.length > 0 &&
    html`<p class="${name}">${printSpans(spans, sheet, list)}</p>
`;
  return html`${line('k', block.kicker)}<h3>${printSpans(block.headline, sheet, list)}</h3>
${line('d', block.deck)}${line('s', block.byline)}${block.paragraphs.map(
    (paragraph) => html`<p>${printSpans(paragraph, sheet, story)}</p>
`,
  )}${block.pull !== null && printPull(block.pull, sheet)}${
    block.numbers !== null &&
    html`<h4>${block.numbers.title}</h4><table class="n" role="presentation">${block.numbers.rows.map(
      (
        row,
      ) => html`<tr><td>${printSpans(row.label, sheet, list)}</td><td align="right"><b>${printSpans(row.value, sheet, story)}</b></td></tr>
`,
    )}</table>`
  }${block.chart !== null && html`<p class="s">${printSpans(block.chart.caption, sheet, list)} ${printSpans(block.chart.source, sheet, list)}</p>`}`;
}

/** A head with a text below it stands out; one that is the whole item is read as a sentence. */
function printItem(item: Item, number: string, sheet: Sheet): Html {
  const words = printSpans(item.head, sheet, list);
  const head = item.text === null ? words : html`<b>${words}</b>`;
  return html`<p class="i">${number}${head}${item.mark !== null && html` <i>${item.mark}</i>`}${
    item.text !== null && html` ${printSpans(item.text, sheet, story)}`
  }${item.code !== null && html`<br><code>${item.code}</code>`}${
    item.source.length > 0 && html`<br><span class="s">${printSpans(item.source, sheet, list)}</span>`
  }</p>
`;
}

function printPull(quote: PullQuote, sheet: Sheet): Html {
  return html`<blockquote><p>${printSpans(quote.spans, sheet, list)}</p><p class="s">${printSpans(quote.attribution, sheet, list)}</p></blockquote>
`;
}

function printTable(table: BlockOf<'table'>, sheet: Sheet): Html {
  const shown = table.columns.map((_, index) => table.rows.every((row) => row[index]?.kind !== 'spark'));
  const cells = <T>(row: readonly T[]) => row.filter((_, index) => shown[index]);
  const columns = cells(table.columns);
  return html`<h4>${table.title}</h4>${table.note.length > 0 && html`<p class="s">${printSpans(table.note, sheet, list)}</p>`}<table class="n">
<tr>${columns.map((column) => html`<th align="${side(column.align)}">${printSpans(column.label, sheet, list)}</th>`)}</tr>
${table.rows.map(
  (row) => html`<tr>${cells(row).map(
    (cell, index) => html`<td align="${side(columns[index]?.align)}">${printCell(cell, sheet)}</td>`,
  )}</tr>
`,
)}</table>`;
}

const side = (align: 'start' | 'end' | undefined): 'left' | 'right' => (align === 'end' ? 'right' : 'left');

function printCell(cell: Cell, sheet: Sheet): readonly Html[] | string {
  return cell.kind === 'spans' ? printSpans(cell.spans, sheet, list) : '–';
}
