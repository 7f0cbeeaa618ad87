import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printIssue } from '../newsroom.ts';
import { pressTo } from '../pressroom.ts';
import { sampleArchiveFor } from '../samples.ts';
import { addDays } from '../text/days.ts';
import type { Command, World } from './command.ts';
import { dueDate, placesFor, roomOptions, roomUsage, withRoom, type Places } from './room.ts';
import { portFrom, serveUntilStopped } from './serve.ts';

/** Issues of the sample world printed before today's, so that a newcomer finds a paper with a past. */
const earlierIssues = 6;

export const start: Command = {
  name: 'start',
  summary: 'print the newest paper and serve it',
  usage: `Usage: morning-post [start] [options]

Prints the newest paper and serves it on this machine. Without a network it prints from a sample archive that it makes
itself, and says so on every page.

  --port N             default: 4321
  --print-only         do not serve
${roomUsage}`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: { ...roomOptions, port: { type: 'string' }, 'print-only': { type: 'boolean', default: false } },
    });
    const places = await placesFor(values, world);
    const port = portFrom(values.port, places.settings.port);
    const sample = await sampleRoom(places, world);
    await printSample(sample, world);
    if (!values['print-only']) await serveUntilStopped(sample.out, port, world);
    return 0;
  },
};

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
