/** Archives for tests: made in a temporary folder, closed and removed when the test ends. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Batch, Observation, RawSha, Snapshot, SourceId } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import { metric } from '../vocabulary/metric.ts';
import { createArchive, openArchive, type Archive } from './archive.ts';
import { at, day } from './contract/made.ts';
import { compareText } from './order.ts';
import type { ArchiveOptions } from './room.ts';

export const may = { from: day('2026-05-01'), to: day('2026-05-31') };
export const june = at('06-01');

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
export async function reopened(
  t: TestContext,
  { folder }: Pick<Archive, 'folder'>,
  options: ArchiveOptions = {},
): Promise<Archive> {
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

/** Every value of the stars of May 2026, by subject and day. */
export async function figures(archive: Archive): Promise<number[]> {
  const series = await (await archive.past(june)).daily({ metric: metric('stars'), window: may });
  return series.flatMap((one) => [...one.values]);
}

/** Everything that counts in an archive: names and digests of its files, without locks. */
export async function content(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(
    (file) => file.isFile() && !/^writer\.|^query-/.test(file.name),
  );
  const read = files.map(async (file) => {
    const path = join(file.parentPath, file.name);
    return [path.slice(folder.length), sha256(await readFile(path))] as const;
  });
  return new Map((await Promise.all(read)).sort(([a], [b]) => compareText(a, b)));
}

/** Full paths of the Parquet files. */
export async function dataFiles(folder: string): Promise<string[]> {
  return [...(await content(folder)).keys()].filter((path) => path.endsWith('.parquet')).map((path) => folder + path);
}
