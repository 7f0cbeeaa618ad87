import type {
  Correction,
  Day,
  Forecast,
  Instant,
  Memory,
  RememberedIssue,
  Verdict,
  Withdrawal,
} from '../../vocabulary/index.ts';

/** One printed revision of one issue, as the ledger keeps it. The issue itself is kept beside, under its digest. */
export interface PrintedRecord {
  readonly edition: string;
  readonly date: Day;
  readonly number: number;
  readonly revision: number;
  readonly cutoff: Instant;
  readonly printedAt: Instant;
  readonly issueDigest: string;
  readonly evidenceDigest: string;
  readonly headline: string;
  readonly deck: string;
  readonly remembered: RememberedIssue;
}

/** A printed revision as lists of issues need it, without what is remembered of its stories. */
export type PrintedLine = Omit<PrintedRecord, 'remembered'>;

/**
 * What the paper has done: small, transactional, safe against a crash. Everything asked "before" a day leaves out that day
 * and all later ones, so that an issue can be printed again years later from the same memory.
 */
export interface Ledger {
  /** The number of an issue, given at the first print of (edition, date) and the same ever after. */
  numberOf(edition: string, date: Day): Promise<number>;

  /** The newest revision of one issue, or null. */
  findPrinted(edition: string, date: Day): Promise<PrintedRecord | null>;

  /** The newest revision of every issue, newest day first. */
  printed(edition: string): Promise<readonly PrintedRecord[]>;

  /** The same in short: quick beside any number of issues. */
  lines(edition: string): Promise<readonly PrintedLine[]>;

  /** Every promise the edition made, the newest first, with what became of it. */
  forecasts(edition: string): Promise<readonly Forecast[]>;

  /** Records a revision, its corrections, its forecasts and its verdicts on earlier issues in one transaction. */
  record(
    printed: PrintedRecord,
    corrections: readonly Correction[],
    forecasts: readonly Forecast[],
    verdicts?: readonly Verdict[],
  ): Promise<void>;

  /** Every correction ever published, those of the newest issue first. */
  corrections(edition: string): Promise<readonly Correction[]>;

  /** Corrections published after one moment and until another. */
  correctionsBetween(edition: string, after: Instant, until: Instant): Promise<readonly Correction[]>;

  /** When an issue was printed for the first time; null where it never was. */
  firstPrinted(edition: string, date: Day): Promise<Instant | null>;

  /** Every subject withheld, in order of the moment. */
  withdrawals(): Promise<readonly Withdrawal[]>;

  /** Withholds subjects. One that is withheld already keeps its salt and its moment. */
  withdraw(withdrawals: readonly Withdrawal[]): Promise<void>;

  /** What the edition remembers of its issues before a day. */
  memory(edition: string, before: Day): Promise<Memory>;

  close(): Promise<void>;
}
