import { copyFile, link, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { sha256 } from '../../system/digest.ts';
import { syncFolder } from '../../system/files.ts';

/** Releases that stay beside the current one, for whoever is still reading them. */
const kept = 2;

/** Where readers find the newest release: a link that is turned in one step. */
export const currentIn = (releases: string): string => join(releases, 'current');

/**
 * Releases a folder of pages whole: its files are linked into a folder of their own, named by what is in it, and `current` is
 * turned to that. Readers see all of the old site or all of the new one, whatever happens in between. Files are hard links,
 * so a release costs names and no bytes; a folder that has not changed is not released again. Gives the name.
 */
export async function releaseFolder(folder: string, releases: string): Promise<string> {
  const files = await filesIn(folder);
  const name = sha256(files.map(({ path, mark }) => `${path}\n${mark}\n`).join('')).slice(0, 16);
  const place = join(releases, name);
  await mkdir(releases, { recursive: true });
  if (!(await stat(place).catch(() => null))) await build(folder, files, place);
  await turn(releases, name);
  await clear(releases, name);
  return name;
}

interface PageFile {
  readonly path: string;
  /** Changes whenever the file is written anew. */
  readonly mark: string;
}

async function filesIn(folder: string): Promise<readonly PageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const { ino, size, mtimeMs } = await stat(join(folder, path));
      return { path, mark: `${ino} ${size} ${mtimeMs}` };
    }),
  );
}

async function build(folder: string, files: readonly PageFile[], place: string): Promise<void> {
  const beside = `${place}.${process.pid}.tmp`;
  await rm(beside, { recursive: true, force: true });
  for (const inner of new Set(files.map(({ path }) => dirname(path))))
    await mkdir(join(beside, inner), { recursive: true });
  for (const { path } of files) {
    const [from, to] = [join(folder, path), join(beside, path)];
    await link(from, to).catch(() => copyFile(from, to)); // some disks know no second name
  }
  await syncFolder(beside);
  // Another process may have built the same release meanwhile; its bytes are the same.
  await rename(beside, place).catch(() => rm(beside, { recursive: true, force: true }));
}

async function turn(releases: string, name: string): Promise<void> {
  const beside = join(releases, `current.${process.pid}.tmp`);
  await rm(beside, { force: true });
  await symlink(name, beside, 'dir');
  await rename(beside, currentIn(releases));
  await syncFolder(releases);
}

async function clear(releases: string, name: string): Promise<void> {
  const names = (await readdir(releases)).filter((each) => /^[0-9a-f]{16}$/.test(each) && each !== name);
  const times = await Promise.all(
    names.map(async (each) => ({ each, at: (await stat(join(releases, each))).ctimeMs })),
  );
  for (const { each } of times.sort((a, b) => b.at - a.at).slice(kept))
    await rm(join(releases, each), { recursive: true, force: true });
}
