import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { pressToday } from '../../src/press/press.ts';
import type { Edited } from '../../src/vocabulary/index.ts';
import { editedFor, states } from './issue.ts';
import { siteOf } from './site.ts';

function feedsOf(issues: readonly Edited[]): Readonly<Record<'rss' | 'atom' | 'json', string>> {
  const files = new Map(pressToday(siteOf(issues)).map(({ path, bytes }) => [path, String(bytes)]));
  const of = (path: string) => files.get(path) ?? '';
  return { rss: of('feed.rss'), atom: of('feed.atom'), json: of('feed.json') };
}

const issues = states.map(editedFor);
const { rss, atom, json } = feedsOf(issues);
const jsonItems = (JSON.parse(json) as { items: { id: string; content_html: string; date_modified: string }[] }).items;

const ids = (text: string) => parseFeed(text).items.map((item) => item.id);

test('each feed carries the newest seven issues with their whole text', () => {
  for (const feed of [parseFeed(rss), parseFeed(atom)]) {
    assert.equal(feed.items.length, 7);
    assert.match(feed.items[0]?.content ?? '', /What started the rise, we cannot say/);
  }
  assert.equal(jsonItems.length, 7);
});

test('an issue has the same identity in every feed', () => {
  assert.deepEqual(ids(rss), ids(atom));
  assert.deepEqual(
    ids(rss),
    jsonItems.map((item) => item.id),
  );
  assert.equal(new Set(ids(rss)).size, 7);
});

test('a revision is an update of the same entry', () => {
  const [edited] = issues;
  assert.ok(edited);
  const second = { ...edited, issue: { ...edited.issue, revision: 1 } };
  const before = parseFeed(feedsOf([edited]).atom).items[0];
  const after = parseFeed(feedsOf([second]).atom).items[0];
  assert.equal(after?.id, before?.id);
  assert.ok((after?.updated?.getTime() ?? 0) > (before?.updated?.getTime() ?? 0));
});

test('no link of a feed is relative', () => {
  for (const item of jsonItems)
    for (const [, href = ''] of item.content_html.matchAll(/href="([^"]*)"/g)) assert.match(href, /^https?:\/\//);
});

test('nothing new, same bytes', () => {
  assert.deepEqual(feedsOf(issues), { rss, atom, json });
});

test('a feed stays below 300 KB', () => {
  for (const feed of [rss, atom, json]) assert.ok(Buffer.byteLength(feed) <= 300_000);
});
