import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { metric } from '../vocabulary/metric.ts';
import { compactArchive } from './care.ts';
import { alpha, at, seen } from './contract/made.ts';
import { follow } from './follow.ts';
import { batchOf, dataFiles, figures, reopened, scratchArchive, scratchFolder } from './scratch.ts';
import { sharedFolder } from './storage.ts';

test('a copy on another machine follows what is kept and what is compacted, and gives the same answers', async (t) => {
  const archive = await scratchArchive(t);
  const copy = join(await scratchFolder(t), 'copy');
  for (let date = 1; date <= 9; date += 1)
    await archive.keep(batchOf(`day ${date}`, [seen(alpha, 'stars', `05-0${date}`, date)]));
  assert.equal((await follow(sharedFolder(archive.folder), copy)).files, 9);
  const reader = await reopened(t, { folder: copy }, { proof: true });
  assert.deepEqual(await figures(reader), await figures(archive));

  await archive.keep(batchOf('later', [seen(alpha, 'stars', '05-20', 20)]));
  await compactArchive(archive.folder, { now: at('06-01'), threads: 1 });
  assert.equal((await follow(sharedFolder(archive.folder), copy)).files, 1);
  assert.deepEqual(await figures(reader), [1, 2, 3, 4, 5, 6, 7, 8, 9, 20], 'a reader that was open sees it too');
  assert.deepEqual(await follow(sharedFolder(archive.folder), copy), { files: 0, bytes: 0 });
});

test('what arrives damaged is refused, and the copy stays what it was', async (t) => {
  const archive = await scratchArchive(t);
  const copy = join(await scratchFolder(t), 'copy');
  await archive.keep(batchOf('one', [seen(alpha, 'stars', '05-01', 1)]));
  await follow(sharedFolder(archive.folder), copy);
  await archive.keep(batchOf('two', [seen(alpha, 'stars', '05-02', 2)]));
  const newest = (await dataFiles(archive.folder)).find((path) => path.includes('2026-05-02'))!;
  const bytes = await readFile(newest);
  await writeFile(newest, bytes.subarray(0, bytes.length - 1));
  await assert.rejects(() => follow(sharedFolder(archive.folder), copy), { name: 'Fault', retry: true });
  const reader = await reopened(t, { folder: copy });
  assert.deepEqual(await figures(reader), [1]);
  assert.equal((await (await reader.past(at('06-01'))).coverage(metric('stars'))).length, 1);
});
