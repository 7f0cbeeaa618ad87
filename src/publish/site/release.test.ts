import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { publishToFolder } from './folder.ts';
import { currentIn, releaseFolder } from './release.ts';
import { siteOver } from './server.ts';

const last = 40;
const pagesOf = (edition: number) =>
  ['index.html', 'archive/index.html', 'feed.rss'].map((path) => ({ path, bytes: `edition ${edition}` }));

test('while one issue after another is released, every page is there, whole, and none is older than the last', async () => {
  const root = await mkdtemp(join(tmpdir(), 'release-'));
  const [folder, releases] = [join(root, 'site'), join(root, 'releases')];
  await publishToFolder(folder, pagesOf(0));
  await releaseFolder(folder, releases);
  const site = siteOver(currentIn(releases));
  const state = { released: 0 };
  const publishing = (async () => {
    for (let edition = 1; edition <= last; edition += 1) {
      await publishToFolder(folder, pagesOf(edition));
      await releaseFolder(folder, releases);
      state.released = edition;
    }
  })();
  let asked = 0;
  const reader = async (path: string) => {
    while (state.released < last) {
      const least = state.released;
      const answer = await site.request(`http://localhost/${path}`);
      assert.equal(answer.status, 200, path);
      assert.ok(Number(/^edition (\d+)$/.exec(await answer.text())?.[1]) >= least, path);
      asked += 1;
    }
  };
  await Promise.all([publishing, ...['', 'archive/', 'feed.rss', ''].map(reader)]);
  assert.ok(asked > 40);
  assert.equal((await readdir(releases)).length, 4, 'the current one, two before it, and the link');
  await rm(root, { recursive: true });
});

test('readers see nothing of what is being pressed until it is released, and nothing new is not released again', async () => {
  const root = await mkdtemp(join(tmpdir(), 'release-'));
  const [folder, releases] = [join(root, 'site'), join(root, 'releases')];
  await publishToFolder(folder, pagesOf(1));
  const first = await releaseFolder(folder, releases);
  await publishToFolder(folder, pagesOf(2));
  assert.equal(await readFile(join(currentIn(releases), 'index.html'), 'utf8'), 'edition 1');
  assert.notEqual(await releaseFolder(folder, releases), first);
  assert.equal(await readFile(join(currentIn(releases), 'index.html'), 'utf8'), 'edition 2');
  assert.equal(await releaseFolder(folder, releases), await releaseFolder(folder, releases));
  await rm(root, { recursive: true });
});
