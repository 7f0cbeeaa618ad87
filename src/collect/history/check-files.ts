import { printable } from '../../text/clean.ts';
import type { RawSha, SourceId } from '../../vocabulary/observation.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { loadFile } from './file.ts';
import { endIfStopped, type ImportOptions, type ImportWorld } from './import-world.ts';
import type { Mapping } from './mapping.ts';
import { parquetRows } from './read/parquet.ts';
import { type Circumstances, type Handful, readFileBy } from './reading.ts';
import { figure, Tally } from './tally.ts';

/** A file that was read to its end and fits. */
export interface CheckedFile {
  readonly path: string;
  readonly sha: RawSha;
  readonly tally: Tally;
  readonly sources: ReadonlySet<SourceId>;
  /** Whether a table of it has no date of its own. */
  readonly undated: boolean;
  /** Whether a table of it heeds `--assume-descriptions-from`. */
  readonly lastSeen: boolean;
}

/** What the files of one command say together. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  /** The latest moment at which something in them was known; null where no table says. */
  readonly lastReading: Instant | null;
  /** When each subject was first known, lists of descriptions left aside. */
  readonly firstListed: ReadonlyMap<SubjectId, Instant>;
}

/**
 * Reads every file to its end without keeping anything, and reports the rows that cannot be used. Throws a fault at the
 * first file that does not fit, so that a command with one bad file leaves the archive as it was.
 */
export async function checkFiles(
  mapping: Mapping,
  paths: readonly string[],
  options: ImportOptions,
  world: ImportWorld,
): Promise<Checked> {
  const files: CheckedFile[] = [];
  const survey = new Survey();
  const step = world.log.step(`Checking ${paths.length === 1 ? printable(paths[0]!) : `${paths.length} files`}`);
  try {
    for (const path of paths) {
      step.progress(printable(path));
      const file = await loadFile(path);
      const tally = new Tally();
      const sources = new Set<SourceId>();
      const traits = { undated: false, lastSeen: false };
      const circumstances: Circumstances = {
        readParquet: parquetRows,
        readAt: world.clock.now(),
        firstListed: options.assumeDescriptions ? new Map() : null,
      };
      try {
        for await (const handful of readFileBy(mapping, file, circumstances, tally)) {
          endIfStopped(world);
          sources.add(handful.source);
          traits.undated ||= handful.set.undated ?? false;
          traits.lastSeen ||= handful.set.lastSeen ?? false;
          survey.see(handful);
        }
      } finally {
        for (const text of tally.warnings()) world.log.warn(text);
        for (const text of tally.notes()) world.log.line(`${printable(file.name)}: ${text}`);
      }
      files.push({ path, sha: file.sha, tally, sources, ...traits });
    }
  } catch (error) {
    step.failed('nothing was kept');
    throw error;
  }
  step.done(`${figure(files.reduce((sum, file) => sum + file.tally.rows, 0))} rows`);
  return { files, lastReading: survey.lastReading, firstListed: survey.firstListed };
}

class Survey {
  lastReading: Instant | null = null;
  readonly firstListed = new Map<SubjectId, Instant>();

  see({ set, observations }: Handful): void {
    if (set.undated || set.lastSeen) return;
    for (const { subject, knownAt } of observations) {
      if (this.lastReading === null || knownAt > this.lastReading) this.lastReading = knownAt;
      const first = this.firstListed.get(subject);
      if (first === undefined || knownAt < first) this.firstListed.set(subject, knownAt);
    }
  }
}
