import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../system/fault.ts';
import type { DataFile } from './catalog.ts';
import { restoreAdvice } from './home.ts';

/** What is wrong with a file of observations, in a sentence; null where nothing is. */
export async function findDamage(folder: string, file: DataFile, checksum: boolean): Promise<string | null> {
  const path = join(folder, file.path);
  const found = await stat(path).catch(() => null);
  if (found === null) return 'The catalog names it, and it is not there.';
  if (found.size !== file.bytes) return `It has ${found.size} bytes and should have ${file.bytes}.`;
  if (checksum && (await sha256OfFile(path)) !== file.sha256) return 'Its checksum is not the one it was kept with.';
  return null;
}

/** Looks at each file once, before a query first reads it; throws a Fault where one is missing or altered. */
export function voucher(folder: string, proof: boolean): (files: readonly DataFile[]) => Promise<void> {
  const vouched = new Set<string>();
  return async (files) => {
    for (const file of files) {
      if (vouched.has(file.path)) continue;
      const damage = await findDamage(folder, file, proof);
      if (damage !== null)
        throw new Fault(
          'archive',
          `A file of the archive is missing or was altered: ${join(folder, file.path)}`,
          damage,
          restoreAdvice,
        );
      vouched.add(file.path);
    }
  };
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
