/** Archives for tests: made in a temporary folder, closed and removed when the test ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Batch, Observation, RawSha, Snapshot, SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import { createArchive, openArchive, type Archive } from './archive.ts';
import type { ArchiveOptions } from './room.ts';

export async function scratchFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shelf-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function scratchArchive(t: TestContext): Promise<Archive> {
  const archive = await createArchive(join(await scratchFolder(t), 'archive'), { madeBy: 'a test', threads: 1 });
  t.after(() => archive.close());
  return archive;
}

/** Opens the same archive once more, as another program would. */
export async function reopened(t: TestContext, { folder }: Archive, options: ArchiveOptions = {}): Promise<Archive> {
  const archive = await openArchive(folder, { threads: 1, ...options });
  t.after(() => archive.close());
  return archive;
}

export function batchOf(id: string, observations: Batch['observations'], raw: readonly string[] = []): Batch {
  return { id, source: 'sample-hub' as SourceId, snapshots: raw.map((text) => rawAnswer(text)), observations };
}

export function rawAnswer(text: string | Uint8Array): { snapshot: Snapshot; bytes: Uint8Array } {
  const bytes = Buffer.from(text);
  return {
    bytes,
    snapshot: {
      sha: sha256(bytes) as RawSha,
      source: 'sample-hub' as SourceId,
      address: 'https://sample.example/answer',
      readAt: '2026-05-04T08:00:00Z' as Instant,
      status: 200,
      etag: null,
      bytes: bytes.length,
    },
  };
}

export async function* slowly(observations: readonly Observation[]): AsyncGenerator<Observation> {
  for (const observation of observations) yield await Promise.resolve(observation);
}
