import type { Day } from '../../../vocabulary/time.ts';
import type { NameMeaning } from '../registry.ts';
import type { WordSort } from './lexicon.ts';

/** A piece of a sentence with what it was taken for. Together the tokens cover every sign that is not a space. */
export type Token =
  | NumberToken
  | DateToken
  | NameToken
  | QuoteToken
  | SayingToken
  | AddressToken
  | WordToken
  | SignToken;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface NumberToken extends Place {
  readonly kind: 'number';
  readonly number: SpokenNumber;
}

export interface DateToken extends Place {
  readonly kind: 'date';
  readonly date: SpokenDate;
}

export interface NameToken extends Place {
  readonly kind: 'name';
  readonly meanings: readonly NameMeaning[];
}

/** The text between quotation marks, without them. */
export interface QuoteToken extends Place {
  readonly kind: 'quote';
  readonly inside: string;
}

/** A clause the paper has declared: it claims nothing that changes from day to day. */
export interface SayingToken extends Place {
  readonly kind: 'saying';
}

export interface AddressToken extends Place {
  readonly kind: 'address';
}

export interface WordToken extends Place {
  readonly kind: 'word';
  readonly lower: string;
  /** Empty where the word is not in the lexicon: the checker does not know it, and a closed world refuses it. */
  readonly sorts: readonly WordSort[];
}

export interface SignToken extends Place {
  readonly kind: 'sign';
}

/** A number as it was said, with the rounding its wording shows. */
export interface SpokenNumber {
  readonly form:
    | 'figure' // 65,736 · 2.7 million · nine
    | 'ordinal' // fifth · 21st
    | 'percent' // 11 %, as a fraction: 0.11
    | 'points' // percentage points
    | 'times' // 9.2 times
    | 'multiple' // twice, doubled: a band, not a figure
    | 'fraction' // half, two thirds
    | 'one-in' // one in 531
    | 'per-hundred' // 24 for every 100
    | 'celsius';
  readonly value: number;
  /** Decimal places shown, after shifting by a power of ten: 2.7 million is places 1, shift −6. */
  readonly places: number;
  readonly shift: number;
  /** `+9,610` and `−120` say a direction. */
  readonly signed: boolean;
}

/** A point or stretch of the calendar as it was said, resolved against the day of the issue. */
export interface SpokenDate {
  readonly form: 'day' | 'weekday' | 'month' | 'year' | 'now' | 'relative' | 'stretch' | 'time';
  readonly from: Day;
  readonly to: Day;
}
