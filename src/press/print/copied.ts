/** Letters set alike. */
export interface Run {
  readonly text: string;
  readonly style: 'plain' | 'emphasis' | 'name';
  readonly link: string | null;
}
export type Runs = readonly Run[];

/** A block of an issue as texts. */
export type CopyBlock =
  | {
      readonly kind: 'story';
      readonly kicker: Runs;
      readonly headline: Runs;
      readonly deck: Runs;
      readonly byline: Runs;
      readonly paragraphs: readonly Runs[];
      readonly pull: { readonly words: Runs; readonly attribution: Runs } | null;
      readonly numbers: { readonly title: string; readonly rows: readonly (readonly [Runs, Runs])[] } | null;
      readonly chart: CopyChart | null;
    }
  | {
      readonly kind: 'items';
      readonly title: string | null;
      readonly note: Runs;
      readonly numbered: boolean;
      readonly items: readonly {
        readonly head: Runs;
        readonly text: Runs;
        readonly code: string | null;
        readonly source: Runs;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly note: Runs;
      readonly heads: readonly Runs[];
      readonly rows: readonly (readonly Runs[])[];
    }
  | {
      readonly kind: 'ranking';
      readonly title: string;
      readonly note: Runs;
      readonly places: readonly {
        readonly rank: Runs;
        readonly name: Runs;
        readonly says: Runs;
        readonly figures: Runs;
      }[];
    }
  | { readonly kind: 'quote'; readonly words: Runs; readonly attribution: Runs }
  | { readonly kind: 'prose'; readonly title: string | null; readonly paragraphs: readonly Runs[] };

export interface CopyChart {
  readonly marks: readonly { readonly share: number | null; readonly hot: boolean }[];
  readonly first: string;
  readonly last: string;
  readonly most: string;
  readonly alt: string;
  readonly caption: Runs;
}
