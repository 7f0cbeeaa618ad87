import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isArchive } from './archive/home.ts';
import { createArchive } from './archive/archive.ts';
import { compactArchive } from './archive/care.ts';
import { program } from './program.ts';
import { makeWorld, sampleBatches, type Size } from './sample/index.ts';
import type { Log } from './system/log.ts';
import type { Day, Instant } from './vocabulary/index.ts';

export interface SampleWish {
  readonly seed: number;
  readonly lastDay: Day;
  readonly days?: number;
  readonly size?: Size;
  readonly place: string;
}

/** Fills a new archive with the invented world that ends on a day. Every page printed from it says "Sample data". */
export async function makeSampleArchive(folder: string, wish: SampleWish, now: Instant, log: Log): Promise<void> {
  const step = log.step('Making the sample archive');
  const archive = await createArchive(folder, { madeBy: program, sample: true });
  try {
    const world = makeWorld(wish);
    let kept = 0;
    for (const batch of sampleBatches(world)) {
      const outcome = await archive.keep(batch);
      if (outcome.kind === 'kept') kept += outcome.observations;
      step.progress(`${kept.toLocaleString('en')} observations`);
    }
    step.progress('putting small files together');
    await compactArchive(folder, { now });
    step.done(`${kept.toLocaleString('en')} observations of an invented world`);
  } finally {
    await archive.close();
  }
}

/** The sample archive of a day below a folder, made where it is not there yet; those of other days are removed. */
export async function sampleArchiveFor(folder: string, wish: SampleWish, now: Instant, log: Log): Promise<string> {
  const place = join(folder, wish.lastDay);
  if (isArchive(place)) return place;
  await rm(folder, { recursive: true, force: true });
  const unfinished = join(folder, 'unfinished');
  await makeSampleArchive(unfinished, wish, now, log);
  await rename(unfinished, place);
  return place;
}
