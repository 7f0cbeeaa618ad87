/** Copies of an archive: to be safe, and to come back from. */
import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Fault, diskFault } from '../system/fault.ts';
import { syncFolder, writeWhole } from '../system/files.ts';
import { catalogReader, snapshotsOf } from './catalog.ts';
import { isArchive, readManifest, restoreAdvice, writeManifest } from './home.ts';
import { filesBelow, settle } from './place.ts';
import { findRaw } from './raw.ts';
import { findDamage } from './vouch.ts';

export interface Copied {
  readonly copied: number;
  /** Files that were there already and are the same. */
  readonly kept: number;
  readonly bytes: number;
}

/**
 * Copies all that counts in an archive into another folder: the first time everything, later what is new. Each file is
 * compared with its checksum on the way, so damage is reported and not copied. Needs no lock; a morning may write meanwhile
 * and will be in the next copy. The catalog comes last, so a copy that was stopped is an archive of what it had before.
 */
export async function backUp(from: string, to: string): Promise<Copied> {
  const manifest = await readManifest(from);
  const catalog = await catalogReader(from)();
  if (isArchive(to)) await readManifest(to);
  else await writeManifest(to, manifest);

  const tally = { copied: 0, kept: 0, bytes: 0 };
  const copy = async (path: string) => {
    const { size } = await stat(join(from, path));
    if (existsSync(join(to, path)) && (await stat(join(to, path))).size === size) {
      tally.kept += 1;
      return;
    }
    await copyWhole(join(from, path), join(to, path));
    tally.copied += 1;
    tally.bytes += size;
  };

  for (const file of catalog.files) {
    const damage = await findDamage(from, file, true);
    if (damage !== null)
      throw new Fault('archive', `${join(from, file.path)} is damaged and was not copied.`, damage, restoreAdvice);
    await copy(file.path);
  }
  for (const { sha } of snapshotsOf(catalog.entries)) {
    const path = await findRaw(from, sha);
    if (path !== null) await copy(path.slice(from.length + 1));
  }
  for (const below of ['tombstones', 'thinned', 'printed'])
    for (const path of await filesBelow(from, below)) await copy(path);
  await copyLedger(from, to);
  for (const { name } of catalog.entries)
    await writeWhole(join(to, 'catalog', name), await readFile(join(from, 'catalog', name)), { durable: true });
  return tally;
}

/** Brings a copy back into an empty folder. */
export async function restore(from: string, to: string): Promise<Copied> {
  if (isArchive(to))
    throw new Fault(
      'archive',
      `${to} holds an archive already.`,
      'Restoring never overwrites one.',
      'Choose an empty folder, or move the archive away first.',
    );
  return backUp(from, to);
}

async function copyWhole(from: string, to: string): Promise<void> {
  const beside = `${to}.copy.tmp`;
  try {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, beside);
    await settle(beside, to);
  } catch (error) {
    await rm(beside, { force: true });
    throw diskFault(error, to);
  }
}

/** The ledger is a database that may be in use; SQLite copies it as it stood at one moment. */
async function copyLedger(from: string, to: string): Promise<void> {
  const path = join(from, 'ledger.sqlite');
  if (!existsSync(path)) return;
  const { DatabaseSync, backup } = await import('node:sqlite');
  const ledger = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  const beside = join(to, 'ledger.sqlite.copy.tmp');
  try {
    await backup(ledger, beside);
    await rename(beside, join(to, 'ledger.sqlite'));
    await syncFolder(to);
  } finally {
    ledger.close();
  }
}
