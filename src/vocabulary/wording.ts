import type { Day } from './time.ts';

/** One sentence as the writer had it and as a model put it, both with places instead of figures, names and quotations. */
export interface StyledLine {
  readonly draft: string;
  /** `[[N1]] stood at [[F1]] stars this morning.` */
  readonly written: string;
  readonly styled: string;
}

/** What became of the sentences that models were asked to put better, and what that took. */
export interface StylingReport {
  /** Models that gave an answer, in the order of the chain. */
  readonly models: readonly string[];
  /** Printed as the model put them. */
  readonly kept: number;
  /** Printed after a correction, by rule or by one more question. */
  readonly repaired: number;
  /** Printed as our own writer had them. */
  readonly replaced: number;
  readonly calls: number;
  readonly failedCalls: number;
  /** The last trouble with each model that failed: `llama: did not answer in time`. */
  readonly failures: readonly string[];
  readonly tokens: { readonly read: number; readonly written: number };
  /** In the currency of the configured prices; null where a model that was asked has none. */
  readonly cost: number | null;
  /** Why no more was asked; null where everything was. */
  readonly stopped: string | null;
}

/** The styled sentences of one issue, kept beside it: printing the day again asks nobody and gives the same bytes. */
export interface Wording {
  readonly edition: string;
  readonly date: Day;
  readonly lines: readonly StyledLine[];
  readonly report: StylingReport;
}
