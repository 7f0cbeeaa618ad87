import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Archive } from '../archive/archive.ts';
import type { Imported } from '../collect/history/import.ts';
import type { Mapping } from '../collect/history/mapping.ts';
import { findMapping, namedMappings } from '../collect/history/mappings.ts';
import { program } from '../program.ts';
import { Fault } from '../system/fault.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { Command } from './command.ts';
import { importArchivedHours, importTables, tableMappings } from './import-tables.ts';

/** History from files, by a named mapping or one of the publisher's own. */
export const importHistory: Command = {
  name: 'import',
  summary: 'bring history from files into an archive',
  usage: `Usage: morning-post import MAP FILES… --archive DIR [options]

Reads files of history (.csv, .jsonl, .json, .parquet; plain, .gz, .zst or in a .tar.gz) and keeps what they say, with the
moment it describes and the moment it could have been known. The same file twice changes nothing; a file that does not
fit leaves the archive as it was.

MAP is the path of a mapping of your own (./my-mapping.json, see docs/importing.md) or one of

${[...namedMappings, ...tableMappings].map(({ name, summary }) => `  ${name.padEnd(19)}${summary}`).join('\n')}

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
    if (map === undefined || files.length === 0) throw usage('A mapping and at least one file are needed.', incomplete);
    if (values.archive === undefined)
      throw usage('--archive is missing.', 'Imports go into an archive that is named, never into one by default.');
    const folder = resolve(world.cwd, values.archive);
    const readAt = await momentGiven(values['read-at']);
    const paths = files.map((file) => resolve(world.cwd, file));
    if (tableMappings.some(({ name }) => name === map)) {
      await refuseSample(folder);
      if (map === 'gharchive') await importArchivedHours(folder, paths, values.json, world);
      else await importTables(folder, paths, { readAt, json: values.json }, world);
      return 0;
    }
    const mapping = await mappingFor(map, world.cwd);
    const options = {
      ...(readAt !== null && { readAt }),
      assumeDescriptions: assumptionGiven(values['assume-descriptions-from']),
    };
    const { openOrCreateArchive } = await import('../archive/archive.ts');
    const { importFiles } = await import('../collect/history/import.ts');
    await refuseSample(folder);
    let archive: Archive | null = null;
    try {
      const openShelf = async () => (archive = await openOrCreateArchive(folder, { madeBy: program }));
      const imported = await importFiles(mapping, paths, options, openShelf, world);
      world.out(values.json ? JSON.stringify(imported, null, 2) : total(imported));
      return 0;
    } finally {
      await (archive as Archive | null)?.close();
    }
  },
};

async function mappingFor(map: string, cwd: string): Promise<Mapping> {
  if (/[/\\]|\.json$/.test(map)) {
    const { readOwnMapping } = await import('../collect/history/own-mapping.ts');
    return readOwnMapping(resolve(cwd, map));
  }
  const named = await findMapping(map);
  if (named !== null) return named;
  throw usage(
    `There is no mapping "${map}".`,
    `There are ${[...namedMappings, ...tableMappings].map(({ name }) => name).join(', ')}.`,
  );
}

/** Opens an archive that is there, so that a damaged or newer one is told before any file is read. */
async function refuseSample(folder: string): Promise<void> {
  const [{ openArchive }, { isArchive }] = await Promise.all([
    import('../archive/archive.ts'),
    import('../archive/home.ts'),
  ]);
  if (!isArchive(folder)) return;
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

async function momentGiven(text: string | undefined): Promise<Instant | null> {
  if (text === undefined) return null;
  const { findInstant } = await import('../collect/history/check/fields.ts');
  const moment = findInstant(text);
  if (moment === null)
    throw usage(`--read-at ${text} is no moment.`, 'A moment names its zone, such as 2026-05-04T08:45:00Z.');
  return moment;
}

function assumptionGiven(text: string | undefined): boolean {
  if (text === undefined || text === 'first-listed') return text !== undefined;
  throw usage(`--assume-descriptions-from ${text} is not known.`, 'It knows one assumption, "first-listed".');
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

const incomplete = 'The command was not complete.';

function usage(what: string, why: string): Fault {
  return new Fault('usage', what, why, '"morning-post import --help" shows how it is written.');
}
