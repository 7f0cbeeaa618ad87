import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { sha256 } from '../../system/digest.ts';
import { Fault } from '../../system/fault.ts';
import type { RawSha } from '../../vocabulary/observation.ts';

/** A file as it was given, whole, because its bytes are kept as the source of all that is read from it. */
export interface HistoryFile {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha: RawSha;
}

/**
 * Reads a file from the disk. Throws a fault where there is none, where it is a folder, or where it is too large to be
 * kept.
 */
export async function loadFile(path: string): Promise<HistoryFile> {
  const name = basename(path);
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(
      path,
      (error as { code?: string }).code === 'ENOENT' ? 'It does not exist.' : String(error),
      error,
    );
  });
  if (found.isDirectory()) throw unreadable(path, 'It is a folder.');
  if (found.size > largest)
    throw new Fault(
      'input',
      `${path} is too large to be imported.`,
      'It has more than 1 GiB; a file is kept whole beside what is read from it.',
      'Cut it into files of a month each, or pack it as .gz or .zst.',
    );
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, String(error), error);
  });
  return { path, name, bytes, sha: sha256(bytes) as RawSha };
}

const largest = 1024 ** 3;

function unreadable(path: string, why: string, cause?: unknown): Fault {
  return new Fault('input', `${path} cannot be read.`, why, 'Name a file, not a folder, that exists and may be read.', {
    cause,
  });
}
