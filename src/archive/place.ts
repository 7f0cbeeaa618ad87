/** Places within an archive, and how finished files come to them. */
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskFault } from '../system/fault.ts';
import { syncFolder } from '../system/files.ts';
import { sha256OfFile } from './vouch.ts';

/** Gives a folder for unfinished work, takes it away again, and sweeps what a killed writer left. Needs the writer's lock. */
export async function inWorkFolder<T>(folder: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(folder, 'tmp');
  try {
    await mkdir(parent, { recursive: true });
    const left = (await readdir(parent)).filter((name) => name.startsWith('work-'));
    for (const name of left) await rm(join(parent, name), { recursive: true, force: true });
    const place = await mkdtemp(join(parent, 'work-'));
    try {
      return await work(place);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  } catch (error) {
    throw diskFault(error, folder);
  }
}

/** Moves a finished file to its place, for good: its bytes and its name are on the disk afterwards. */
export async function settle(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  const file = await open(from, 'r+');
  let bytes: number;
  try {
    await file.sync();
    bytes = (await file.stat()).size;
  } finally {
    await file.close();
  }
  const sha256 = await sha256OfFile(from);
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncFolder(dirname(to));
  return { sha256, bytes };
}

/** `numbers/github-ranking/gh-ai-ranking/2026-05-04-3f9c….parquet`: what it holds, from where, from which day on. */
export function dataPath(holds: 'number' | 'attribute', source: string, firstAsOf: string, mark: string): string {
  const kind = holds === 'number' ? 'numbers' : 'attributes';
  return `${kind}/${folderName(source)}/${firstAsOf.slice(0, 10)}-${mark.slice(0, 12)}.parquet`;
}

/** A source's name as a folder: `github-ranking/gh-ai-ranking` stays as it is, anything odd becomes a dash. */
function folderName(source: string): string {
  return source
    .split('/')
    .map((part) => part.replaceAll(/[^A-Za-z0-9._-]/g, '-').replace(/^\.+/, '-') || '-')
    .join('/');
}

/** All files below a folder of the archive, as paths within the archive, in order; none where the folder is missing. */
export async function filesBelow(folder: string, below: string): Promise<string[]> {
  const found = await readdir(join(folder, below), { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort();
}
