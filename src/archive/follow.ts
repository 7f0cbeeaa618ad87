/** A reader on another machine: keeps a copy of a published archive up to date and asks its own copy. */
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault } from '../system/fault.ts';
import { catalogOf, readEntry, type DataFile, type NamedEntry } from './catalog.ts';
import { readManifest } from './home.ts';
import type { Storage } from './storage.ts';
import { findDamage } from './vouch.ts';

export interface Followed {
  /** Files of observations that were new, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

/**
 * Brings what is new. Files come first and the entries that name them last, each compared with its checksum, so that the copy
 * is an archive at every moment and a run that is stopped goes on. Raw answers and the ledger stay where they are: nobody who
 * only asks needs them.
 *
 * @throws Fault where something arrived damaged; the copy is then as it was before
 */
export async function follow(storage: Storage, folder: string): Promise<Followed> {
  const incoming = join(folder, 'tmp', `follow-${process.pid}`);
  await mkdir(incoming, { recursive: true });
  try {
    if (!existsSync(join(folder, 'ARCHIVE.json'))) await bring(storage, 'ARCHIVE.json', folder, incoming);
    await readManifest(folder);
    const entries = await entriesOf(storage, folder, incoming);
    const { files } = catalogOf(entries);
    const missing = files.filter((file) => !existsSync(join(folder, file.path)));
    for (const file of missing) await bringData(storage, file, folder, incoming);
    await mkdir(join(folder, 'catalog'), { recursive: true });
    for (const { name } of entries)
      if (!existsSync(join(folder, 'catalog', name))) await rename(join(incoming, name), join(folder, 'catalog', name));
    return { files: missing.length, bytes: missing.reduce((sum, file) => sum + file.bytes, 0) };
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** Every entry that is published: those already here from here, the others fetched and looked at. */
async function entriesOf(storage: Storage, folder: string, incoming: string): Promise<NamedEntry[]> {
  const entries: NamedEntry[] = [];
  for (const path of [...(await storage.list('catalog'))].filter((one) => one.endsWith('.json')).sort()) {
    const name = path.slice('catalog/'.length);
    const here = existsSync(join(folder, path));
    if (!here && !(await storage.fetch(path, join(incoming, name)))) continue;
    entries.push(await readEntry(here ? join(folder, 'catalog') : incoming, name));
  }
  return entries;
}

async function bring(storage: Storage, path: string, folder: string, incoming: string): Promise<void> {
  const beside = join(incoming, 'manifest');
  if (!(await storage.fetch(path, beside)) || (await readFile(beside)).length === 0)
    throw new Fault(
      'archive',
      'There is no archive to follow.',
      `It holds no ${path}.`,
      'Name the folder or address of an archive.',
    );
  await rename(beside, join(folder, path));
}

async function bringData(storage: Storage, file: DataFile, folder: string, incoming: string): Promise<void> {
  const beside = join(incoming, 'data');
  const there = await storage.fetch(file.path, beside);
  const damage = there ? await findDamage(incoming, { ...file, path: 'data' }, true) : 'It is not there any more.';
  if (damage !== null)
    throw new Fault(
      'archive',
      `${file.path} could not be followed.`,
      damage,
      'Try again; it may just have been replaced.',
      { retry: true },
    );
  await mkdir(dirname(join(folder, file.path)), { recursive: true });
  await rename(beside, join(folder, file.path));
}
