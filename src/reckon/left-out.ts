import type { Fact } from '../vocabulary/fact.ts';
import type { Past } from '../vocabulary/past.ts';
import { reckonFrom } from './formula.ts';
import { leftOut } from './formulas/left-out.ts';
import { siftedReadings } from './noise/read.ts';

/** How many on the morning's sifted lists one noise rule sets aside. */
export async function countLeftOut(past: Past, rule: string): Promise<Fact> {
  const readings = (await siftedReadings(past)).map((reading) => `${reading.list} ${reading.source} ${reading.asOf}`);
  return reckonFrom(past, leftOut, { rule, readings });
}
