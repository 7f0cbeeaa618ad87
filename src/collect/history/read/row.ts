/** One record as it came: a line of CSV under its header, a line of JSON Lines, a member of a document's list. */
export type Row = Readonly<Record<string, unknown>>;

/** A record in its place. `line` counts from 1, the header included; in a document it is the place in the list. */
export type Placed =
  | { readonly kind: 'row'; readonly line: number; readonly row: Row }
  | { readonly kind: 'broken'; readonly line: number; readonly why: string };

/** Records in handfuls, so that hundreds of thousands of them do not each cost a turn of the event loop. */
export type Rows = AsyncIterable<readonly Placed[]>;

export function isRow(value: unknown): value is Row {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
