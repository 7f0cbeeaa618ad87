import { digestOf } from '../../system/digest.ts';
import type { Batch, Observation, SourceId } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';
import type { Checked, CheckedFile } from './check-files.ts';
import type { HistoryFile } from './file.ts';
import { endIfStopped, type ImportOptions, type ImportWorld } from './import-world.ts';
import type { Mapping } from './mapping.ts';
import { parquetRows } from './read/parquet.ts';
import { type Circumstances, readFileBy } from './reading.ts';
import { figure, Tally } from './tally.ts';

/** What tables are told that they do not say themselves. */
export interface Told {
  readonly readAt: Instant | null;
  readonly readAtIs: 'given' | 'from the other files' | 'the moment of import';
  readonly firstListed: Circumstances['firstListed'];
  /** Hashes of all files of the command, for batches that hang on what stands in the others. */
  readonly among: readonly string[];
}

export function toldBy(checked: Checked, options: ImportOptions): Told {
  const readAt = options.readAt ?? checked.lastReading;
  return {
    readAt,
    readAtIs: options.readAt ? 'given' : readAt ? 'from the other files' : 'the moment of import',
    firstListed: options.assumeDescriptions ? checked.firstListed : null,
    among: checked.files.map((file) => file.sha).sort(),
  };
}

/** A file as one batch. Its id is a digest of everything its observations follow from, and of no clock. */
export function batchOf(
  mapping: Mapping,
  file: HistoryFile,
  checked: CheckedFile,
  told: Told,
  world: ImportWorld,
  progress: (text: string) => void,
): Batch {
  const now = world.clock.now();
  const [only, ...others] = checked.sources;
  const source = only !== undefined && others.length === 0 ? only : (mapping.name as SourceId);
  return {
    id: digestOf({
      mapping: mapping.name,
      version: mapping.version,
      file: file.sha,
      ...(checked.undated && { readAt: told.readAt }),
      ...(checked.lastSeen && told.firstListed && { listedIn: told.among }),
    }),
    source,
    snapshots: [
      {
        snapshot: {
          sha: file.sha,
          source,
          address: mapping.address ?? file.name,
          readAt: now,
          status: 200,
          etag: null,
          bytes: file.bytes.length,
        },
        bytes: file.bytes,
      },
    ],
    observations: observationsOf(
      mapping,
      file,
      { readParquet: parquetRows, readAt: told.readAt ?? now, firstListed: told.firstListed },
      world,
      progress,
    ),
  };
}

async function* observationsOf(
  mapping: Mapping,
  file: HistoryFile,
  circumstances: Circumstances,
  world: ImportWorld,
  progress: (text: string) => void,
): AsyncGenerator<Observation> {
  const tally = new Tally(); // the rows were reported when they were checked
  for await (const { observations } of readFileBy(mapping, file, circumstances, tally)) {
    endIfStopped(world);
    for (const observation of observations) yield observation;
    progress(`${figure(tally.rows)} rows`);
  }
}

export function wordsFor({ readAt, readAtIs }: Told): string {
  switch (readAtIs) {
    case 'given':
      return `known from ${readAt} on, as --read-at says.`;
    case 'from the other files':
      return `known from ${readAt} on, the last reading in the files given with it; --read-at says otherwise.`;
    case 'the moment of import':
      return 'known from now on; --read-at says when it was really read.';
  }
}
