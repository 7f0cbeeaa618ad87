import { dirname, join, resolve } from 'node:path';
import { openArchive, openOrCreateArchive, type Archive } from '../archive/archive.ts';
import { openLedger } from '../archive/ledger/open.ts';
import { checkedEdition, editionNamed, readSettings, type Settings } from '../config.ts';
import type { Newsroom } from '../newsroom.ts';
import { program } from '../program.ts';
import { Fault } from '../system/fault.ts';
import { dayOfInstant, instantOf, addDays, isDay } from '../text/days.ts';
import type { Day, Edition, Instant } from '../vocabulary/index.ts';
import type { World } from './command.ts';

/** Options that every printing command shares. */
export const roomOptions = {
  archive: { type: 'string' },
  out: { type: 'string' },
  edition: { type: 'string' },
  config: { type: 'string' },
  zone: { type: 'string' },
  'press-time': { type: 'string' },
} as const;

export const roomUsage = `  --archive DIR        the archive (default: .morning-post/archive)
  --out DIR            where the pages go (default: .morning-post/site)
  --edition ID         which edition, where the configuration has several
  --config FILE        default: morning-post.config.ts
  --zone ZONE          time zone, instead of the edition's
  --press-time HH:MM   press time, instead of the edition's`;

export interface RoomValues {
  readonly archive?: string | undefined;
  readonly out?: string | undefined;
  readonly edition?: string | undefined;
  readonly config?: string | undefined;
  readonly zone?: string | undefined;
  readonly 'press-time'?: string | undefined;
}

export interface Places {
  readonly settings: Settings;
  readonly edition: Edition;
  /** The folder of the configuration, where an own `followed.json` may lie. */
  readonly home: string;
  readonly archive: string;
  readonly out: string;
}

/** Settles edition and folders from the options, the configuration and the defaults. */
export async function placesFor(values: RoomValues, world: World): Promise<Places> {
  const settings = await readSettings(world.cwd, values.config);
  const chosen = editionNamed(settings, values.edition);
  const edition: Edition = {
    ...chosen,
    ...(values.zone === undefined ? {} : { zone: values.zone }),
    ...(values['press-time'] === undefined ? {} : { pressTime: values['press-time'] }),
  };
  const several = settings.editions.length > 1;
  return {
    settings,
    edition: checkedEdition(edition, 'the command line'),
    home: dirname(resolve(world.cwd, values.config ?? 'morning-post.config.ts')),
    archive: values.archive === undefined ? join(settings.folder, 'archive') : resolve(world.cwd, values.archive),
    out:
      values.out === undefined
        ? join(settings.folder, 'site', several ? edition.id : '')
        : resolve(world.cwd, values.out),
  };
}

/**
 * Opens archive and ledger, hands them to the work, and closes them whatever happens. Where there is no archive yet one is
 * begun only for those who bring something into it.
 */
export async function withRoom<T>(
  places: Pick<Places, 'archive'> & Partial<Pick<Places, 'home'>>,
  world: World,
  work: (room: Newsroom) => Promise<T>,
  options: { readonly create?: boolean } = {},
): Promise<T> {
  const archive = options.create
    ? await openOrCreateArchive(places.archive, { madeBy: program })
    : await openArchive(places.archive);
  try {
    const ledger = await openLedger(ledgerPlace(archive, world));
    try {
      const columns = places.home === undefined ? {} : { columns: join(places.home, 'columns') };
      return await work({ archive, ledger, clock: world.clock, log: world.log, ...columns });
    } finally {
      await ledger.close();
    }
  } finally {
    await archive.close();
  }
}

/** Where the ledger of an archive stands. What is invented never enters the ledger of a real paper. */
export function ledgerPlace(archive: Archive, world: World): string {
  const shared = archive.isSample ? undefined : world.env['DATABASE_URL'];
  return shared || join(archive.folder, 'ledger.sqlite');
}

/** The date a person wrote, or a fault that shows how to write one. */
export function dayFrom(text: string): Day {
  if (isDay(text)) return text;
  throw new Fault(
    'usage',
    `"${text}" is not a date.`,
    'Dates are written year, month, day, and must exist.',
    'Write it like 2026-05-04.',
  );
}

/** The newest date whose press time has come: today's, or yesterday's before press time. */
export function dueDate(edition: Edition, now: Instant): Day {
  const today = dayOfInstant(now, edition.zone);
  return instantOf(today, edition.pressTime, edition.zone) <= now ? today : addDays(today, -1);
}
