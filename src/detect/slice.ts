/** An exact piece of a kept text, in UTF-16 offsets, end not included. It can be printed as a quotation. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

export function textOfSlice(text: string, { start, end }: Slice): string {
  return text.slice(start, end);
}
