import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, siteOver } from '../publish/site/server.ts';
import { Fault } from '../system/fault.ts';
import type { Command, World } from './command.ts';
import { placesFor } from './room.ts';

export const serve: Command = {
  name: 'serve',
  summary: 'serve printed pages',
  usage: `Usage: morning-post serve [--out DIR] [--port N]

Serves the pages of a folder on this machine until it is stopped.

  --out DIR       the pages (default: .morning-post/site)
  --port N        default: 4321
  --edition ID    which edition, where the configuration has several
  --config FILE   default: morning-post.config.ts`,

  async run(args, world) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        port: { type: 'string' },
        edition: { type: 'string' },
        config: { type: 'string' },
      },
    });
    const places = await placesFor(values, world);
    if (!existsSync(join(places.out, 'index.html')))
      throw new Fault(
        'input',
        `There are no pages in ${places.out}.`,
        'Nothing has been printed there yet.',
        'Run "morning-post print" first, or "npm start".',
      );
    await serveUntilStopped(places.out, portFrom(values.port, places.settings.port), world);
    return 0;
  },
};

/** Serves a folder, tells the address, and returns when the person or the system asks to stop. */
export async function serveUntilStopped(folder: string, port: number, world: World): Promise<void> {
  const serving = await listen(siteOver(folder), port);
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
