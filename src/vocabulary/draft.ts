import type { Display, Fact } from './fact.ts';
import type { LeadScore } from './finding.ts';
import type { Forecast } from './memory.ts';
import type { MetricId } from './metric.ts';
import type { SourceId } from './observation.ts';
import type { SubjectId } from './subject.ts';
import type { Window } from './time.ts';

/** Names the evidence of a span: the id of a fact in a draft, the id of a claim (`c17`) once it is laid out. */
export type EvidenceRef = string;

/** A paragraph is a list of spans. Prose points at figures; it does not spell them. */
export type Span =
  | { readonly kind: 'words'; readonly text: string }
  /** A figure, a date, a rank: worded from the fact by `text/say.ts`. */
  | { readonly kind: 'claim'; readonly ref: EvidenceRef; readonly display: Display; readonly text: string }
  /** The name of a subject. Its digits are part of the name, not figures. */
  | { readonly kind: 'name'; readonly subject: SubjectId; readonly text: string }
  /** An exact piece of a kept source; its evidence is a quotation. Quotation marks are the printer's. */
  | { readonly kind: 'quote'; readonly ref: EvidenceRef; readonly text: string }
  /** A link built by us: a page of ours (`/method/`), or the checked address of a source. */
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'emphasis'; readonly spans: readonly Span[] };

export type Spans = readonly Span[];

/** Which run of figures a chart or sparkline draws; `edit/` reads it again and compares. */
export interface ChartBasis {
  readonly subject: SubjectId;
  readonly metric: MetricId;
  readonly source: SourceId;
  readonly window: Window;
  /** `level` draws the values, `gain` the differences from day to day. */
  readonly draws: 'level' | 'gain';
}

export interface ChartPoint {
  readonly day: string;
  /** Null where nothing was read: a gap is drawn as a gap. */
  readonly value: number | null;
}

export interface Chart {
  readonly form: 'bars' | 'line';
  readonly basis: ChartBasis;
  readonly points: readonly ChartPoint[];
  /** The usual level, drawn as a dotted line. */
  readonly norm: { readonly ref: EvidenceRef; readonly value: number; readonly label: string } | null;
  /** From this day on the marks are drawn in the paper's red. */
  readonly highlightFrom: string | null;
  /** States the finding. */
  readonly caption: Spans;
  readonly unit: string;
  readonly source: Spans;
}

export interface NumbersBox {
  readonly title: string;
  readonly rows: readonly { readonly label: Spans; readonly value: Spans }[];
}

export interface PullQuote {
  readonly spans: Spans;
  /** Says whose words these are: a source with its date, or "from this article". */
  readonly attribution: Spans;
}

export interface Item {
  readonly head: Spans;
  readonly text: Spans | null;
  /** Who, when, where from: the small line under an item. */
  readonly source: Spans;
  /** The line to try it, verbatim in monospace. */
  readonly code: string | null;
  readonly mark: 'new' | 'again' | null;
}

export type Cell =
  | { readonly kind: 'spans'; readonly spans: Spans }
  | { readonly kind: 'spark'; readonly basis: ChartBasis; readonly points: readonly ChartPoint[] }
  | { readonly kind: 'empty' };

export interface Column {
  readonly label: Spans;
  readonly align: 'start' | 'end';
}

/** The shapes a story can take on the page. Every printer covers them all. */
export type Block =
  | {
      readonly kind: 'story';
      readonly kicker: Spans;
      readonly headline: Spans;
      readonly deck: Spans;
      readonly byline: Spans;
      readonly paragraphs: readonly Spans[];
      readonly pull: PullQuote | null;
      readonly numbers: NumbersBox | null;
      readonly chart: Chart | null;
    }
  | {
      readonly kind: 'items';
      readonly title: string | null;
      readonly note: Spans;
      readonly numbered: boolean;
      readonly items: readonly Item[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      /** Names the sort key, which is also a column. */
      readonly note: Spans;
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'quote'; readonly quote: PullQuote }
  | { readonly kind: 'prose'; readonly title: string | null; readonly paragraphs: readonly Spans[] };

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** The place on the page a draft asks for. `layout/` decides. */
export const sectionIds = [
  'masthead',
  'lead',
  'briefs',
  'off-lead',
  'deep-dive',
  'opinion',
  'tools',
  'finds',
  'words',
  'trending',
  'movers',
  'reading',
  'since-yesterday',
  'left-out',
  'corrections',
  'how-made',
  'subscribe',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** A finding put into words, not yet proven. It cannot be laid out. */
export interface Draft {
  readonly id: string;
  readonly section: SectionId;
  /** What it is about, most important first; for the rule of two and for the memory. */
  readonly subjects: readonly SubjectId[];
  readonly angle: string;
  /** Lead score, 0 to 10, or null where the form has none. Orders candidates within a section. */
  readonly score: number | null;
  /** How the score was reached; printed beside the lead and published with the issue. Missing where the form has none. */
  readonly rating?: LeadScore;
  /** A draft about nothing but counts of stars, likes or downloads; at most a quarter of a page is. */
  readonly countsOnly: boolean;
  /** For movers and lists: exempt from the rules on repeats. */
  readonly exempt: boolean;
  /** Ids of the sentence patterns it used, for variety from issue to issue. */
  readonly patterns?: readonly string[];
  /** A dated promise it makes; kept in the ledger and judged on its day. */
  readonly forecast?: Forecast;
  /** Whoever signed it: then its words are theirs, it holds no claim of ours, and nothing in it is vouched for. */
  readonly signed?: string;
  /** Drafts of one finding in several forms share this; only one of them is laid out. */
  readonly finding: string;
  readonly block: Block;
  /** Every fact its spans, charts and boxes name. */
  readonly facts: readonly Fact[];
}

declare const checked: unique symbol;

/** A draft whose every claim was computed again and whose every sentence was read again. Only `edit/` makes one. */
export type Story = Draft & { readonly [checked]: true };

/** A draft that did not pass, with the reasons. */
export interface Spiked {
  readonly kind: 'spiked';
  readonly draft: Draft;
  readonly objections: readonly Objection[];
}

export interface Objection {
  readonly rule: string; // N1 … N17, or the name of a house rule
  readonly sentence: string;
  readonly span: string;
  readonly said: string;
  readonly found: string;
}
