import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importMade, jsonl } from '../scratch.ts';
import { feedItems, postId } from './feed-items.ts';

const item = (more: object) => ({
  feed: 'anthropic_news',
  first_seen: '2026-05-28',
  backfill: false,
  guid: 'sample-guid-1',
  link: 'https://sample.example/news/sample-model',
  title: 'Introducing Sample &amp; Co',
  pubDate: 'Thu, 28 May 2026 00:00:00 +0000',
  description: '<p>A <b>sample</b> model.</p>',
  categories: ['Product'],
  ...more,
});
const id = (more: object = {}) => {
  const { feed, title, link, pubDate } = { ...item({}), ...more };
  return postId({ feed, title, link, published: pubDate });
};

test('a post is known from the midnight after the evening it was first seen', async (t) => {
  const { of, times, sources } = await importMade(t, feedItems, { 'items.jsonl.gz': jsonl(item({})) });
  assert.match(id(), /^feed:post\/anthropic-news\/[0-9a-f]{12}$/);
  assert.deepEqual(of(id()), {
    title: ['Introducing Sample & Co'],
    description: ['A sample model.'],
    link: ['https://sample.example/news/sample-model'],
    feed: ['anthropic-news'],
    publisher: ['Anthropic'],
    categories: [['Product']],
    'published-at': ['2026-05-28T00:00:00Z'],
    'first-seen-at': ['2026-05-28T23:59:59Z'],
    backfill: ['no'],
  });
  assert.deepEqual(times(id(), 'title'), { asOf: '2026-05-28T23:59:59Z', knownAt: '2026-05-29T00:00:00Z' });
  assert.deepEqual(sources, ['feed-items/first-seen']);
});

test('one post stays one, whatever its guid, its host and the end of its address do; changelog entries stay apart', async (t) => {
  const entry = (fragment: string) => item({ link: `https://sample.example/changes#${fragment}`, title: fragment });
  const { observations, imported } = await importMade(t, feedItems, {
    'items.jsonl': jsonl(
      item({}),
      item({ guid: 'sample-guid-2', first_seen: '2026-05-30' }),
      item({
        guid: 'sample-guid-3',
        link: 'https://www.sample.example/news/sample-model/?utm_source=feed',
        first_seen: '2026-05-31',
      }),
      entry('v1'),
      entry('v2'),
    ),
  });
  assert.equal(new Set(observations.map((one) => one.subject)).size, 3);
  assert.ok(observations.every((one) => one.knownAt === '2026-05-29T00:00:00Z'));
  assert.equal(imported[0]?.rowsLeftOut, 2);
});

test('without an address a post is told by title and date', async (t) => {
  const bare = { link: null, title: 'Sample talk' };
  const { of } = await importMade(t, feedItems, {
    'items.jsonl': jsonl(item(bare), item({ ...bare, pubDate: 'Fri, 29 May 2026 00:00:00 +0000' })),
  });
  assert.deepEqual(of(id(bare as never))['title'], ['Sample talk']);
  assert.equal(of(id(bare as never))['link'], undefined);
});

test('notices of the scraper, glued titles and dates out of range do not become posts of the day', async (t) => {
  const { observations, lines, of } = await importMade(t, feedItems, {
    'items.jsonl': jsonl(
      item({}),
      item({
        guid: 'deprecation-notice-sample',
        title: '[NOTICE] This feed is no longer maintained',
        link: 'https://sample.example/rss',
      }),
      item({ link: 'https://sample.example/glued', title: 'May 26, 2026ResearchA sample of everything' }),
      item({ link: 'https://sample.example/old', title: 'Old', pubDate: 'Thu, 01 Jan 1970 00:00:00 +0000' }),
      item({ link: 'https://sample.example/ahead', title: 'Ahead', pubDate: 'Mon, 01 Jun 2026 00:00:00 +0000' }),
      item({ link: 'https://sample.example/none', title: 'None', pubDate: null }),
    ),
  });
  const titles = observations.filter((one) => one.metric === 'title').map((one) => one.value);
  assert.deepEqual(titles, ['Introducing Sample & Co', 'Old', 'Ahead', 'None']);
  assert.equal(observations.filter((one) => one.metric === 'published-at').length, 1);
  assert.match(lines.join('\n'), /items\.jsonl:3: the title is glued/);
  assert.match(lines.join('\n'), /published-at left out of 2 rows/);
  assert.ok(of(id())['published-at']);
});

test('a feed nobody knows is published under its own name, tidied', async (t) => {
  const { observations } = await importMade(t, feedItems, { 'items.jsonl': jsonl(item({ feed: 'sample_lab_news' })) });
  assert.deepEqual(
    observations.filter((one) => one.metric === 'publisher').map((one) => one.value),
    ['Sample Lab News'],
  );
});
