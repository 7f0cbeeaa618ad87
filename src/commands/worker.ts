import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { deliverDue, signOn } from '../circulation.ts';
import type { Command } from './command.ts';
import { withCirculation } from './house.ts';
import { placesFor } from './room.ts';

const betweenPasses = 2000; // milliseconds

export const worker: Command = {
  name: 'worker',
  summary: 'help to deliver, on any number of machines',
  usage: `Usage: morning-post worker [options]

Delivers whatever is due, until it is stopped. Any number of workers share one ledger on PostgreSQL (DATABASE_URL), each
reader is given to one of them, and what a lost worker held goes to the others. A worker needs the configuration, the keys
(keys.json) and the printed issues of the archive.

  --take-over          deliver from this copy of the ledger from now on
  --archive DIR        the archive (default: .morning-post/archive)
  --edition ID         which edition, where the configuration has several
  --config FILE        default: morning-post.config.ts`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        archive: { type: 'string' },
        edition: { type: 'string' },
        config: { type: 'string' },
        'take-over': { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    return withCirculation(places, world, async (house) => {
      const worker = await signOn(house, values['take-over']);
      world.log.line(`Worker ${worker.id} waits for rounds of ${places.edition.name}.`);
      try {
        while (!world.stop.aborted) {
          for (const { round, pass } of await deliverDue(house, worker, world.stop))
            if (pass.accepted + pass.failed + pass.inDoubt > 0)
              world.log.line(`${round.channel} of ${round.date}: ${pass.accepted} accepted, ${pass.failed} failed`);
          await sleep(betweenPasses, undefined, { signal: world.stop }).catch(() => undefined);
        }
        return 0 as const;
      } finally {
        await worker.signOff();
      }
    });
  },
};
