import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { signOn, type Circulation } from '../circulation.ts';
import { currentIn } from '../publish/site/release.ts';
import { answerSearch } from '../press/search/answer.ts';
import { listen, siteOver } from '../publish/site/server.ts';
import { Fault } from '../system/fault.ts';
import type { Command, World } from './command.ts';
import { keepTheDay, keepTheDesk } from './day.ts';
import { deskFor, siteWith } from './desk.ts';
import { releasePages, releasesOf, withCirculation } from './house.ts';
import { placesFor, type Places } from './room.ts';

/** Milliseconds after which the program ends though something is still under way; the ledger knows how to go on. */
const stopGrace = 4000;

export const serve: Command = {
  name: 'serve',
  summary: 'serve the site, print each day’s issue and take it to readers',
  usage: `Usage: morning-post serve [options]

Serves the pages, prints each issue when it is due, sends it over the edition's channels, and takes readers in and lets them
go, until it is stopped. It may be stopped or killed at any moment and goes on where it was; two of them print and send
nothing twice.

  --pages-only     serve a folder of pages and do nothing else
  --offline        print from what the archive holds; read no source
  --take-over      deliver from this copy of the ledger from now on
  --behind-proxy   believe X-Forwarded-For, set by a server of your own in front
  --out DIR        the pages (default: .morning-post/site)
  --port N         default: 4321
  --archive DIR    the archive (default: .morning-post/archive)
  --edition ID     which edition, where the configuration has several
  --config FILE    default: morning-post.config.ts`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        port: { type: 'string' },
        archive: { type: 'string' },
        edition: { type: 'string' },
        config: { type: 'string' },
        'pages-only': { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
        'take-over': { type: 'boolean', default: false },
        'behind-proxy': { type: 'boolean', default: false },
      },
    });
    const places = await placesFor(values, world);
    const port = portFrom(values.port, places.settings.port);
    if (values['pages-only'] || (!existsSync(places.archive) && hasPages(places))) {
      assertPages(places);
      await serveUntilStopped(places.out, port, world);
      return 0;
    }
    await withCirculation(places, world, (house) =>
      serveTheDay(house, places, world, {
        port,
        offline: values.offline,
        takeOver: values['take-over'],
        behindProxy: values['behind-proxy'],
      }),
    );
    return 0;
  },
};

interface Wishes {
  readonly port: number;
  readonly offline: boolean;
  readonly takeOver: boolean;
  readonly behindProxy: boolean;
}

async function serveTheDay(house: Circulation, places: Places, world: World, wishes: Wishes): Promise<void> {
  const worker = await signOn(house, wishes.takeOver);
  const desk = await deskFor(house, places, world);
  const { behindProxy } = wishes;
  await releasePages(places);
  const app = siteWith(currentIn(releasesOf(places)), desk, house, {
    behindProxy,
    bounceSecret: world.env['BOUNCE_SECRET'],
  });
  const serving = await listen(app, wishes.port);
  world.out(`Read it at ${serving.address}`);
  const day = keepTheDay({ house, worker, desk, places, world, offline: wishes.offline });
  if (!world.stop.aborted) await once(world.stop, 'abort');
  const ended = await Promise.race([
    Promise.all([day, serving.close()]).then(() => true),
    sleep(stopGrace, false, { ref: false }),
  ]);
  await worker.signOff();
  // A printing under way cannot be called off; it is begun again at the next start, from the same inputs.
  if (!ended) process.exit(0);
}

const hasPages = ({ out }: Places): boolean => existsSync(join(out, 'index.html'));

function assertPages(places: Places): void {
  if (hasPages(places)) return;
  throw new Fault(
    'input',
    `There are no pages in ${places.out}.`,
    'Nothing has been printed there yet.',
    'Run "morning-post print" first, or "npm start".',
  );
}

/**
 * Serves the pages and, where the edition is mailed, takes readers in and lets them go; prints and sends no issue. Where mail
 * cannot be sent from here it says so once and serves the pages alone.
 */
export async function serveReaders(places: Places, port: number, world: World): Promise<void> {
  const trouble = places.settings.circulation[places.edition.id]?.mail ? await tryDesk(places, port, world) : null;
  if (world.stop.aborted) return;
  if (trouble) world.log.warn(`Nobody can subscribe here: ${trouble.message} ${trouble.why} ${trouble.remedy}`);
  await serveUntilStopped(places.out, port, world);
}

async function tryDesk(places: Places, port: number, world: World): Promise<Fault | null> {
  try {
    await withCirculation(places, world, async (house) => {
      const desk = await deskFor(house, places, world);
      const terms = { behindProxy: false, bounceSecret: world.env['BOUNCE_SECRET'] };
      const serving = await listen(siteWith(places.out, desk, house, terms), port);
      world.out(`Read it at ${serving.address}`);
      await Promise.all([keepTheDesk({ house, desk, world }), once(world.stop, 'abort')]);
      await serving.close();
    });
    return null;
  } catch (error) {
    if (error instanceof Fault && error.kind === 'configuration') return error;
    throw error;
  }
}

/** Serves a folder, tells the address, and returns when the person or the system asks to stop. */
export async function serveUntilStopped(folder: string, port: number, world: World): Promise<void> {
  const serving = await listen(siteOver(folder, answerSearch), port);
  world.out(`Read it at ${serving.address}`);
  if (!world.stop.aborted) await once(world.stop, 'abort');
  await serving.close();
}

export function portFrom(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Fault('usage', `"${text}" is not a port.`, 'A port is a whole number up to 65535.', 'Write --port 4321.');
}
