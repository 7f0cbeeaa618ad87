/** A moment in UTC, to the second: `2026-05-04T10:00:00Z`. Two instants compare as strings. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A calendar day with no zone of its own: `2026-05-04`. Two days compare as strings. */
export type Day = string & { readonly __brand: 'Day' };

/** From the first day to the last, both included. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** A list that holds at least one value. */
export type NonEmpty<T> = readonly [T, ...T[]];
