import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Pressing } from '../../vocabulary/index.ts';

/** Removes files of a site, and says which were there. */
export async function removeFrom(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const there = paths.filter((path) => existsSync(join(folder, path)));
  for (const path of there) await rm(join(folder, path));
  return there;
}

/** Removes what stands in some folders of a site and is pressed no more. Gives the paths that went. */
export async function sweep(
  folder: string,
  below: readonly string[],
  pressed: readonly Pick<Pressing, 'path'>[],
): Promise<readonly string[]> {
  const stays = new Set(pressed.map(({ path }) => path));
  const gone: string[] = [];
  for (const part of below) {
    if (!existsSync(join(folder, part))) continue;
    for (const entry of await readdir(join(folder, part), { recursive: true, withFileTypes: true })) {
      const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/');
      if (!entry.isFile() || stays.has(path)) continue;
      await rm(join(folder, path));
      gone.push(path);
    }
  }
  return gone;
}
