import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBooks } from '../books.ts';
import { channelsFor } from '../channels.ts';
import type { Circulation } from '../circulation.ts';
import { releaseFolder } from '../publish/site/release.ts';
import { openKeyring } from '../publish/readers/keys.ts';
import type { World } from './command.ts';
import type { Places } from './room.ts';

/** Where the house keeps its secrets: beside the archive, readable by its owner only. */
export const keysOf = (places: Places): string => join(places.settings.folder, 'keys.json');

/** Where `serve` keeps the site as readers see it: whole releases, the newest behind the link `current`. */
export const releasesOf = ({ settings, edition }: Places): string => join(settings.folder, 'releases', edition.id);

/** Releases the pages as they stand now; nothing where there are none, or none that are new. */
export async function releasePages(places: Places): Promise<void> {
  if (existsSync(join(places.out, 'index.html'))) await releaseFolder(places.out, releasesOf(places));
}

/** Milliseconds after which the program ends though something is still under way; the ledger knows how to go on. */
const stopGrace = 4500;

/** Opens books, keys and channels, hands them to the work, and closes them whatever happens. Asked to stop, it does in time. */
export async function withCirculation<T>(
  places: Places,
  world: World,
  work: (house: Circulation) => Promise<T>,
): Promise<T> {
  const stay = leaveInTime(world.stop);
  try {
    return await withBooks(places, world, work);
  } finally {
    stay();
  }
}

/** Ends the program soon after it was asked to stop, as a crash would; called off by the function it gives. */
function leaveInTime(stop: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = () => (timer = setTimeout(() => process.exit(1), stopGrace));
  if (stop.aborted) begin();
  else stop.addEventListener('abort', begin, { once: true });
  return () => {
    stop.removeEventListener('abort', begin);
    clearTimeout(timer);
  };
}

async function withBooks<T>(places: Places, world: World, work: (house: Circulation) => Promise<T>): Promise<T> {
  const { edition } = places;
  const settings = places.settings.circulation[edition.id] ?? {};
  const keyring = await openKeyring(keysOf(places), world.clock.now());
  const channels = await channelsFor(edition, settings, { env: world.env, keyring, folder: places.home });
  const books = await openBooks(places.archive, world.env);
  try {
    const { archive } = places;
    return await work({ books, archive, edition, settings, channels, keyring, clock: world.clock, log: world.log });
  } finally {
    await books.close();
  }
}
