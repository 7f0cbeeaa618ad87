import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault, Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';

/** `ARCHIVE.json`: says that a folder is an archive, in which format, and whether its content was generated. */
export interface ArchiveManifest {
  readonly format: number;
  readonly madeBy: string; // 'morning-post 0.1.0'
  /** True where the project's own generator made the content; every page printed from it says so. */
  readonly sample: boolean;
}

/** The format this program writes. An archive of a greater one is refused. */
export const archiveFormat = 1;

const manifestName = 'ARCHIVE.json';

/** @throws Fault where the folder is no archive, or one of a newer program */
export async function readManifest(folder: string): Promise<ArchiveManifest> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ENOENT') throw diskFault(error, path);
    throw new Fault(
      'archive',
      `${folder} is not an archive.`,
      `It holds no ${manifestName}.`,
      'Name the folder of an archive with --archive, or run `morning-post collect` or `morning-post import` to begin one.',
    );
  });
  const manifest = parse(text, path);
  if (manifest.format > archiveFormat)
    throw new Fault(
      'newer',
      `${folder} was written by a newer Morning Post (${manifest.madeBy}).`,
      `Its format is ${manifest.format}; this program reads up to ${archiveFormat}.`,
      'Install the newer version; the archive was not touched.',
    );
  return manifest;
}

export function isArchive(folder: string): boolean {
  return existsSync(join(folder, manifestName));
}

/** Begins an archive in a folder that is new or empty; a ledger may lie there already, for readers can come before the first issue. */
export async function writeManifest(folder: string, options: { madeBy: string; sample: boolean }): Promise<void> {
  const manifest: ArchiveManifest = { format: archiveFormat, madeBy: options.madeBy, sample: options.sample };
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).some((name) => !name.startsWith('ledger.sqlite')))
      throw new Fault(
        'archive',
        `${folder} cannot become an archive.`,
        'The folder is not empty and holds no archive.',
        'Choose an empty folder or one that does not exist yet.',
      );
  } catch (error) {
    throw diskFault(error, folder);
  }
  await writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { durable: true });
}

function parse(text: string, path: string): ArchiveManifest {
  try {
    const manifest = JSON.parse(text) as ArchiveManifest;
    if (Number.isSafeInteger(manifest.format) && manifest.format > 0) return manifest;
  } catch {
    // Falls through to the same fault as a wrong content.
  }
  throw new Fault('archive', `${path} cannot be read.`, 'It is not the JSON an archive begins with.', restoreAdvice);
}

export const restoreAdvice = 'Run `morning-post archive check`, or restore the archive from a backup.';
