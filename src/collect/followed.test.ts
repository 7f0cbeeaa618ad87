import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Fault } from '../system/fault.ts';
import { checkedFollowed, readFollowed } from './followed.ts';

const ours = fileURLToPath(new URL('followed.json', import.meta.url));

test('our own list is one the program takes, and names nothing twice', async () => {
  const followed = await readFollowed(ours);
  assert.ok(followed.labs.length >= 30 && followed.repositories.length >= 25 && followed.topics.length >= 14);
  for (const list of [
    followed.labs.map((lab) => lab.id),
    followed.labs.flatMap((lab) => lab.feed ?? []),
    followed.repositories,
    followed.topics,
    followed.packages.map((one) => `${one.registry}:${one.name}`),
  ])
    assert.equal(new Set(list).size, list.length);
  for (const { feed } of followed.labs) assert.ok(feed === null || feed.startsWith('https://'), String(feed));
});

test('feeds of third parties are marked, so that they stay off until turned on', async () => {
  const { labs } = await readFollowed(ours);
  for (const lab of labs)
    assert.equal(lab.kind === 'scraped', lab.feed?.startsWith('https://raw.githubusercontent.com/') ?? false, lab.id);
});

const naming = (text: string) => (error: unknown) => error instanceof Fault && error.why.includes(text);

test('an entry that does not fit is named', () => {
  const empty = { version: 1, labs: [], repositories: [], topics: [], packages: [] };
  assert.throws(() => checkedFollowed({ ...empty, repositories: ['no-owner'] }, 'x'), naming('no-owner'));
  assert.throws(() => checkedFollowed({ ...empty, packages: undefined }, 'x'), naming('packages'));
  const lab = { id: 'a', name: 'A', feed: 'file:///etc/passwd', kind: 'own', hub: [], github: [] };
  assert.throws(() => checkedFollowed({ ...empty, labs: [lab] }, 'x'), naming('file:///etc/passwd'));
  for (const [wrong, says] of [
    [{ labs: [{ ...lab, feed: undefined }] }, 'labs[0]'],
    [{ labs: [{ ...lab, feed: null, kind: 'borrowed' }] }, 'neither "own" nor "scraped"'],
    [{ labs: [null] }, 'labs[0] (null) is not an object'],
    [{ repositories: ['sample-a/b', 7] }, 'repositories[1] (7)'],
    [{ repositories: ['sample-a/b', 'sample-a/b'] }, 'stands there twice'],
    [{ topics: ['LLM OR 1=1'] }, 'topics[0]'],
    [{ packages: [{ registry: 'gem', name: 'a' }] }, 'neither pypi nor npm'],
    [{ version: '2' }, 'no "version"'],
    [{ repos: [] }, '"repos" is not a part of it'],
  ] as const)
    assert.throws(() => checkedFollowed({ ...empty, ...wrong }, 'x'), naming(says), says);
});

test('all that is wrong is told at once, and not without end', () => {
  const wrong = {
    version: 1,
    labs: [],
    repositories: Array.from({ length: 30 }, () => 'none'),
    topics: 1,
    packages: [],
  };
  assert.throws(() => checkedFollowed(wrong, 'x'), naming('And 26 more.'));
});
