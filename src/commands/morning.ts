import { findLastReading, readTheWires, type WireWish } from '../live.ts';
import type { Newsroom, Wish } from '../newsroom.ts';
import { addSeconds, dayOfInstant, instantOf } from '../text/days.ts';
import type { Day, Edition, Instant } from '../vocabulary/index.ts';
import type { World } from './command.ts';
import type { Places } from './room.ts';

/** Sources read so long before press time were read for the morning. */
const readsBeforeSeconds = 3 * 3600;

/** What a morning brings to the printing of its issue. */
export type MorningsReading = Pick<Wish, 'troubles' | 'closesAt'>;

/**
 * Reads the sources for today's issue where that was not done yet, and tells what is missing and when the issue closes. For
 * any other day, for a sample archive, and for an issue that was printed before nothing is read.
 */
export async function readForMorning(
  room: Newsroom,
  places: Places,
  world: World,
  date: Day,
  options: { readonly offline: boolean },
): Promise<MorningsReading> {
  const { edition } = places;
  const now = world.clock.now();
  if (room.archive.isSample || date !== dayOfInstant(now, edition.zone)) return {};
  if (await room.ledger.findPrinted(edition.id, date)) return {};
  const last = await findLastReading(room.archive.folder);
  if (last && last.readAt >= beginningOf(edition, date, now))
    return { troubles: last.troubles, ...closing(last.readAt, edition, date, world) };
  if (options.offline) return {};
  const read = await readTheWires(room, edition, wireWish(places, world));
  const readAt = read.answers > 0 ? read.readAt : null;
  return { troubles: read.troubles, ...closing(readAt, edition, date, world) };
}

/** How the sources are asked for an edition. */
export function wireWish(places: Places, world: World): WireWish {
  return { env: world.env, folder: places.home, switches: places.settings.sources, stop: world.stop };
}

/** Before press time only the very first issue is printed; what was read earlier that day is its morning. */
function beginningOf(edition: Edition, date: Day, now: Instant): Instant {
  const press = instantOf(date, edition.pressTime, edition.zone);
  return addSeconds(press < now ? press : now, -readsBeforeSeconds);
}

function closing(readAt: Instant | null, edition: Edition, date: Day, world: World): Pick<MorningsReading, 'closesAt'> {
  const press = instantOf(date, edition.pressTime, edition.zone);
  const now = world.clock.now();
  return press > now || (readAt !== null && readAt > press) ? { closesAt: now } : {};
}
