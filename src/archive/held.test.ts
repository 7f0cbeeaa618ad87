import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { test } from 'node:test';
import { metric } from '../vocabulary/metric.ts';
import type { Past } from '../vocabulary/past.ts';
import { alpha, at, beta, seen } from './contract/made.ts';
import { holder } from './held.ts';
import { inRoom } from './room.ts';
import { batchOf, dataFiles, scratchArchive } from './scratch.ts';
import { shelfPast } from './shelf-past.ts';

const june = at('06-01');
const texts = ['one', 'two', 'three'].map((text, i) => seen(alpha, 'description', `05-0${i + 1}`, text));

/** What the description of a subject is, one question for each. */
async function said(past: Past, subjects = [alpha]): Promise<unknown[]> {
  const latest = await Promise.all(
    subjects.map((one) => past.latest({ subjects: [one], metrics: [metric('description')] })),
  );
  return latest.map((all, i) => all.get(subjects[i]!)?.get(metric('description'))?.value ?? null);
}

test('texts are read from the disk once, and what is kept later is found by a later past alone', async (t) => {
  const archive = await scratchArchive(t);
  for (const [i, text] of texts.entries()) await archive.keep(batchOf(`batch ${i}`, [text]));
  const before = await archive.past(june);
  assert.deepEqual(await said(before), ['three']);
  for (const days of ['05-04', '05-05', '05-06']) {
    await archive.keep(batchOf(days, [seen(beta, 'description', days, days)]));
    assert.deepEqual(await said(await archive.past(june), [alpha, beta]), ['three', days]);
  }
  assert.deepEqual(await said(before, [alpha, beta]), ['three', null]);
  const after = await archive.past(june);
  await said(after);
  for (const path of await dataFiles(archive.folder)) await rm(path);
  assert.deepEqual(await said(after, [beta]), ['05-06']);
});

test('what is too large to be held is read from its files and answers the same', async (t) => {
  const archive = await scratchArchive(t);
  for (const [i, text] of texts.entries()) await archive.keep(batchOf(`batch ${i}`, [text]));
  const sizes = (await dataFiles(archive.folder)).map((path) => statSync(path).size);
  const largest = Math.max(...sizes);
  for (const [most, left] of [
    [0, 3],
    [largest * 2, 2],
    [largest * 3, 1],
  ] as const)
    await inRoom(archive.folder, { threads: 1 }, async ({ folder, database, readCatalog }) => {
      const catalog = await readCatalog();
      const vouch = () => Promise.resolve();
      const hold = holder(folder, database, vouch, most);
      assert.equal((await hold(catalog.files)).length, left);
      assert.deepEqual(await said(shelfPast({ folder, database, catalog, vouch, hold }, june)), ['three']);
    });
});
