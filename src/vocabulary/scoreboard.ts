import type { Day } from './time.ts';

/** What became of movements that were told. */
export interface Followed {
  readonly told: number;
  /** Those whose seven days have passed and were read. */
  readonly due: number;
  /** Those that kept one and a half times their norm. */
  readonly through: number;
  /** 95 % interval of the share that did (Wilson); not a number where none is due. */
  readonly low: number;
  readonly high: number;
}

export interface ForecastRecord {
  readonly made: number;
  readonly due: number;
  readonly held: number;
  /** Mean squared distance of the chance given from what came; null where none with a chance is due. */
  readonly brier: number | null;
  /** The same of a coin. */
  readonly brierOfCoin: number | null;
}

export interface Scoreboard {
  readonly issues: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly leads: Followed;
  /** Every rise told as a story, the leads among them. */
  readonly stories: Followed;
  readonly movers: Followed;
  /** The same number of subjects on the same dates, taken by the largest gain of the day before. */
  readonly naiveLeads: Followed;
  readonly naiveStories: Followed;
  readonly naiveMovers: Followed;
  readonly forecasts: ForecastRecord;
  /** What later issues found of stories told here. */
  readonly verdicts: VerdictCounts;
}

export interface VerdictCounts {
  readonly confirmed: number;
  readonly faded: number;
  readonly corrected: number;
}
