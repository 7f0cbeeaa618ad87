import { countWords, plain } from '../text/spans.ts';
import type { Spans } from '../vocabulary/draft.ts';
import { sentences } from './limits.ts';

/** Lengths of sentences a paragraph swings between: a short one after a long one, and the other way round. */
const short = 6;
const middle = 17;
const long = 27;

/** Words of each sentence of a run. */
export const lengthsOf = (spans: Spans): readonly number[] =>
  sentences(spans).map((sentence) => countWords(plain(sentence)));

/**
 * How long the next sentence would best be, after those a story has said so far: long to begin with, short after long,
 * and never two of a kind in a row. `luck` from 0 to 1 decides between two that fit.
 */
export function wantedLength(said: readonly number[], luck: number): number {
  const last = said.at(-1);
  if (last === undefined) return luck < 0.25 ? short : luck < 0.35 ? middle : long;
  if (last >= 19) return luck < 0.8 ? short : middle;
  if (last <= 9) return luck < 0.85 ? long : middle;
  return luck < 0.55 ? long : short;
}
