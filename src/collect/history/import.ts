import { Fault } from '../../system/fault.ts';
import { printable } from '../../text/clean.ts';
import { noun } from '../../text/english.ts';
import type { Shelf, SourceId } from '../../vocabulary/observation.ts';
import { batchOf, toldBy, wordsFor } from './batch.ts';
import { checkFiles } from './check-files.ts';
import { loadFile } from './file.ts';
import type { ImportOptions, ImportWorld } from './import-world.ts';
import type { Mapping } from './mapping.ts';
import { figure } from './tally.ts';

/** What became of one file. */
export interface Imported {
  readonly file: string;
  readonly kind: 'kept' | 'already';
  readonly sources: readonly SourceId[];
  readonly rows: number;
  readonly observations: number;
  readonly rowsLeftOut: number;
}

/**
 * Imports files by a mapping. First every file is read and checked to its end; a fault then leaves the shelf as it was.
 * Then each is kept as one batch, so that importing it again changes nothing and an import that was stopped can be run
 * again.
 *
 * @param openShelf is called only once every file is known to fit
 * @throws Fault where a file cannot be read, is damaged, or does not fit
 */
export async function importFiles(
  mapping: Mapping,
  paths: readonly string[],
  options: ImportOptions,
  openShelf: () => Promise<Shelf>,
  world: ImportWorld,
): Promise<readonly Imported[]> {
  const checked = await checkFiles(mapping, paths, options, world);
  const told = toldBy(checked, options);
  for (const { path, undated } of checked.files)
    if (undated) world.log.line(`${printable(path)} has no date of its own: ${wordsFor(told)}`);
  const shelf = await openShelf();
  const imported: Imported[] = [];
  for (const one of checked.files) {
    const file = await loadFile(one.path);
    if (file.sha !== one.sha) throw changed(file.path);
    const step = world.log.step(printable(file.name));
    try {
      const kept = await shelf.keep(batchOf(mapping, file, one, told, world, (text) => step.progress(text)));
      const result: Imported = {
        file: file.name,
        kind: kept.kind,
        sources: [...one.sources].sort(),
        rows: one.tally.rows,
        observations: kept.kind === 'kept' ? kept.observations : 0,
        rowsLeftOut: one.tally.rowsLeftOut,
      };
      step.done(wordsForResult(result));
      imported.push(result);
    } catch (error) {
      step.failed('not kept');
      throw error;
    }
  }
  return imported;
}

function wordsForResult({ kind, rows, observations, rowsLeftOut }: Imported): string {
  if (kind === 'already') return 'imported before, nothing changed';
  return [
    `${figure(rows)} ${noun(rows, 'row')}`,
    `${figure(observations)} ${noun(observations, 'observation')}`,
    `${figure(rowsLeftOut)} ${noun(rowsLeftOut, 'row')} left out`,
  ].join(', ');
}

function changed(path: string): Fault {
  return new Fault(
    'input',
    `${path} changed while it was being imported.`,
    'It is not the file that was checked a moment ago.',
    'Wait until nobody writes to it and import it again; what was kept before stays.',
  );
}
