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
});
