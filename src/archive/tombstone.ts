import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawSha } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { digestOf, sha256 } from '../system/digest.ts';
import { writeWhole } from '../system/files.ts';
import { filesBelow } from './place.ts';

/**
 * What stays behind when something is erased: that it was, when and why, so that a claim resting on it is reported as
 * "erased" and not as "wrong". A subject stands in it as a salted hash only: whoever has the name can find it, nobody can
 * read it off.
 */
export type Tombstone =
  | { readonly kind: 'raw'; readonly sha: RawSha; readonly reason: string; readonly erasedAt: Instant }
  | {
      readonly kind: 'subject';
      readonly salt: string;
      readonly hash: string;
      readonly rows: number;
      readonly reason: string;
      readonly erasedAt: Instant;
    };

export async function writeTombstone(folder: string, tombstone: Tombstone): Promise<void> {
  const name = `${digestOf(tombstone).slice(0, 16)}.json`;
  await writeWhole(join(folder, 'tombstones', name), `${JSON.stringify(tombstone, null, 2)}\n`, { durable: true });
}

export async function readTombstones(folder: string): Promise<Tombstone[]> {
  const paths = (await filesBelow(folder, 'tombstones')).filter((path) => path.endsWith('.json'));
  return Promise.all(paths.map(async (path) => JSON.parse(await readFile(join(folder, path), 'utf8')) as Tombstone));
}

export function saltedSubject(subject: SubjectId): { salt: string; hash: string } {
  const salt = randomBytes(16).toString('hex');
  return { salt, hash: sha256(salt + subject) };
}

/** The tombstone of a subject or raw answer, or null where it was never erased. */
export function findTombstone(
  tombstones: readonly Tombstone[],
  of: { readonly subject: SubjectId } | { readonly sha: RawSha },
): Tombstone | null {
  const found = tombstones.find((one) =>
    'sha' in of
      ? one.kind === 'raw' && one.sha === of.sha
      : one.kind === 'subject' && one.hash === sha256(one.salt + of.subject),
  );
  return found ?? null;
}
