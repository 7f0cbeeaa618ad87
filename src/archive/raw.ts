import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import type { RawSha } from '../vocabulary/observation.ts';
import { sha256 } from '../system/digest.ts';
import { Fault } from '../system/fault.ts';
import { writeWhole } from '../system/files.ts';
import { restoreAdvice } from './home.ts';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** First bytes of gzip, zstd, xz and Parquet: squeezing them again would cost time and win nothing. */
const squeezed = ['1f8b', '28b52ffd', 'fd377a585a00', '50415231'].map((hex) => Buffer.from(hex, 'hex'));

/** Where a raw answer lies: `raw/3f/3f9c….zst`, or `.bin` where it came compressed and is stored as it is. */
export function rawPath(folder: string, sha: string, form: 'zst' | 'bin'): string {
  return join(folder, 'raw', sha.slice(0, 2), `${sha}.${form}`);
}

/** Keeps a raw answer under its hash, durably; an answer that is there already is left alone. */
export async function keepRaw(folder: string, sha: RawSha, bytes: Uint8Array): Promise<void> {
  if (sha256(bytes) !== sha) throw new TypeError(`a raw answer was handed in under a hash that is not its own: ${sha}`);
  if ((await findRaw(folder, sha)) !== null) return;
  const asItIs = squeezed.some((magic) => magic.equals(bytes.subarray(0, magic.length)));
  await (asItIs
    ? writeWhole(rawPath(folder, sha, 'bin'), bytes, { durable: true })
    : writeWhole(rawPath(folder, sha, 'zst'), await compress(bytes), { durable: true }));
}

/** The path of a kept answer, or null. */
export async function findRaw(folder: string, sha: string): Promise<string | null> {
  for (const form of ['zst', 'bin'] as const) {
    const path = rawPath(folder, sha, form);
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return null;
}

/**
 * The bytes as the source sent them; null where the archive holds no such answer.
 *
 * @throws Fault where they are no longer what their hash says
 */
export async function readRaw(folder: string, sha: RawSha): Promise<Uint8Array | null> {
  const path = await findRaw(folder, sha);
  if (path === null) return null;
  const stored = await readFile(path);
  const bytes = path.endsWith('.zst') ? await decompress(stored).catch(() => null) : stored;
  if (bytes === null || sha256(bytes) !== sha)
    throw new Fault('archive', `The raw answer ${path} is damaged.`, 'Its bytes do not match its name.', restoreAdvice);
  return bytes;
}
