import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import { pressIssue, pressToday } from '../../src/press/press.ts';
import { editedFor } from './issue.ts';
import { payloads, poisoned } from './poison.ts';
import { siteOf } from './site.ts';

const dangerous = /<script|<img|<svg\/|<[a-z][^>]*\son[a-z]+\s*=/i;

/**
 * The tags with their attributes, their quoted values emptied: text cannot hide there, for we quote every value. Data for
 * machines hold no letter that could end their element.
 */
const tagsOf = (markup: string) =>
  markup.replaceAll(/<script type="application\/ld\+json">[^<>&]*<\/script>/g, '').replaceAll(/"[^"]*"/g, '""');

const once = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('hostile names, titles, quotations, code and links stay text on every page and in every feed', () => {
  for (const payload of payloads) {
    const edited = poisoned(editedFor('full'), payload);
    const site = siteOf([edited]);
    for (const { path, bytes } of [...pressIssue(edited, site), ...pressToday(site)]) {
      const text = String(bytes);
      if (!path.endsWith('.html')) continue;
      assert.doesNotMatch(tagsOf(text), dangerous, `${path}: ${payload}`);
      assert.doesNotMatch(text, /href="\s*javascript/i, `${path}: ${payload}`);
      assert.doesNotMatch(text, /[\u202a-\u202e\u{e0000}-\u{e007f}]|(?![\t\n])\p{Cc}|\p{Cs}/u, `${path}: ${payload}`);
    }
  }
});

test('feeds of hostile text are still well-formed, and their entries hold no script', () => {
  for (const payload of payloads) {
    const edited = poisoned(editedFor('full'), payload);
    const files = new Map(pressToday(siteOf([edited])).map(({ path, bytes }) => [path, String(bytes)]));
    for (const [path, element] of [
      ['feed.rss', 'content:encoded'],
      ['feed.atom', 'content'],
    ] as const) {
      const xml = files.get(path) ?? '';
      assert.equal(parseFeed(xml).items.length, 1);
      const content = new RegExp(`<${element}[^>]*>([^<]*)</`).exec(xml)?.[1] ?? 'script';
      assert.doesNotMatch(tagsOf(once(content)), dangerous, `${path}: ${payload}`);
    }
    const feed = JSON.parse(files.get('feed.json') ?? '') as { items: { content_html: string }[] };
    assert.doesNotMatch(tagsOf(feed.items[0]?.content_html ?? '<script'), dangerous, payload);
  }
});
