import type { Chart } from '../vocabulary/draft.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { About, AngleId, FindingOf } from '../vocabulary/finding.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Variants } from './choose.ts';
import type { Line, Maybe, Piece } from './line.ts';
import type { MaximId } from './maxims.ts';
import type { Name } from './names.ts';
import type { Test } from './promise.ts';

/** Everything a writer of one angle has in hand. */
export interface Telling<A extends AngleId> {
  readonly finding: FindingOf<A>;
  readonly facts: FindingOf<A>['facts'];
  readonly who: Name;
  readonly about: About;
  readonly today: Day;
  readonly zone: string;
}

/** What a sentence is there for. A story is told in messages; the wording of each is chosen by itself. */
export type MessageId =
  | 'lede' // what happened
  | 'what' // what it is, in the maker's words, and who made it
  | 'nut' // why it matters: rarity, rank, what builds on it
  | 'norm' // what is usual
  | 'breakdown' // the parts of the figure
  | 'peers' // a second signal
  | 'use' // licence, size, where to get it
  | 'counter' // what we do not know, what would make it untrue
  | 'next' // what is looked at next
  | 'method'; // how it was counted

export interface Message {
  readonly id: MessageId;
  /** Without a required message the story cannot run. */
  readonly required: boolean;
  readonly says: Variants;
}

export interface NumberRow {
  readonly label: Maybe<Line>;
  readonly value: Maybe<Piece | Line>;
}

export interface ChartPlan {
  readonly form: Chart['form'];
  readonly norm: Maybe<Fact>;
  readonly highlightFrom: string | null;
  readonly unit: string;
  readonly captions: Variants;
}

/** An article about a measure: what it says, why it is so, what it cannot say. */
export interface Analysis {
  readonly titles: Variants;
  readonly decks: Variants;
  readonly paragraphs: readonly (readonly Message[])[];
}

/** One side of the day's motion, by an argument scheme: facts, a published maxim, the best fact against itself, a dated test. */
export interface Side {
  readonly titles: Variants;
  /** Two or more, each a fact in words. */
  readonly premises: readonly Variants[];
  /** Published maxims any of which may carry the step from facts to opinion. */
  readonly maxims: readonly MaximId[];
  /** What the thing is, or how to have it: a sentence that is no count. */
  readonly beside?: Variants;
  readonly against: Variants;
  /** A critical question that stays open; each a published sentence. */
  readonly open?: Variants;
  readonly test: Maybe<Test>;
}

export interface Motion {
  readonly caseFor: Side;
  readonly caseAgainst: Side;
}

/** How one angle is told, in every form it can take. */
export interface AngleWords<A extends AngleId> {
  readonly headlines: (telling: Telling<A>) => Variants;
  readonly decks: (telling: Telling<A>) => Variants;
  /** The full story, paragraph by paragraph; the shorter form takes the messages it needs from it. */
  readonly story: (telling: Telling<A>) => readonly (readonly Message[])[];
  readonly briefs: (telling: Telling<A>) => Variants;
  readonly numbers: (telling: Telling<A>) => readonly NumberRow[];
  /** The small line under a brief, where the page of the subject is not the source. */
  readonly source?: (telling: Telling<A>) => Maybe<Line>;
  readonly chart?: (telling: Telling<A>) => ChartPlan;
  readonly analysis?: (telling: Telling<A>) => Maybe<Analysis>;
  readonly motion?: (telling: Telling<A>) => Maybe<Motion>;
}

/** A message that may be missing. */
export const says = (id: MessageId, variants: Variants): Message => ({ id, required: false, says: variants });

/** A message the story cannot run without. */
export const must = (id: MessageId, variants: Variants): Message => ({ id, required: true, says: variants });
