import { createHmac, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Fault } from '../../system/fault.ts';
import { writeWhole } from '../../system/files.ts';
import type { Instant } from '../../vocabulary/index.ts';

export interface Key {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** The house's secrets. Keys sign addresses in mails and may be replaced; the salt marks refusals and never changes. */
export interface Keyring {
  readonly current: Key;
  readonly all: ReadonlyMap<string, Key>;
  readonly salt: Uint8Array;
}

interface KeyFile {
  readonly salt: string;
  /** Oldest first; the last one signs. */
  readonly keys: readonly { readonly id: string; readonly secret: string; readonly since: Instant }[];
}

/** Reads the key file, or makes one that only its owner can read. */
export async function openKeyring(path: string, now: Instant): Promise<Keyring> {
  const file = (await readKeyFile(path)) ?? (await writeKeyFile(path, { salt: secret(), keys: [newKey([], now)] }));
  return keyringFrom(file, path);
}

/** Adds a key that signs from now on. Addresses signed before keep working until they expire. */
export async function rotateKeys(path: string, now: Instant): Promise<Keyring> {
  const file = (await readKeyFile(path)) ?? { salt: secret(), keys: [] };
  return keyringFrom(await writeKeyFile(path, { ...file, keys: [...file.keys, newKey(file.keys, now)] }), path);
}

/** A keyring from one secret, for tests and for processes that share it through their environment. */
export function keyringOf(text: string): Keyring {
  const derive = (purpose: string) => createHmac('sha256', text).update(purpose).digest();
  const current = { id: '1', secret: derive('key') };
  return { current, all: new Map([['1', current]]), salt: derive('salt') };
}

function keyringFrom(file: KeyFile, path: string): Keyring {
  const keys = file.keys.map(({ id, secret: text }) => ({ id, secret: Buffer.from(text, 'base64url') }));
  const current = keys.at(-1);
  if (!current || current.secret.length < 16 || file.salt.length < 16)
    throw new Fault(
      'configuration',
      `The keys in ${path} cannot be used.`,
      'The file is not as it was written.',
      'Restore it from a backup. Without it, addresses in mails that were sent stop working and refusals are forgotten.',
    );
  return { current, all: new Map(keys.map((key) => [key.id, key])), salt: Buffer.from(file.salt, 'base64url') };
}

async function readKeyFile(path: string): Promise<KeyFile | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as KeyFile;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw error;
  }
}

async function writeKeyFile(path: string, file: KeyFile): Promise<KeyFile> {
  await writeWhole(path, `${JSON.stringify(file, null, 2)}\n`, { durable: true, mode: 0o600 });
  return file;
}

function newKey(keys: KeyFile['keys'], now: Instant): KeyFile['keys'][number] {
  return { id: (keys.length + 1).toString(36), secret: secret(), since: now };
}

const secret = (): string => randomBytes(32).toString('base64url');
