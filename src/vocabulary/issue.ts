import type { SectionId, Story, Spans } from './draft.ts';
import type { Evidence } from './fact.ts';
import type { Day, Instant } from './time.ts';

/** One newspaper: a name, a place, a press time, an address. */
export interface Edition {
  readonly id: string; // 'main'
  readonly name: string; // 'The AI Morning Post'
  readonly tagline: readonly string[]; // ['Models', 'Code', 'Papers']
  readonly motto: string;
  readonly established: number;
  readonly place: string; // 'London, United Kingdom'
  readonly zone: string; // 'Europe/London'
  /** Local time after which the day's issue may be printed: '06:00'. */
  readonly pressTime: string;
  /** Where the site will be read, no slash at the end: 'https://post.example.org'. Used in feeds and canonical links. */
  readonly site: string;
  readonly contact: string | null;
  readonly imprint: string | null;
  /** Address of a public Telegram channel that carries the paper: 'https://t.me/…'. */
  readonly telegram?: string;
  /** Address of a WebSub hub that tells feed readers of a new issue at once. */
  readonly hub?: string;
  /** True where the server takes readers for the paper by mail at `/subscribe/`. */
  readonly mail?: boolean;
}

export interface Masthead {
  readonly name: string;
  readonly tagline: readonly string[];
  readonly motto: string;
  readonly established: number;
  readonly place: string;
  readonly weekday: string;
  readonly longDate: string; // '4 May 2026'
  /** Left out when not known. The spans hold claims of the weather's own evidence. */
  readonly weather: Spans | null;
}

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  readonly stories: readonly PrintedStory[];
}

/** A story in its place. Its evidence stands in `evidence.json`, and its spans name claims. */
export type PrintedStory = Omit<Story, 'facts' | 'exempt'>;

/** A sentence the paper has declared beforehand: a published maxim, an explanation, or a form with gaps. */
export interface Saying {
  readonly id: string;
  /** `{name}` stands for a gap, `{a|b}` for either wording; the rest is verbatim. */
  readonly text: string;
}

/** The verification record printed at the foot. */
export interface VerificationRecord {
  readonly claims: number;
  readonly recomputed: number;
  readonly sentences: number;
  readonly spiked: number;
  readonly replaced: number;
  readonly modelTookPart: boolean;
  /** Where models were asked: sentences printed as they put them, after a repair, and as our own writer had them. */
  readonly styled?: { readonly kept: number; readonly repaired: number; readonly replaced: number };
}

/** A whole newspaper of one day, with no markup in it: `issue.json`. */
export interface Issue {
  readonly schema: string;
  readonly edition: string;
  readonly date: Day;
  readonly number: number;
  readonly revision: number;
  /** Nothing known after this moment was used. */
  readonly cutoff: Instant;
  readonly program: string; // 'morning-post 0.1.0'
  /** True where the archive was made by the project's own generator; every page says so. */
  readonly sample: boolean;
  /** The first three issues of an edition are marked so. */
  readonly trial: boolean;
  readonly banner: Spans | null;
  readonly masthead: Masthead;
  readonly sections: readonly Section[];
  readonly words: number;
  readonly minutes: number;
  readonly record: VerificationRecord;
  /** Declared sentences and forms that stand in this issue, so that a later program still knows them. */
  readonly sayings?: readonly Saying[];
  /** "How this was made": what each source gave, or why it gave nothing. Printed by press, no claims of the day's news. */
  readonly made: readonly SourceLine[];
  /** Corrections to be printed today, of this issue's earlier revisions or of earlier issues. */
  readonly corrections: readonly Correction[];
  /** SHA-256 of the canonical JSON of `evidence.json` with its own `issueDigest` left out. */
  readonly evidenceDigest: string;
}

export interface SourceLine {
  readonly name: string; // 'Hugging Face Hub'
  readonly source: string;
  readonly state: 'read' | 'late' | 'missing';
  readonly lastReadAt: Instant | null;
  /** Rows known in the 36 hours before the cutoff. */
  readonly rows: number;
  /** For what is late or missing: why, in a few words for readers. */
  readonly reason: string | null;
}

export interface Correction {
  /** The issue that was wrong, and the revision that mends it. */
  readonly date: Day;
  readonly revision: number;
  readonly was: string;
  readonly is: string;
  readonly reason: string;
  /** Whose word it is: the editor's, and the passage is marked on the page. Missing where the archive was read again. */
  readonly by?: 'editor';
}

/** What layout gives and every printer takes. */
export interface Edited {
  readonly issue: Issue;
  readonly evidence: Evidence;
}

/** The bytes of one file of the site or of one channel. */
export interface Pressing {
  readonly path: string; // 'issues/2026-05-04/index.html'
  readonly bytes: Uint8Array | string;
}
