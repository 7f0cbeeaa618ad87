/**
 * Where an archive is published for readers on other machines. Everything in it is written once and never changed, so two
 * questions are enough, and a folder, a web server or a bucket of object storage can answer them.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFault } from '../system/fault.ts';
import { filesBelow } from './place.ts';

export interface Storage {
  /** Names of everything below a folder of the archive, as paths within the archive: `catalog` → `catalog/00000017-3f9c….json`. */
  list(below: string): Promise<readonly string[]>;
  /** Copies one file to a place on this machine. False where there is none of that name (any more). */
  fetch(path: string, to: string): Promise<boolean>;
}

/** A folder that several machines share, or a mounted disk. */
export function sharedFolder(folder: string): Storage {
  return {
    list: (below) => filesBelow(folder, below),
    async fetch(path, to) {
      try {
        await copyFile(join(folder, path), to);
        return true;
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return false;
        throw diskFault(error, to);
      }
    },
  };
}
