import { parseArgs } from 'node:util';
import { readTheWires, type WiresRead } from '../live.ts';
import { Fault } from '../system/fault.ts';
import type { Command } from './command.ts';
import { wireWish } from './morning.ts';
import { placesFor, withRoom } from './room.ts';
import { readWholeHub } from '../whole-hub.ts';

export const collect: Command = {
  name: 'collect',
  summary: 'read the sources into the archive',
  usage: `Usage: morning-post collect [options]

Reads today's public data into the archive: every source at once, within the limits each of them sets. No key is needed;
HF_TOKEN and GITHUB_TOKEN raise the limits. A source that fails is named, and the others are kept. What a reading got stands
in the archive with the moment it was read; a new archive is begun where there is none.

  --archive DIR        the archive (default: .morning-post/archive)
  --edition ID         which edition's place and contact, where the configuration has several
  --config FILE        default: morning-post.config.ts; an own followed.json beside it is read instead of ours
  --full-hub           read every model, dataset and Space instead: an hour or more, goes on where it was stopped
  --json               tell what was read as JSON`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        archive: { type: 'string' },
        edition: { type: 'string' },
        config: { type: 'string' },
        'full-hub': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    return withRoom(
      places,
      world,
      async (room) => {
        if (room.archive.isSample) throw refusal(places.archive);
        if (values['full-hub']) {
          const walked = await readWholeHub(room, places.edition, wireWish(places, world));
          const lines = walked.map(({ source, pages }) => `${source}: ${pages.toLocaleString('en-GB')} pages`);
          world.out(values.json ? JSON.stringify(walked) : lines.join('\n'));
          return 0;
        }
        const read = await readTheWires(room, places.edition, wireWish(places, world));
        world.out(values.json ? JSON.stringify(read) : told(read));
        return read.answers > 0 ? 0 : 1;
      },
      { create: true },
    );
  },
};

function told({ observations, answers, troubles }: WiresRead): string {
  const figures = `${observations.toLocaleString('en-GB')} observations from ${answers} answers`;
  if (answers === 0) return 'No source could be read.';
  return [figures, ...troubles.map(({ source, reason }) => `  ${source}: ${reason}`)].join('\n');
}

function refusal(folder: string): Fault {
  return new Fault(
    'archive',
    `${folder} holds the sample archive: nothing was read into it.`,
    'Its content was generated, and every page printed from it says "sample data".',
    'Choose another folder: --archive DIR begins a new archive.',
  );
}
