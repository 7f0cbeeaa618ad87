import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openOrCreateArchive } from '../../src/archive/archive.ts';
import { type Imported, importFiles } from '../../src/collect/history/import.ts';
import type { ImportOptions } from '../../src/collect/history/import-world.ts';
import { findMapping } from '../../src/collect/history/mappings.ts';
import { program } from '../../src/program.ts';
import { systemClock } from '../../src/system/clock.ts';
import type { Log } from '../../src/system/log.ts';

/** Files of one folder of the recordings that are imported by one command. */
interface Delivery {
  readonly folder: string;
  readonly mapping: string;
  readonly files: RegExp;
  readonly options?: ImportOptions;
}

/**
 * Everything recorded that a paper of May and June 2026 can stand on, in the order of its weight. Files without a date of
 * their own (tags, titles of threads) stand in one delivery with the snapshots they were recorded with, and so are known
 * from the last of these on.
 *
 * Left out: `gh-top-ranking` (repositories of every field, and those of ours a second time), `hf-embedding-panel` and the
 * earlier years of `gh-trending-archive` (they end before). Name one of them in `only` to have it as well.
 */
export const deliveries: readonly Delivery[] = [
  { folder: 'gh-ai-ranking', mapping: 'github-ranking', files: /\.csv\.gz$/ },
  { folder: 'e2e-2026-05', mapping: 'day-bundle', files: /\.tar\.gz$/ },
  { folder: 'hf-top1000-week', mapping: 'hf-models', files: /^models/ },
  { folder: 'hf-top1000-week', mapping: 'hf-datasets', files: /^datasets/ },
  { folder: 'hf-top1000-week', mapping: 'hf-spaces', files: /^spaces/ },
  { folder: 'hf-trending-history', mapping: 'hf-models', files: /^(models|api)-/ },
  { folder: 'hf-trending-history', mapping: 'hf-spaces', files: /^spaces-/ },
  { folder: 'hf-llm-panel', mapping: 'hf-models', files: /\.csv\.gz$/ },
  { folder: 'hf-daily-papers', mapping: 'hf-papers', files: /\.jsonl\.gz$/ },
  { folder: 'arxiv-daily', mapping: 'arxiv-papers', files: /\.jsonl\.gz$/ },
  { folder: 'ai-lab-feeds', mapping: 'feed-items', files: /^items-/ },
  { folder: 'hn-snapshots', mapping: 'hn-stories', files: /^(scores|stories)\./ },
  { folder: 'hn-snapshots', mapping: 'hn-stories', files: /^ai-stories/ },
  { folder: 'gh-repo-metadata-2026-04', mapping: 'github-repos', files: /\.csv\.gz$/ },
  { folder: 'gh-trending-archive', mapping: 'github-trending', files: /^2026\./ },
  { folder: 'gh-trending-stars', mapping: 'github-trending', files: /\.csv\.gz$/ },
  { folder: 'gh-trending-readmes', mapping: 'github-trending', files: /\.jsonl\.gz$/ },
];

const onlyByName: readonly Delivery[] = [
  { folder: 'gh-top-ranking', mapping: 'github-ranking', files: /\.csv\.gz$/ },
  { folder: 'hf-embedding-panel', mapping: 'hf-models', files: /\.csv\.gz$/ },
];

/** What one delivery gave. */
export interface Delivered {
  readonly folder: string;
  readonly mapping: string;
  readonly imported: readonly Imported[];
}

/**
 * Imports the recorded sets into an archive, which is begun where there is none. A set that is not among the recordings is
 * told and passed over.
 *
 * @param recordings the folder with one folder a set
 * @param options `only` names folders; without it everything above is imported
 */
export async function importRecorded(
  archiveFolder: string,
  recordings: string,
  { log, only }: { readonly log: Log; readonly only?: readonly string[] },
): Promise<readonly Delivered[]> {
  const archive = await openOrCreateArchive(archiveFolder, { madeBy: program });
  try {
    const delivered: Delivered[] = [];
    const wanted = only ? [...deliveries, ...onlyByName].filter(({ folder }) => only.includes(folder)) : deliveries;
    for (const { folder, mapping, files, options } of wanted) {
      const place = join(recordings, folder);
      const paths = existsSync(place)
        ? readdirSync(place)
            .filter((name) => files.test(name))
            .sort()
            .map((name) => join(place, name))
        : [];
      if (paths.length === 0) {
        log.warn(`${folder} is not among the recordings`);
        continue;
      }
      const world = { clock: systemClock, log };
      const imported = await importFiles(
        (await findMapping(mapping))!,
        paths,
        options ?? {},
        async () => archive,
        world,
      );
      delivered.push({ folder, mapping, imported });
    }
    return delivered;
  } finally {
    await archive.close();
  }
}
