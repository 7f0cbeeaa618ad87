import type { Edition } from './issue.ts';
import type { Memory } from './memory.ts';
import type { Day, Instant } from './time.ts';

/** The day in hand: which edition, which date, what may be known, and what was printed before. */
export interface Morning {
  readonly edition: Edition;
  /** The date in the edition's own zone. */
  readonly date: Day;
  /** Press time of that date as a moment; nothing known later is used. */
  readonly cutoff: Instant;
  readonly memory: Memory;
  /** A column a person signed for this day. */
  readonly column?: SignedColumn | null;
}

/** Words a person signs: printed under their name as opinion. Cleaned text, one line a paragraph. */
export interface SignedColumn {
  readonly author: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}
