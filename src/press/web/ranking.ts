import { type Html, html } from '../../text/html.ts';
import type { BlockOf } from '../../vocabulary/index.ts';
import { type Place, placeOf } from '../place.ts';
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
  return html`<div class="ranking">${heading(level, html`${table.title}`, 'subhead')}${
    table.note.length > 0 && html`<p class="note">${printSpans(table.note, sheet)}</p>`
  }
<ol>${places.slice(0, placesShown)}</ol>${
    rest.length > 0 &&
    html`<details><summary>Places ${String(placesShown + 1)} to ${String(places.length)}<span class="of"> of ${table.title}</span></summary><ol start="${String(placesShown + 1)}">${rest}</ol></details>`
  }</div>`;
}

function printPlace({ rank, name, says, figures }: Place, sheet: Sheet): Html {
  return html`<span class="rank">${printSpans(rank, sheet)}</span>
<p class="name">${printSpans(name, sheet, { linked: new Set() })}</p>${
    says.length > 0 && html`<p class="says">${printSpans(says, sheet)}</p>`
  }<p class="source">${figures.map(
    ({ label, spans }, index) => html`${index > 0 && ' · '}${printSpans(spans, sheet)}\u00a0${label}`,
  )}</p>`;
}
