import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createArchive, type Archive } from './archive.ts';
import { at } from './contract/made.ts';
import { describePast, type BuildPast } from './contract/promises.ts';
import { widenArchive } from './contract/widened.ts';
import type { SourceId } from '../vocabulary/observation.ts';

const opened: Archive[] = [];

async function shelved(batches: Parameters<BuildPast>[0]): Promise<Archive> {
  const archive = await createArchive(await mkdtemp(join(tmpdir(), 'shelf-')), { madeBy: 'a test', threads: 1 });
  opened.push(archive);
  for (const [i, observations] of batches.entries())
    await archive.keep({ id: `batch ${i}`, source: 'sample' as SourceId, snapshots: [], observations });
  return archive;
}

describePast('on the shelf', async (batches, cutoff) => (await shelved(batches)).past(at(cutoff)));

describePast('on the shelf in the wide form', async (batches, cutoff) => {
  const archive = await shelved(batches);
  await widenArchive(archive.folder);
  return archive.past(at(cutoff));
});

describePast('on the shelf, partly in the wide form', async (batches, cutoff) => {
  const [first = [], ...rest] = batches;
  const archive = await shelved([first]);
  await widenArchive(archive.folder);
  for (const [i, observations] of rest.entries())
    await archive.keep({ id: `later ${i}`, source: 'sample' as SourceId, snapshots: [], observations });
  return archive.past(at(cutoff));
});

after(async () => {
  for (const archive of opened) {
    await archive.close();
    await rm(archive.folder, { recursive: true });
  }
});
