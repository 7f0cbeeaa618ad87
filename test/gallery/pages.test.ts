import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pressIssue, pressToday } from '../../src/press/press.ts';
import { editedFor, states } from './issue.ts';
import { pressAll } from './press-all.ts';
import { siteOf } from './site.ts';

const issues = states.map(editedFor);
const site = siteOf(issues);
const all = await pressAll(issues, site);
const files = new Map(all.map(({ path, bytes }) => [path, bytes]));
const pages = all.filter(({ path }) => path.endsWith('.html'));
const textOf = (path: string) => String(files.get(path));
const full = 'issues/2026-05-04/';

test('every link of every page leads to a page that is there, and to a place on it', () => {
  for (const { path, bytes } of pages) {
    const base = new URL(path, 'https://post.example.org/daily/');
    for (const [, href = ''] of String(bytes).matchAll(/(?:href|src)="([^"]*)"/g)) {
      const target = new URL(href.replaceAll('&amp;', '&'), base);
      if (target.origin !== base.origin) continue;
      const name = target.pathname.slice('/daily/'.length);
      const file = textOf(name === '' || name.endsWith('/') ? `${name}index.html` : name);
      assert.notEqual(file, 'undefined', `${path} links to ${href}`);
      if (target.hash !== '') assert.ok(file.includes(`id="${target.hash.slice(1)}"`), `${path} links to ${href}`);
    }
  }
});

test('pages name no host of their own: the site can be served from anywhere', () => {
  for (const { path, bytes } of pages) {
    const withoutHead = String(bytes)
      .replace(/<(?:link rel="canonical"|meta property="og:url")[^>]*>/g, '')
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
    // Feeds are followed from elsewhere, so the page that tells of them spells their addresses out.
    if (path !== 'subscribe/index.html') assert.ok(!withoutHead.includes('post.example.org/'), path);
  }
});

test('no page but search has a script, and none a style of its own or anything from elsewhere', () => {
  for (const { path, bytes } of pages) {
    const text = String(bytes).replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
    const own =
      path === 'search/index.html'
        ? text.replace(/<script type="module" src="\.\.\/assets\/search\.[0-9a-f]+\.js"><\/script>/, '')
        : text;
    assert.doesNotMatch(own, /<script|<style|<iframe|\sstyle=|\son\w+=|javascript:/i, path);
    assert.doesNotMatch(
      String(bytes),
      /<(?:img|link rel="(?:stylesheet|preload|icon)")[^>]*(?:src|href)="https?:/i,
      path,
    );
  }
});

test('every page made of sample data says so', () => {
  for (const { path, bytes } of pages) assert.ok(String(bytes).includes('Sample data'), path);
  assert.match(textOf(`${full}issue.txt`), /SAMPLE DATA/);
});

test('every figure in print leads to its value, its formula, its reading and the answer it was read from', () => {
  const page = textOf(`${full}index.html`);
  const evidence = textOf(`${full}evidence/index.html`);
  const claims = issues[0]?.evidence.claims ?? [];
  for (const [, id = ''] of page.matchAll(/href="evidence\/#(c\d+)"/g))
    assert.ok(claims.some((claim) => claim.id === id));
  for (const claim of claims) {
    const entry = evidence.split(`id="${claim.id}"`)[1]?.split('</article>')[0] ?? '';
    assert.ok(entry.includes('The value as it was read.') && entry.includes('read 4 May 2026, 05:41 UTC'), claim.id);
    const answer = /href="#(raw-\d+)"/.exec(entry)?.[1] ?? 'none';
    const sha = issues[0]?.evidence.observations.find(({ id }) => id === claim.inputs[0])?.rawSha;
    assert.ok(evidence.includes(`<li id="${answer}"><code>${sha}</code>`), claim.id);
  }
});

test('what is not known is left out: no weather, no section, no empty rail', () => {
  const bare = textOf('issues/2026-05-08/index.html');
  assert.ok(!bare.includes('°C'));
  assert.ok(!/class="(?:rail|briefs|row)/.test(bare));
  assert.ok(textOf(`${full}index.html`).includes('°C'));
});

test('a source that did not answer is named with the reason', () => {
  assert.match(
    textOf('issues/2026-05-06/index.html'),
    /Sample Trending<\/b> missing: it did not answer in three tries/,
  );
});

test('a trial issue, a revision and its correction say what they are', () => {
  assert.match(textOf('issues/2026-04-01/index.html'), /Trial issue/);
  const corrected = textOf('issues/2026-05-03/index.html');
  assert.match(corrected, /revision 1/);
  assert.match(corrected, /<del>9,160 stars<\/del>; it is <ins>9,610 stars<\/ins>/);
  assert.match(textOf('corrections/index.html'), /<del>9,160 stars<\/del>/);
});

test('the front page is the newest issue, known by its own address', () => {
  assert.match(
    textOf('index.html'),
    /<link rel="canonical" href="https:\/\/post.example.org\/daily\/issues\/2026-05-09\/">/,
  );
});

test('the same values give the same bytes', async () => {
  assert.deepEqual(await pressAll(issues, site), all);
});

test('a new issue touches its own folder and the few pages that list it', () => {
  const [newest, ...older] = issues.toSorted((a, b) => (a.issue.date < b.issue.date ? 1 : -1));
  assert.ok(newest);
  for (const { path } of pressIssue(newest, site))
    assert.ok(path.startsWith('issues/2026-05-09/') || path === 'api/v1/issues/2026-05-09.json', path);
  assert.deepEqual(
    pressToday(site).map(({ path }) => path),
    [
      'index.html',
      'feed.rss',
      'feed.atom',
      'feed.json',
      'feeds/archive-1.rss',
      'feeds/archive-1.atom',
      'feeds/archive-1.json',
      'archive/index.html',
      'sitemaps/2026.xml',
      'api/v1/issues/2026.json',
      'archive/2026-05/index.html',
      'corrections/index.html',
      'scoreboard/index.html',
      'sitemap-news.xml',
      'api/v1/index.json',
      'api/v1/issues.json',
    ],
  );
  const before = siteOf(older);
  for (const edited of older) assert.deepEqual(pressIssue(edited, site), pressIssue(edited, before));
});

test('a page with everything it needs stays within 100 KB on the wire and eight requests', () => {
  for (const [path, most] of [
    [`${full}index.html`, 100],
    ['archive/index.html', 100],
    [`${full}evidence/index.html`, 100],
  ] as const) {
    const needed = all.filter(
      (file) => file.path === path || (file.path.startsWith('assets/') && !file.path.endsWith('.js')),
    );
    assert.ok(needed.length <= 8);
    const wire = needed.reduce(
      (sum, file) => sum + (file.path.endsWith('.woff2') ? file.bytes.length : gzipSync(file.bytes).length),
      0,
    );
    assert.ok(wire <= most * 1000, `${path}: ${wire}`);
  }
});

test('plain text keeps to 72 letters where a word allows it and ends with its links', () => {
  const lines = textOf(`${full}issue.txt`).split('\n');
  for (const line of lines) assert.ok(line.length <= 72 || line.split(' ').some((word) => word.length > 60), line);
  assert.ok(lines.some((line) => /^\[\d+\] https:\/\/github\.com\/sample-weavers\/sample-loom$/.test(line)));
  assert.ok(lines.includes('That is all for today.'));
});

test('the lead says its score and why; before there is memory to judge by it says neither', () => {
  assert.match(textOf(`${full}index.html`), /Lead story 7\/10<span class="note"> · rare, confirmed on a second day</);
  const [edited] = issues;
  assert.ok(edited);
  const sections = edited.issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) =>
      story.rating === undefined ? story : { ...story, rating: { ...story.rating, provisional: true } },
    ),
  }));
  const young = { ...edited, issue: { ...edited.issue, sections } };
  const page = String(pressIssue(young, site)[0]?.bytes);
  assert.match(page, /class="kicker">Lead story</);
  assert.ok(!page.includes('7/10'));
});

test('a list by rank shows five places at once and keeps the others one step away', () => {
  const page = textOf(`${full}index.html`);
  const [, list = ''] = page.split('AI repositories, by interest</h3>');
  const shown = list.split('<details>')[0] ?? '';
  assert.equal([...shown.matchAll(/class="rank"/g)].length, 5);
  assert.match(list, /Places 6 to 8<span class="of"> of AI repositories, by interest<\/span>/);
});

test('a command may break behind a slash and is the same when it is copied', () => {
  const page = textOf(`${full}index.html`);
  const commands = [...page.matchAll(/<code>(.*?)<\/code>/g)].map(([, code = '']) => code.replaceAll('<wbr>', ''));
  assert.ok(commands.includes('pip install sample-index'));
});
