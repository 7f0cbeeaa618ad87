import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive, openOrCreateArchive } from '../archive/archive.ts';
import { isArchive } from '../archive/home.ts';
import { type Imported, importFiles } from '../collect/history/import.ts';
import { findMapping, mappings } from '../collect/history/mappings.ts';
import { readOwnMapping } from '../collect/history/own-mapping.ts';
import { findInstant } from '../collect/history/check/fields.ts';
import type { Mapping } from '../collect/history/mapping.ts';
import { program } from '../program.ts';
import { Fault } from '../system/fault.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { Command } from './command.ts';

/** `morning-post import MAP FILES… --archive DIR`: history from files, by a named mapping or one of the publisher's own. */
export const importHistory: Command = {
  name: 'import',
  summary: 'bring history from files into an archive',
  usage: `Usage: morning-post import MAP FILES… --archive DIR [options]

Reads files of history (.csv, .jsonl, .json, .parquet; plain, .gz, .zst or in a .tar.gz) and keeps what they say, with the moment it
describes and the moment it could have been known. The same file twice changes nothing; a file that does not fit leaves the
archive as it was.

MAP is the path of a mapping of your own (./my-mapping.json, see docs/importing.md) or one of

${mappings.map((mapping) => `  ${mapping.name.padEnd(16)}${mapping.reads}`).join('\n')}

  --archive DIR        the archive; a new one is begun where there is none
  --read-at MOMENT     when files without a date of their own were read, such as 2026-05-04T08:45:00Z
  --assume-descriptions-from first-listed
                       let descriptions of which only the last text was kept count from their repository's first day on a
                       list; a guess, and the name of the source says so
  --json               the result as JSON`,

  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        archive: { type: 'string' },
        'read-at': { type: 'string' },
        'assume-descriptions-from': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [map, ...files] = positionals;
    if (map === undefined || files.length === 0) throw usage('A mapping and at least one file are needed.');
    if (values.archive === undefined) throw usage('--archive is missing: imports go into an archive named by hand.');
    const folder = resolve(world.cwd, values.archive);
    const mapping = await mappingFor(map, world.cwd);
    const readAt = momentGiven(values['read-at']);
    const options = {
      ...(readAt !== null && { readAt }),
      assumeDescriptions: assumptionGiven(values['assume-descriptions-from']),
    };
    if (isArchive(folder)) await refuseSample(folder);
    let archive: Awaited<ReturnType<typeof openOrCreateArchive>> | null = null;
    try {
      const openShelf = async () => (archive = await openOrCreateArchive(folder, { madeBy: program }));
      const paths = files.map((file) => resolve(world.cwd, file));
      const imported = await importFiles(mapping, paths, options, openShelf, world);
      world.out(values.json ? JSON.stringify(imported, null, 2) : total(imported));
      return 0;
    } finally {
      await (archive as { close(): Promise<void> } | null)?.close();
    }
  },
};

async function mappingFor(map: string, cwd: string): Promise<Mapping> {
  if (/[/\\]|\.json$/.test(map)) return readOwnMapping(resolve(cwd, map));
  const named = findMapping(map);
  if (named !== null) return named;
  throw usage(`There is no mapping "${map}". There are ${mappings.map((mapping) => mapping.name).join(', ')}.`);
}

/** Opens an archive that is there, so that a damaged or newer one is told before any file is read. */
async function refuseSample(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  await archive.close();
  if (archive.isSample)
    throw new Fault(
      'archive',
      `${folder} holds the sample archive: nothing was imported.`,
      'Its content was generated, and every page printed from it says "sample data".',
      'Import into another folder: --archive DIR begins a new archive.',
    );
}

function momentGiven(text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const moment = findInstant(text);
  if (moment === null) throw usage(`--read-at ${text} is no moment such as 2026-05-04T08:45:00Z.`);
  return moment;
}

function assumptionGiven(text: string | undefined): boolean {
  if (text === undefined || text === 'first-listed') return text !== undefined;
  throw usage(`--assume-descriptions-from knows "first-listed" only, not "${text}".`);
}

function total(imported: readonly Imported[]): string {
  const sum = (of: (one: Imported) => number) =>
    imported.reduce((total, one) => total + of(one), 0).toLocaleString('en-GB');
  const known = imported.filter((one) => one.kind === 'already').length;
  return [
    `${imported.length} ${imported.length === 1 ? 'file' : 'files'}: ${sum((one) => one.rows)} rows read`,
    `${sum((one) => one.observations)} observations kept`,
    `${sum((one) => one.rowsLeftOut)} rows left out`,
    ...(known > 0 ? [`${known} of the files imported before and left as they were`] : []),
  ].join(', ');
}

function usage(what: string): Fault {
  return new Fault(
    'usage',
    what,
    'The command was not complete.',
    '"morning-post import --help" shows how it is written.',
  );
}
