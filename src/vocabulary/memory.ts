import type { SectionId } from './draft.ts';
import type { SubjectId } from './subject.ts';
import type { Day } from './time.ts';

/** What the edition's own ledger remembers of its issues before today. */
export interface Memory {
  /** Issues before the day in hand, newest first, at most 100. */
  readonly issues: readonly RememberedIssue[];
  readonly forecasts: readonly Forecast[];
  /** What became of stories and forecasts, as issues before today found it; missing where the memory holds no ledger. */
  readonly verdicts?: readonly Verdict[];
}

export interface RememberedIssue {
  readonly date: Day;
  readonly number: number;
  readonly headline: string;
  readonly leadAngle: string;
  readonly leadSubject: SubjectId | null;
  readonly leadScore: number | null;
  readonly stories: readonly RememberedStory[];
  /** Every six words that followed each other in its text, as numbers of `text/running-text.ts`. */
  readonly runs?: readonly number[];
}

/** One story as it was printed, for follow-ups, for variety and for "since yesterday". */
export interface RememberedStory {
  readonly section: SectionId;
  readonly angle: string;
  readonly subjects: readonly SubjectId[];
  readonly headline: string;
  /** Nothing but counts of stars, likes or downloads. */
  readonly aboutCounts: boolean;
  /** Sentence patterns used, so that they are not used again too soon. */
  readonly patterns: readonly string[];
  /** Figures it stood on, by role: `{ now: 65736 }`. */
  readonly figures: Readonly<Record<string, number>>;
}

/** A dated promise in print, to be judged on its day. */
export interface Forecast {
  readonly id: string;
  readonly madeOn: Day;
  readonly dueOn: Day;
  readonly subject: SubjectId;
  readonly says: string;
  readonly metric: string;
  readonly threshold: number;
  readonly probability: number | null;
  readonly outcome: 'open' | 'held' | 'failed' | 'unknown';
}

/** What became of something the paper told or promised, found by a later issue of its own. */
export interface Verdict {
  /** A rise that was told, by its subject; a forecast, by its id. */
  readonly kind: 'story' | 'forecast';
  readonly about: SubjectId | Forecast['id'];
  readonly toldOn: Day;
  readonly decidedOn: Day;
  readonly says: 'confirmed' | 'faded' | 'corrected' | 'held' | 'failed';
}
