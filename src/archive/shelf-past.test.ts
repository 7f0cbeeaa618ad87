import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createArchive, type Archive } from './archive.ts';
import { at } from './contract/made.ts';
import { describePast } from './contract/promises.ts';
import type { SourceId } from '../vocabulary/observation.ts';

const opened: Archive[] = [];

describePast('on the shelf', async (batches, cutoff) => {
  const archive = await createArchive(await mkdtemp(join(tmpdir(), 'shelf-')), { madeBy: 'a test', threads: 1 });
  opened.push(archive);
  for (const [i, observations] of batches.entries())
    await archive.keep({ id: `batch ${i}`, source: 'sample' as SourceId, snapshots: [], observations });
  return archive.past(at(cutoff));
});

after(async () => {
  for (const archive of opened) {
    await archive.close();
    await rm(archive.folder, { recursive: true });
  }
});
