/**
 * Feeds as they are in the wild, read in place where they lie beside the repository: none may break the reader or take
 * long, and titles, links, ids and dates must be those that the authors of another parser expect.
 *
 *   node --test --test-isolation=none src/collect/feeds/feeds.recorded.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Misfit } from '../answer.ts';
import { withoutMarkup } from '../history/markup.ts';
import { readFeed, type Feed, type FeedItem } from './read-feed.ts';

const recordings =
  process.env['MORNING_POST_RECORDINGS'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const skip = existsSync(join(recordings, 'feed-conformance')) ? false : `there are no recordings in ${recordings}`;
const slowest = 100; // milliseconds
const folder = mkdtempSync(join(tmpdir(), 'sample-feeds-'));

before(() => {
  if (skip) return;
  for (const set of ['gofeed-testdata', 'miniflux-testdata'])
    execFileSync('tar', ['-xzf', join(recordings, 'feed-conformance', `${set}.tar.gz`), '-C', folder]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly name: string;
  readonly feed: Feed | null;
  readonly milliseconds: number;
}

/** A feed that is none is refused with `Misfit`; anything else that is thrown is a fault of the reader. */
function read(name: string, bytes: Uint8Array): Read {
  const began = performance.now();
  let feed: Feed | null = null;
  try {
    feed = readFeed(bytes);
  } catch (error) {
    if (!(error instanceof Misfit)) throw new Error(`${name} broke the reader`, { cause: error });
  }
  return { name, feed, milliseconds: performance.now() - began };
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

test('no test feed breaks the reader or takes long', { skip }, () => {
  read('warm', Buffer.from('<rss><channel><item><title>a</title></item></channel></rss>'));
  const all = filesBelow(folder).map((path) => read(path, readFileSync(path)));
  const slow = all.filter(({ milliseconds }) => milliseconds > slowest);
  console.log(`${all.length} files, slowest ${Math.max(...all.map((one) => one.milliseconds)).toFixed(0)} ms`);
  assert.deepEqual(
    slow.map(({ name, milliseconds }) => `${name} ${milliseconds.toFixed(0)} ms`),
    [],
  );
});

test('feeds of labs are read whole: every item with title, address and date', { skip }, () => {
  const lines = gunzipSync(readFileSync(join(recordings, 'ai-lab-feeds', 'raw-xml.jsonl.gz'))).toString('utf8');
  let items = 0;
  let whole = 0;
  let longest = 0;
  for (const line of lines.trimEnd().split('\n')) {
    const { file, xml } = JSON.parse(line) as { file: string; xml: string };
    const { feed, milliseconds } = read(file, Buffer.from(xml));
    const expected = xml.match(/<(?:item|entry)[\s>]/g)?.length ?? 0;
    assert.equal(feed?.items.length, expected, file);
    longest = Math.max(longest, milliseconds);
    items += expected;
    whole += feed.items.filter((item) => item.title && item.link && (item.published ?? item.updated)).length;
  }
  console.log(`${whole} of ${items} items have title, address and date; slowest feed ${longest.toFixed(0)} ms`);
  assert.ok(whole / items >= 0.95);
  assert.ok(longest <= slowest);
});

interface Expected {
  readonly title?: string;
  readonly link?: string;
  readonly guid?: string | { readonly value?: string };
  readonly id?: string;
  readonly links?: readonly (string | { readonly href?: string; readonly rel?: string })[];
  readonly publishedParsed?: string;
  readonly pubDateParsed?: string;
  readonly updatedParsed?: string;
}

test('95 % of titles, links, ids and dates are those another parser expects', { skip }, () => {
  const right: Record<string, number> = {};
  const asked: Record<string, number> = {};
  const wrong: string[] = [];
  for (const path of filesBelow(folder).filter((one) => /\/(?:translator|parser)\/(?:atom|rss)\/.*\.xml$/.test(one))) {
    const beside = path.replace(/\.xml$/, '.json');
    if (!existsSync(beside)) continue;
    const told = JSON.parse(readFileSync(beside, 'utf8')) as {
      items?: readonly Expected[];
      entries?: readonly Expected[];
    };
    const { feed } = read(path, readFileSync(path));
    for (const [index, item] of (told.items ?? told.entries ?? []).entries())
      for (const [name, is, ought] of comparisons(feed?.items[index], item)) {
        asked[name] = (asked[name] ?? 0) + 1;
        if (is === ought) right[name] = (right[name] ?? 0) + 1;
        else wrong.push(`${path.slice(folder.length)} ${name}: ${String(is)} instead of ${ought}`);
      }
  }
  for (const [name, count] of Object.entries(asked))
    console.log(
      `${name.padEnd(8)} ${right[name] ?? 0} of ${count} (${((100 * (right[name] ?? 0)) / count).toFixed(1)} %)`,
    );
  if (process.env['MORNING_POST_VERBOSE']) console.log(wrong.join('\n'));
  const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
  assert.ok(sum(right) / sum(asked) >= 0.95, wrong.join('\n'));
});

/** Addresses are compared as addresses, texts without their markup, dates to the second. */
function comparisons(item: FeedItem | undefined, told: Expected): readonly (readonly [string, unknown, string])[] {
  const guid = typeof told.guid === 'string' ? told.guid : (told.guid?.value ?? told.id);
  const links = (told.links ?? []).flatMap((link) =>
    typeof link === 'string' ? link : isAlternate(link) ? link.href : [],
  );
  const link = links.find((one) => one && addressed(one) === addressed(item?.link ?? '')) ?? told.link ?? links[0];
  const dates = [told.publishedParsed ?? told.pubDateParsed, told.updatedParsed].filter((date) => date !== undefined);
  const seconds = (date: string | number) => String(Math.floor(new Date(date).getTime() / 1000));
  const read = [item?.published, item?.updated].flatMap((date) => (date == null ? [] : [seconds(date)]));
  return [
    ...(told.title ? ([['title', item?.title, text(told.title)]] as const) : []),
    ...(link ? ([['link', addressed(item?.link ?? ''), addressed(link)]] as const) : []),
    ...(guid ? ([['id', item?.id, text(guid)]] as const) : []),
    ...dates.map((date) => ['date', read.find((one) => one === seconds(date)) ?? read[0], seconds(date)] as const),
  ];
}

const isAlternate = (link: { readonly rel?: string }): boolean => (link.rel || 'alternate') === 'alternate';
const text = (marked: string): string => withoutMarkup(withoutMarkup(marked));
const addressed = (link: string): string => URL.parse(link)?.href ?? link;
