import { plain } from '../../text/spans.ts';
import { type Html, html } from '../../text/html.ts';
import type { BlockOf, Cell, Column, Spans } from '../../vocabulary/index.ts';
import type { Sheet } from '../sheet.ts';
import { heading, type Level } from './heading.ts';
import { printSpans } from './spans.ts';

/** Places shown at once; the others open without a script. */
const placesShown = 5;

/**
 * A list by rank: place, name, what it says of itself, and its figures on one small line. The table it is printed from has a
 * column without a label where the source gives places; where it has none the rows are counted.
 */
export function printRanking(table: BlockOf<'table'>, sheet: Sheet, level: Level): Html {
  const places = table.rows.map(
    (row, index) => html`<li>${printPlace(placeOf(row, table.columns, index), sheet)}</li>
`,
  );
  const rest = places.slice(placesShown);
  const isQuoting = table.rows.some((row) => row.some((cell) => cell.kind === 'spans' && isQuote(cell.spans)));
  return html`<div class="ranking${isQuoting && ' quoting'}">${heading(level, html`${table.title}`, 'subhead')}${
    table.note.length > 0 && html`<p class="note">${printSpans(table.note, sheet)}</p>`
  }
<ol>${places.slice(0, placesShown)}</ol>${
    rest.length > 0 &&
    html`<details><summary>Places ${String(placesShown + 1)} to ${String(places.length)}<span class="of"> of ${table.title}</span></summary><ol start="${String(placesShown + 1)}">${rest}</ol></details>`
  }</div>`;
}

interface Place {
  readonly rank: Spans;
  readonly name: Spans;
  readonly says: Spans;
  readonly figures: readonly { readonly label: string; readonly spans: Spans }[];
}

function placeOf(row: readonly Cell[], columns: readonly Column[], index: number): Place {
  const cells = row.flatMap((cell, at) =>
    cell.kind === 'spans' ? [{ label: plain(columns[at]?.label ?? []), spans: cell.spans }] : [],
  );
  const rank = cells.find(({ label }) => label === '');
  const name =
    cells.find(({ spans }) => spans.some((span) => span.kind === 'name')) ?? cells.find((cell) => cell !== rank);
  const says = cells.find(({ spans }) => isQuote(spans));
  return {
    rank: rank?.spans ?? [{ kind: 'words', text: String(index + 1) }],
    name: name?.spans ?? [],
    says: says?.spans ?? [],
    figures: cells.filter((cell) => cell !== rank && cell !== name && cell !== says),
  };
}

const isQuote = (spans: Spans) => spans.some((span) => span.kind === 'quote');

function printPlace({ rank, name, says, figures }: Place, sheet: Sheet): Html {
  return html`<span class="rank">${printSpans(rank, sheet)}</span>
<p class="name">${printSpans(name, sheet, { linked: new Set() })}</p>${
    says.length > 0 && html`<p class="says">${printSpans(says, sheet)}</p>`
  }<p class="source">${figures.map(
    ({ label, spans }, index) =>
      html`${index > 0 && ' · '}<span class="pair">${printSpans(spans, sheet)} ${label}</span>`,
  )}</p>`;
}
