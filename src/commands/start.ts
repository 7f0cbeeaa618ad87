import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fillInHistory } from '../live.ts';
import { modelsFrom } from '../model-settings.ts';
import { type Newsroom, printIssue } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { sampleArchiveFor } from '../samples.ts';
import { addDays, dayOfInstant } from '../text/days.ts';
import type { Day, Edition } from '../vocabulary/index.ts';
import type { Command, World } from './command.ts';
import { readForMorning, wireWish } from './morning.ts';
import { repeat } from './repeat.ts';
import { dueDate, placesFor, roomOptions, roomUsage, withRoom, type Places } from './room.ts';
import { portFrom, serveReaders, serveUntilStopped } from './serve.ts';

/** Issues of the sample world printed before today's, so that a newcomer finds a paper with a past. */
const earlierIssues = 3;
/** Limits without a key are counted by the hour. */
const betweenFillingsMilliseconds = 3_600_000;
/** The edition's zone is asked each time anew, so a changed clock or a sleep change nothing. */
const betweenLooksMilliseconds = 20_000;

export const start: Command = {
  name: 'start',
  summary: 'print the newest paper and serve it',
  usage: `Usage: morning-post [start] [options]

Reads today's public data, prints today's paper and serves it on this machine; then fills in history behind it, and prints
each day's issue when it is due, until it is stopped. Where no
source can be reached and nothing was read before, it prints from a sample archive that it makes itself, and says so on every
page.

  --port N             default: 4321
  --print-only         do not serve, and fill nothing in
  --offline            read no source: print from the archive, or from the sample where it is empty
${roomUsage}`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...roomOptions,
        port: { type: 'string' },
        'print-only': { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    const port = portFrom(values.port, places.settings.port);
    const once = values['print-only'];
    const printed = await withRoom(
      places,
      world,
      async (room) => {
        if (!(await printLive(room, places, world, values.offline))) return false;
        if (!once)
          await Promise.all([serveReaders(places, port, world), keepPrinting(room, places, world, values.offline)]);
        return true;
      },
      { create: true },
    );
    if (printed) return 0;
    const sample = await sampleRoom(places, world);
    await printSample(sample, world);
    if (!once) await serveUntilStopped(sample.out, port, world);
    return 0;
  },
};

/** Prints today's issue from what the sources say. False where nothing could be reached, today or ever. */
async function printLive(room: Newsroom, places: Places, world: World, offline: boolean): Promise<boolean> {
  const { edition } = places;
  const date = await dateToPrint(room, edition, world);
  const reading = await readForMorning(room, places, world, date, { offline });
  if ((await (await room.archive.past(world.clock.now())).sources()).length === 0) {
    if (!offline) world.log.warn('No source could be reached, so this is a paper made from sample data.');
    return false;
  }
  for (const { source, reason } of reading.troubles ?? []) world.log.warn(`${source}: ${reason}`);
  await printIssue(room, edition, date, { ...reading, models: modelsFrom(places.settings.models, world.env) });
  await pressTo(room, edition, places.out);
  return true;
}

/** The newest issue whose press time has come. A paper that has printed nothing yet does not wait for it. */
async function dateToPrint(room: Newsroom, edition: Edition, world: World): Promise<Day> {
  const now = world.clock.now();
  const printed = await room.ledger.printed(edition.id);
  return printed.length === 0 ? dayOfInstant(now, edition.zone) : dueDate(edition, now);
}

/**
 * What goes on behind the pages until somebody stops it: what has a past is read a little each hour, and each morning's issue
 * is printed when it is due. A restart goes on where it was.
 */
async function keepPrinting(room: Newsroom, places: Places, world: World, offline: boolean): Promise<void> {
  const { edition } = places;
  await Promise.all([
    offline
      ? undefined
      : repeat(world, betweenFillingsMilliseconds, () => fillInHistory(room, edition, wireWish(places, world))),
    repeat(world, betweenLooksMilliseconds, async () => {
      if (await room.ledger.findPrinted(edition.id, await dateToPrint(room, edition, world))) return;
      await printLive(room, places, world, offline);
    }),
  ]);
}

/** The same edition in a house of its own: nothing invented is ever mixed with what was observed. */
async function sampleRoom(places: Places, world: World): Promise<Places> {
  const { edition, settings } = places;
  const lastDay = dueDate(edition, world.clock.now());
  const folder = join(settings.folder, 'sample', edition.id);
  const wish = { seed: 1, lastDay, place: edition.place };
  const archive = await sampleArchiveFor(join(folder, 'archive'), wish, world.clock.now(), world.log);
  return { ...places, archive, out: join(folder, 'site', lastDay) };
}

async function printSample(places: Places, world: World): Promise<void> {
  const today = dueDate(places.edition, world.clock.now());
  await withRoom(places, world, async (room) => {
    for (let before = earlierIssues; before >= 0; before -= 1)
      await printIssue(room, places.edition, addDays(today, -before));
    await pressTo(room, places.edition, places.out);
  });
}
