import { plain } from '../text/spans.ts';
import type { Cell, Column, Spans } from '../vocabulary/index.ts';

/** A row of a list by rank, told apart: what stands where, whichever columns the list has. */
export interface Place {
  readonly rank: Spans;
  readonly name: Spans;
  readonly says: Spans;
  readonly figures: readonly { readonly label: string; readonly spans: Spans }[];
}

/** A column without a label holds the place; where there is none the rows are counted. */
export function placeOf(row: readonly Cell[], columns: readonly Column[], index: number): Place {
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
