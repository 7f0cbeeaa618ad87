/**
 * All that the checker may hold against a text: what is known, by what names, and in what exact words. It is built from a
 * draft's facts or from an issue's evidence, and the checker cannot tell which.
 */
import type { FactValue, Population, UnitId } from '../../vocabulary/fact.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Saying } from '../../vocabulary/issue.ts';
import type { Day, Window } from '../../vocabulary/time.ts';

export type { Saying } from '../../vocabulary/issue.ts';

export interface Registry {
  /** The day printed on the issue; "today" is this day. */
  readonly today: Day;
  readonly facts: readonly KnownFact[];
  /** Every way to name something, by the exact text. */
  readonly names: ReadonlyMap<string, readonly NameMeaning[]>;
  readonly sources: readonly KeptText[];
  readonly sayings: readonly Saying[];
  /** Titles, labels and lines to try, as they are printed: where one stands alone it claims nothing of its own. */
  readonly labels?: ReadonlySet<string>;
  /** Dated tests the paper set itself in these columns. */
  readonly promises: readonly Promised[];
}

/** "We will withdraw this if, by 3 June, … fewer than 390". */
export interface Promised {
  readonly subject: SubjectId;
  readonly dueOn: Day;
  readonly withdrawnIf: 'less' | 'more';
  readonly mark: number;
}

/** One thing that is known, with what it is a figure of. */
export interface KnownFact {
  readonly ref: string;
  readonly subject: SubjectId | null;
  readonly value: FactValue;
  readonly unit: UnitId;
  readonly window: Window | null;
  readonly population: Population | null;
  readonly formula: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Printed only as a row of a table or list: prose that names nobody does not mean it. */
  readonly listed: boolean;
  readonly parts: readonly KnownFact[];
  readonly readings: readonly Reading[];
}

/** An observation a fact rests on. */
export interface Reading {
  readonly subject: SubjectId;
  readonly metric: string;
  readonly asOf: string;
  readonly value: number | string | readonly string[];
}

export type NameMeaning =
  | { readonly kind: 'subject'; readonly subject: SubjectId }
  | { readonly kind: 'owner'; readonly owner: string }
  /** The value of an attribute: a licence, a language, a publisher, a title, an author. */
  | { readonly kind: 'attribute'; readonly subject: SubjectId; readonly metric: string }
  /** Something every reader knows and about which nothing is claimed: GitHub, the Hub, arXiv. */
  | { readonly kind: 'institution' };

/** A text somebody else wrote, kept whole; quotations must be exact pieces of one. */
export interface KeptText {
  readonly subject: SubjectId;
  readonly metric: string;
  readonly text: string;
}
