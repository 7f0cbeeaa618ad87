/** Reads everything an archive holds and says what is wrong with it. Changes nothing, needs no lock. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { RawSha } from '../vocabulary/observation.ts';
import { Fault } from '../system/fault.ts';
import { catalogOf, entryNames, readEntry, snapshotsOf, type Catalog, type NamedEntry } from './catalog.ts';
import { readManifest } from './home.ts';
import { filesBelow } from './place.ts';
import { checkLedger } from './ledger-check.ts';
import { findRaw, readRaw } from './raw.ts';
import { readThinned } from './thin.ts';
import { findTombstone, readTombstones, type Tombstone } from './tombstone.ts';
import { findDamage } from './vouch.ts';

export interface Check {
  /** What was read and compared with its checksum. */
  readonly files: number;
  readonly rawAnswers: number;
  readonly printed: number;
  /** Raw answers that are not here on purpose: too large to be kept, or let go because they were old. */
  readonly elsewhere: number;
  /** Whether there is a ledger beside the shelf, which was then asked whether it is whole. */
  readonly ledger: boolean;
  readonly wrong: readonly Wrong[];
  /** Files no catalog entry names: left by a run that was stopped, or replaced by a later one. Harmless. */
  readonly stray: readonly string[];
  readonly tombstones: readonly Tombstone[];
}

export interface Wrong {
  readonly what: 'catalog' | 'observations' | 'raw' | 'printed' | 'ledger';
  /** Within the archive. */
  readonly path: string;
  readonly why: string;
  /** The batches that are not whole because of it; importing them again mends it. */
  readonly batches: readonly string[];
}

/** @throws Fault only where the folder is no archive at all or one of a newer program */
export async function checkArchive(folder: string, progress: (path: string) => void = () => {}): Promise<Check> {
  await readManifest(folder);
  const { catalog, damaged } = await surveyCatalog(folder);
  const tombstones = await readTombstones(folder);
  const wrong: Wrong[] = [...damaged];

  for (const entry of catalog.entries) {
    for (const file of entry.files) {
      progress(file.path);
      const why = await findDamage(folder, file, true);
      if (why !== null) wrong.push({ what: 'observations', path: file.path, why, batches: batchesOf(entry) });
    }
  }

  const answers = new Set(snapshotsOf(catalog.entries).map(({ sha }) => sha));
  const absent = await absentOnPurpose(folder, catalog);
  let elsewhere = 0;
  for (const sha of answers) {
    if (findTombstone(tombstones, { sha })) continue;
    if (absent.has(sha) && (await findRaw(folder, sha)) === null) {
      elsewhere += 1;
      continue;
    }
    progress(rawName(sha));
    const why = await findRawDamage(folder, sha);
    if (why !== null) wrong.push({ what: 'raw', path: rawName(sha), why, batches: batchesFrom(catalog, sha) });
  }

  const printed = (await filesBelow(folder, 'printed')).filter((path) => path.endsWith('.json.zst'));
  for (const path of printed) {
    progress(path);
    const why = await findPrintedDamage(join(folder, path));
    if (why !== null) wrong.push({ what: 'printed', path, why, batches: [] });
  }

  const ledger = await checkLedger(folder);
  if (ledger !== null && ledger !== 'whole')
    wrong.push({ what: 'ledger', path: 'ledger.sqlite', why: ledger.why, batches: [] });

  return {
    files: catalog.files.length,
    rawAnswers: answers.size - elsewhere,
    printed: printed.length,
    elsewhere,
    ledger: ledger !== null,
    wrong,
    stray: await strayFiles(folder, catalog),
    tombstones,
  };
}

async function absentOnPurpose(folder: string, { entries }: Catalog): Promise<ReadonlySet<string>> {
  const large = entries.flatMap((entry) => entry.batches.flatMap((batch) => batch.elsewhere ?? []));
  return new Set<string>([...large, ...(await readThinned(folder))]);
}

/** The catalog as far as it can be read, and what cannot. */
export async function surveyCatalog(folder: string): Promise<{ catalog: Catalog; damaged: Wrong[] }> {
  const place = join(folder, 'catalog');
  const entries: NamedEntry[] = [];
  const damaged: Wrong[] = [];
  for (const name of await entryNames(place)) {
    try {
      entries.push(await readEntry(place, name));
    } catch (error) {
      if (!(error instanceof Fault) || error.kind === 'newer') throw error;
      damaged.push({ what: 'catalog', path: `catalog/${name}`, why: error.why, batches: [] });
    }
  }
  return { catalog: catalogOf(entries), damaged };
}

/** Files of observations and raw answers that no entry names, and unfinished writes beside them. */
export async function strayFiles(folder: string, catalog: Catalog): Promise<string[]> {
  const named = new Set(catalog.files.map((file) => file.path));
  const shas = new Set<string>(snapshotsOf(catalog.entries).map(({ sha }) => sha));
  const stray: string[] = [];
  for (const below of ['numbers', 'attributes'])
    stray.push(...(await filesBelow(folder, below)).filter((path) => !named.has(path)));
  stray.push(...(await filesBelow(folder, 'raw')).filter((path) => !shas.has(path.slice(7, 71)) || isUnfinished(path)));
  stray.push(...(await filesBelow(folder, 'catalog')).filter(isUnfinished));
  stray.push(...catalog.replaced.map(({ name }) => `catalog/${name}`));
  return stray.sort();
}

function isUnfinished(path: string): boolean {
  return path.endsWith('.tmp');
}

function batchesOf(entry: NamedEntry): string[] {
  return entry.batches.map(({ id }) => id);
}

/** Without its ending, which says only how it is stored. */
function rawName(sha: RawSha): string {
  return `raw/${sha.slice(0, 2)}/${sha}`;
}

function batchesFrom(catalog: Catalog, sha: RawSha): string[] {
  const batches = catalog.entries.flatMap((entry) => entry.batches);
  return batches.filter((batch) => batch.snapshots.some((one) => one.sha === sha)).map(({ id }) => id);
}

async function findRawDamage(folder: string, sha: RawSha): Promise<string | null> {
  if ((await findRaw(folder, sha)) === null) return 'The catalog names it, and it is not there.';
  return readRaw(folder, sha).then(
    () => null,
    (error: unknown) => (error instanceof Fault ? error.why : String(error)),
  );
}

async function findPrintedDamage(path: string): Promise<string | null> {
  try {
    JSON.parse((await promisify(zstdDecompress)(await readFile(path))).toString('utf8'));
    return null;
  } catch (error) {
    return `It cannot be read: ${(error as Error).message}.`;
  }
}
