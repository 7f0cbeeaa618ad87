import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../system/fault.ts';
import type { World } from './command.ts';

/** Does something again and again until the stop. What goes wrong is told once, and tried again. */
export async function repeat(world: World, milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  let told = '';
  while (!world.stop.aborted) {
    try {
      await work();
      told = '';
    } catch (error) {
      const text = error instanceof Fault ? `${error.message} ${error.why} ${error.remedy}` : String(error);
      if (text !== told) world.log.warn(text);
      told = text;
    }
    await sleep(milliseconds, undefined, { signal: world.stop }).catch(() => undefined);
  }
}
