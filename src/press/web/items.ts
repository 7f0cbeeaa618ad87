import { type Html, html } from '../../text/html.ts';
import type { BlockOf, Item } from '../../vocabulary/index.ts';
import type { Sheet } from '../sheet.ts';
import { heading, type Level } from './heading.ts';
import { printSpans, type SpanStyle } from './spans.ts';

/** A list of short things, numbered or not. */
export function printItems(block: BlockOf<'items'>, sheet: Sheet, level: Level): Html {
  const items = block.items.map(
    (item) => html`<li>${printItem(item, sheet)}</li>
`,
  );
  return html`${block.title !== null && heading(level, html`${block.title}`, 'subhead')}${
    block.note.length > 0 && html`<p class="note">${printSpans(block.note, sheet, { linked: new Set() })}</p>`
  }
${block.numbered ? html`<ol class="items numbered">${items}</ol>` : html`<ul class="items">${items}</ul>`}`;
}

function printItem(item: Item, sheet: Sheet): Html {
  const style: SpanStyle = { linked: new Set() };
  const head = printSpans(item.head, sheet, style);
  return html`<p class="${item.text === null ? 'sentence' : 'head'}">${head}${
    item.mark !== null && html` <span class="mark">${item.mark}</span>`
  }</p>${item.text !== null && html`<p>${printSpans(item.text, sheet, style)}</p>`}${
    item.code !== null && html`<p class="try"><code>${breakable(item.code)}</code></p>`
  }${item.source.length > 0 && html`<p class="source">${printSpans(item.source, sheet, style)}</p>`}`;
}

/** A command may break behind a slash; copied, it is as it was. */
function breakable(code: string): Html {
  return html`${code.split(/(?<=[/@=])(?=\w)/).map((piece, index) => html`${index > 0 && html`<wbr>`}${piece}`)}`;
}
