import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../system/files.ts';
import type { Pressing } from '../../vocabulary/index.ts';

/**
 * Publishes pressings as plain files below a folder. A file whose bytes are there already is left alone; the others are
 * written beside their place and renamed. Pages come last, so that whatever they name is there when they appear.
 * Returns the paths that changed.
 */
export async function publishToFolder(folder: string, pressings: readonly Pressing[]): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const pressing of [...pressings].sort(assetsFirst)) {
    const path = join(folder, pressing.path);
    if (await holds(path, pressing.bytes)) continue;
    await writeWhole(path, pressing.bytes);
    changed.push(pressing.path);
  }
  return changed;
}

const rank = ({ path }: Pressing): number =>
  path.startsWith('assets/') ? 0 : path === 'index.html' ? 3 : path.endsWith('.html') ? 2 : 1;
const assetsFirst = (a: Pressing, b: Pressing): number => rank(a) - rank(b) || (a.path < b.path ? -1 : 1);

async function holds(path: string, bytes: Pressing['bytes']): Promise<boolean> {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts?.size !== Buffer.byteLength(bytes)) return false;
  return (await readFile(path)).equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
}
