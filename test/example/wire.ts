/** What the journal sends, loosely: `GET /journal.json`. */
export interface NotesOnWire {
  readonly notes?: readonly {
    readonly name?: unknown;
    readonly says?: unknown;
    readonly page?: unknown;
    readonly at?: unknown;
  }[];
}
