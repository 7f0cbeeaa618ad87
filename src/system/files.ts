import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diskFault } from './fault.ts';

let counter = 0;

/**
 * Writes a file beside its place and renames it there, so that a reader sees the old one or the new one and never half.
 * With `durable` the bytes are on the disk before the rename.
 */
export async function writeWhole(
  path: string,
  bytes: string | Uint8Array,
  options: { durable?: boolean; mode?: number } = {},
): Promise<void> {
  const beside = `${path}.${process.pid}.${(counter += 1)}.tmp`;
  try {
    const file = await openIn(dirname(path), beside, options.mode);
    try {
      await file.writeFile(bytes);
      if (options.durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    if (options.durable) await syncFolder(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw diskFault(error, path);
  }
}

/** Opens a file to be written; its folder is made only where it is not there. */
async function openIn(folder: string, path: string, mode: number | undefined): Promise<FileHandle> {
  try {
    return await open(path, 'w', mode);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true });
    return open(path, 'w', mode);
  }
}

/** Makes a rename within the folder last through a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
