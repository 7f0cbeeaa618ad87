/** One line a measure: what it took, beside what a person would have written by hand. */
import { loadavg } from 'node:os';
import { ratio } from '../machine.ts';

export interface Took {
  readonly seconds: number;
  /** Of all processors together, so it does not grow where the machine is shared. */
  readonly processor: number;
}

export const say = (measure: string, result: string): void => console.log(`${measure.padEnd(46)}${result}`);
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
export const memory = (): string => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`;
export const load = (): string => `load ${loadavg()[0]!.toFixed(1)}`;
export const told = ({ seconds, processor }: Took): string =>
  `${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s)`;

export async function timed(work: () => Promise<unknown>): Promise<Took> {
  const used = process.cpuUsage();
  const began = performance.now();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

/** Asks both in turn, three times after a first one, and tells the least of each. */
export async function compare(
  measure: string,
  shelf: () => Promise<unknown>,
  hand: () => Promise<unknown>,
): Promise<void> {
  const cold = await timed(shelf);
  await hand();
  const least = { shelf: cold, hand: { seconds: Infinity, processor: Infinity } };
  for (let run = 0; run < 3; run += 1) {
    least.shelf = lesser(least.shelf, await timed(shelf));
    least.hand = lesser(least.hand, await timed(hand));
  }
  say(
    measure,
    `${told(least.shelf)}, first ${cold.seconds.toFixed(2)} s; by hand ${told(least.hand)}: ${ratio(least.shelf.seconds, least.hand.seconds)}, of processor ${ratio(least.shelf.processor, least.hand.processor)}; ${memory()}; ${load()}`,
  );
}

function lesser(a: Took, b: Took): Took {
  return { seconds: Math.min(a.seconds, b.seconds), processor: Math.min(a.processor, b.processor) };
}
