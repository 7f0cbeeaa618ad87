import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalJson } from '../system/digest.ts';
import { Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import type { Day, Wording } from '../vocabulary/index.ts';

/** Keeps the styled sentences of an issue beside its printed revisions, so that printing it again asks no model. */
export async function keepWording(archive: string, wording: Wording): Promise<void> {
  await writeWhole(pathOf(archive, wording.edition, wording.date), `${canonicalJson(wording)}\n`, { durable: true });
}

/** The styled sentences of an issue; null where no model took part. Throws a fault where they are damaged. */
export async function findWording(archive: string, edition: string, date: Day): Promise<Wording | null> {
  const path = pathOf(archive, edition, date);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Wording;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new Fault(
      'archive',
      `The wording of the issue of ${date} cannot be read.`,
      `${path} is damaged: ${error instanceof Error ? error.message : String(error)}`,
      'Restore the archive from a backup.',
      { cause: error },
    );
  }
}

const pathOf = (archive: string, edition: string, date: Day): string =>
  join(archive, 'printed', edition, date.slice(0, 4), `${date}.wording.json`);
