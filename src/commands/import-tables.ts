import type { Archive } from '../archive/archive.ts';
import type { ImportedTable } from '../collect/hub-stats/import.ts';
import { program } from '../program.ts';
import type { Instant } from '../vocabulary/time.ts';
import type { World } from './command.ts';

/** Mappings that are SQL in a file, for snapshots too large to be read row by row. */
export const tableMappings: readonly { readonly name: string; readonly summary: string }[] = [
  { name: 'hub-stats', summary: 'the whole Hub on one day: models, datasets or Spaces, as .parquet or .ndjson' },
  { name: 'gharchive', summary: 'hours of GH Archive, for shares of stars only' },
];

/** Imports hours of GH Archive into an archive that is there: only repositories it knows are read. */
export async function importArchivedHours(
  folder: string,
  paths: readonly string[],
  json: boolean,
  world: World,
): Promise<void> {
  const [{ openArchive }, { importHours }] = await Promise.all([
    import('../archive/archive.ts'),
    import('../collect/gharchive/import.ts'),
  ]);
  const archive = await openArchive(folder);
  try {
    const now = world.clock.now();
    const always = { from: '1991-01-01T00:00:00Z' as Instant, to: '2100-01-01T00:00:00Z' as Instant };
    const known = await (await archive.past(now)).arrived({ kind: 'repo', ...always });
    const imported = await importHours(paths, { now, log: world.log, stop: world.stop, known }, archive);
    const doubtful = imported.filter((one) => one.reserve !== null).length;
    const hours = `${imported.length} ${imported.length === 1 ? 'hour' : 'hours'}, ${doubtful} of them doubtful`;
    world.out(json ? JSON.stringify(imported, null, 2) : hours);
  } finally {
    await archive.close();
  }
}

/** Imports whole snapshots into an archive and tells what was kept. */
export async function importTables(
  folder: string,
  paths: readonly string[],
  options: { readonly readAt: Instant | null; readonly json: boolean },
  world: World,
): Promise<void> {
  const [{ openOrCreateArchive }, { importHubStats }] = await Promise.all([
    import('../archive/archive.ts'),
    import('../collect/hub-stats/import.ts'),
  ]);
  let archive: Archive | null = null;
  try {
    const openShelf = async () => (archive ??= await openOrCreateArchive(folder, { madeBy: program }));
    const wish = { readAt: options.readAt, now: world.clock.now(), log: world.log, stop: world.stop };
    const imported = await importHubStats(paths, wish, openShelf);
    world.out(options.json ? JSON.stringify(imported, null, 2) : total(imported));
  } finally {
    await (archive as Archive | null)?.close();
  }
}

function total(imported: readonly ImportedTable[]): string {
  const sum = (of: (one: ImportedTable) => number) =>
    imported.reduce((total, one) => total + of(one), 0).toLocaleString('en-GB');
  const known = imported.filter((one) => one.kind === 'already').length;
  return [
    `${imported.length} ${imported.length === 1 ? 'file' : 'files'}: ${sum((one) => one.rows)} rows kept`,
    `${sum((one) => one.rowsLeftOut)} left out`,
    ...(known > 0 ? [`${known} imported before and left as they were`] : []),
  ].join(', ');
}
