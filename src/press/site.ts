import type {
  AngleDeclaration,
  Correction,
  Day,
  Edited,
  Edition,
  Forecast,
  Instant,
  MetricDeclaration,
} from '../vocabulary/index.ts';
import type { Scoreboard } from '../vocabulary/scoreboard.ts';

/** Everything the pages around an issue are made from. `newsroom.ts` gathers it; nothing here is looked up. */
export interface SiteContext {
  readonly edition: Edition;
  /** Every issue printed so far, newest first. */
  readonly issues: readonly IssueLine[];
  /** The newest issues whole, newest first: the first is the front page, at most `feedLength` stand in the feeds. */
  readonly recent: readonly Edited[];
  readonly method: Method;
  /** Every correction ever printed, newest first. */
  readonly corrections: readonly Correction[];
  /** How the paper's judgement turned out; null or absent where nobody has reckoned it. */
  readonly scoreboard?: Scoreboard | null;
  /** Every dated promise ever printed, newest first, with what became of it. */
  readonly forecasts?: readonly Forecast[];
  /** What is pressed beside each issue by programs outside: pages name only what is there. Neither where absent. */
  readonly beside?: Beside;
}

/** What programs outside make of an issue: the picture for sharing and the paper for printing. */
export interface Beside {
  readonly card: boolean;
  readonly print: boolean;
}

/** An issue as lists know it. */
export interface IssueLine {
  readonly date: Day;
  readonly number: number;
  readonly revision: number;
  readonly headline: string;
  readonly deck: string;
  readonly cutoff: Instant;
  /** SHA-256 of `issue.json` in canonical form: says whether what is pressed is what was printed. */
  readonly digest: string;
  readonly sample: boolean;
}

/** The method page is printed from what the stations declare about themselves. */
export interface Method {
  readonly angles: readonly AngleDeclaration[];
  readonly metrics: readonly MetricDeclaration[];
  readonly noise: readonly Rule[];
  /** Figures of whole lists: rule, scope and least sample. */
  readonly boxes?: readonly Rule[];
  readonly maxims: readonly Rule[];
  readonly formulas: readonly FormulaLine[];
}

export interface Rule {
  readonly id: string;
  readonly says: string;
}

export interface FormulaLine {
  readonly name: string;
  readonly version: number;
  /** In plain words, for readers. */
  readonly says: string;
}

/** How many issues a feed carries in full. */
export const feedLength = 7;
