import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Draughtsman, pressCard } from '../press/card/card.ts';
import { paths } from '../press/paths.ts';
import { pressPrint, type Typesetter } from '../press/print/print.ts';
import type { Beside } from '../press/site.ts';
import type { Log } from '../system/log.ts';
import type { Day, Edited, Edition, Pressing } from '../vocabulary/index.ts';

/** The programs outside that draw the picture of an issue and set it for paper; null where one does not run here. */
export interface Outside {
  readonly draughtsman: Draughtsman | null;
  readonly typesetter: Typesetter | null;
}

/** The newest issues are drawn and set when they are pressed; older ones keep what they have. */
export const newestSet = 7;

/** Loads both where they run. They are native programs: where one does not load, the paper appears without what it makes. */
export async function openOutside(log: Log): Promise<Outside> {
  return {
    draughtsman: await loaded('pictures for sharing', log, async () => (await import('../press/card/resvg.ts')).resvg),
    typesetter: await loaded('PDFs', log, async () => (await import('../press/print/typst.ts')).openTypst()),
  };
}

async function loaded<T>(what: string, log: Log, load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    log.warn(`There will be no ${what}: their program does not run here (${reason}).`);
    return null;
  }
}

/** Picture and PDFs of one issue. */
export function pressOutside(
  edited: Edited,
  edition: Edition,
  { draughtsman, typesetter }: Outside,
): readonly Pressing[] {
  return [
    ...(draughtsman === null ? [] : [pressCard(edited, draughtsman)]),
    ...(typesetter === null ? [] : pressPrint(edited, edition, typesetter)),
  ];
}

/** What stands beside an issue in a folder already. */
export function besideIn(out: string, date: Day): Beside {
  return { card: existsSync(join(out, paths.card(date))), print: existsSync(join(out, paths.print(date))) };
}
