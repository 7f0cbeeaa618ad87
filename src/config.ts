import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CirculationSettings } from './publish/settings.ts';
import { checkedModels, type ModelSettings, type ModelWishes } from './model-settings.ts';
import { Fault } from './system/fault.ts';
import type { Edition } from './vocabulary/index.ts';

/** What a publisher may write into `morning-post.config.ts`. Everything has a default, so no file is needed. */
export interface Configuration {
  /** One newspaper or several; the first is printed where none is named. */
  readonly editions?: readonly Partial<Edition>[];
  /** Where archive, ledger and pages are kept: `.morning-post` beside the configuration. */
  readonly folder?: string;
  /** Port of the local server. */
  readonly port?: number;
  /** Sources turned on and off. */
  readonly sources?: Partial<Switches>;
  /** Where each edition goes beside its site, by its id: mail, Telegram and the like. */
  readonly circulation?: Readonly<Record<string, CirculationSettings>>;
  /** Language models that may put sentences better; none where this is left out (docs/models.md). */
  readonly models?: ModelWishes;
}

/** What the publisher may turn on or off; the other sources are always read. */
export interface Switches {
  /** Feeds of the followed labs. */
  readonly feeds: boolean;
  /** Feeds that third parties scrape from labs without one: off until turned on. */
  readonly scrapedFeeds: boolean;
  /** Open-Meteo's free host is for non-commercial papers only: turn it off, or set OPEN_METEO_URL to the paid one. */
  readonly weather: boolean;
  /** GitHub's trending page, which has no API: off until turned on. */
  readonly trendingPage: boolean;
}

export interface Settings {
  readonly editions: readonly [Edition, ...Edition[]];
  readonly folder: string;
  readonly port: number;
  readonly sources: Switches;
  readonly circulation: Readonly<Record<string, CirculationSettings>>;
  readonly models: ModelSettings;
}

export const defaultEdition: Edition = {
  id: 'main',
  name: 'The AI Morning Post',
  tagline: ['Models', 'Code', 'Papers'],
  motto: 'Every number shows its source',
  established: 2026,
  place: 'London, United Kingdom',
  zone: 'Europe/London',
  pressTime: '06:00',
  site: 'http://localhost:4321',
  contact: null,
  imprint: null,
};

const defaultSwitches: Switches = { feeds: true, scrapedFeeds: false, weather: true, trendingPage: false };
const defaults = { folder: '.morning-post', port: 4321 };

/** Gives a configuration its type and its completion in an editor. */
export function defineConfig(configuration: Configuration): Configuration {
  return configuration;
}

/**
 * Reads `morning-post.config.ts` (or the named file) below a folder; defaults where there is none. Throws a fault that
 * names the field where something does not fit.
 */
export async function readSettings(cwd: string, named?: string): Promise<Settings> {
  const path = resolve(cwd, named ?? 'morning-post.config.ts');
  if (!existsSync(path)) {
    if (named === undefined) return settingsFrom({}, cwd);
    throw new Fault(
      'configuration',
      `There is no configuration ${path}.`,
      'The file named by --config does not exist.',
      'Check the path, or run "morning-post init" to make one.',
    );
  }
  let module: { default?: unknown };
  try {
    module = (await import(pathToFileURL(path).href)) as { default?: unknown };
  } catch (error) {
    throw misfit(path, error instanceof Error ? error.message : String(error), error);
  }
  if (module.default === null || typeof module.default !== 'object') throw misfit(path, 'It has no default export.');
  return settingsFrom(module.default, cwd, path);
}

/** Fills the defaults in and checks every field a person can get wrong. */
export function settingsFrom(configuration: Configuration, cwd: string, path = 'the configuration'): Settings {
  const listed = configuration.editions?.length ? configuration.editions : [{}];
  const editions = listed.map((partial) => checkedEdition({ ...defaultEdition, ...partial }, path));
  if (new Set(editions.map((edition) => edition.id)).size < editions.length)
    throw misfit(path, 'Two editions have the same id.');
  return {
    editions: [editions[0]!, ...editions.slice(1)],
    folder: resolve(cwd, configuration.folder ?? defaults.folder),
    port: configuration.port ?? defaults.port,
    sources: { ...defaultSwitches, ...configuration.sources },
    circulation: configuration.circulation ?? {},
    models: checkedModels(configuration.models ?? {}, (why) => misfit(path, why)),
  };
}

/** The edition a command asks for; the first where none is named. */
export function editionNamed(settings: Settings, id: string | undefined): Edition {
  if (id === undefined) return settings.editions[0];
  const found = settings.editions.find((edition) => edition.id === id);
  if (found) return found;
  throw new Fault(
    'usage',
    `There is no edition "${id}".`,
    `The configuration has: ${settings.editions.map((edition) => edition.id).join(', ')}.`,
    'Name one of these, or add the edition to morning-post.config.ts.',
  );
}

export function checkedEdition(edition: Edition, path = 'the configuration'): Edition {
  const wrong = (field: string, why: string) => misfit(path, `${field} of edition "${edition.id}": ${why}`);
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(edition.id)) throw wrong('id', 'use small letters, digits and hyphens.');
  if (!edition.name.trim()) throw wrong('name', 'it is empty.');
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(edition.pressTime))
    throw wrong('pressTime', `"${edition.pressTime}" is not a time such as 06:00.`);
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: edition.zone }).format(0);
  } catch {
    throw wrong('zone', `"${edition.zone}" is not a time zone such as Europe/London.`);
  }
  for (const field of ['site', 'hub', 'telegram'] as const) {
    const address = edition[field];
    if (address !== undefined && !/^https?:$/.test(URL.parse(address)?.protocol ?? ''))
      throw wrong(field, `"${address}" is not an address such as https://post.example.org.`);
  }
  return { ...edition, site: edition.site.replace(/\/+$/, '') };
}

function misfit(path: string, why: string, cause?: unknown): Fault {
  return new Fault(
    'configuration',
    `${path} cannot be used.`,
    why,
    'Correct the file; "morning-post init" writes a valid one into an empty folder.',
    { cause },
  );
}
