import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { canonicalJson } from '../system/digest.ts';
import { Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import type { Day, Edited } from '../vocabulary/index.ts';

/** Keeps one printed revision with its evidence beside the archive, so that the site can be pressed again years later. */
export async function keepPrinted(archive: string, edited: Edited): Promise<void> {
  const { edition, date, revision } = edited.issue;
  const bytes = await promisify(zstdCompress)(canonicalJson(edited));
  await writeWhole(pathOf(archive, edition, date, revision), bytes, { durable: true });
}

/** Reads a printed revision back. Throws a fault where it is missing or damaged. */
export async function readPrinted(archive: string, edition: string, date: Day, revision: number): Promise<Edited> {
  const path = pathOf(archive, edition, date, revision);
  try {
    return JSON.parse((await promisify(zstdDecompress)(await readFile(path))).toString('utf8')) as Edited;
  } catch (error) {
    throw new Fault(
      'archive',
      `The printed issue of ${date} cannot be read.`,
      `${path} is missing or damaged: ${error instanceof Error ? error.message : String(error)}`,
      'Restore the archive from a backup; "morning-post archive check" lists everything that is damaged.',
      { cause: error },
    );
  }
}

function pathOf(archive: string, edition: string, date: Day, revision: number): string {
  return join(archive, 'printed', edition, date.slice(0, 4), `${date}.r${revision}.json.zst`);
}
