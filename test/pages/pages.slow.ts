import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { answerSearch } from '../../src/press/search/answer.ts';
import { publishToFolder } from '../../src/publish/site/folder.ts';
import { listen, type Serving, siteOver } from '../../src/publish/site/server.ts';
import type { Edited } from '../../src/vocabulary/index.ts';
import { editedFor, states } from '../gallery/issue.ts';
import { payloads, poisoned } from '../gallery/poison.ts';
import { pressAll } from '../gallery/press-all.ts';
import { siteOf } from '../gallery/site.ts';
import { ask, onPage, openBrowser, skip } from './browser.ts';

const issuePages = states.map((state) => `issues/${editedFor(state).issue.date}/`);
const pages = [
  '',
  'issues/2026-05-04/evidence/',
  'archive/',
  'archive/2026-05/',
  'entities/gh/repo/sample-weavers/sample-loom/',
  'search/',
  'search/sa/',
  'topics/models/',
  'subscribe/',
  'scoreboard/',
  'method/',
  'corrections/',
  'about/',
  ...issuePages,
];

/** How hostile text is read: without the content policy and with it, and as wide as the page has forms. */
const readings = [
  { bypassCSP: true, width: 320 },
  { bypassCSP: false, width: 768 },
  { bypassCSP: false, width: 1280 },
] as const;

let folder: string;
let serving: Serving;
let browser: Browser;

before(async () => {
  if (skip !== false) return;
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  serving = await published(states.map(editedFor), folder);
  browser = await openBrowser();
});

after(async () => {
  if (skip !== false) return;
  await browser.close();
  await serving.close();
  await rm(folder, { recursive: true });
});

async function published(issues: readonly Edited[], out: string): Promise<Serving> {
  const site = siteOf(issues);
  const edition = { ...site.edition, telegram: 'https://t.me/sample_post', mail: true };
  await publishToFolder(out, await pressAll(issues, { ...site, edition }));
  return listen(siteOver(out, answerSearch), 0);
}

test('by day and by night, nothing of WCAG 2.2 A and AA and best practice is violated', { skip }, async () => {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  for (const path of pages)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [320, 768, 1280]) {
        const reader = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
        const found = await onPage(browser, serving.address + path, reader, async (page) => {
          await page.evaluate(axe);
          return ask(page, 'violations', rules);
        });
        assert.deepEqual(found, [], `${path} at ${width} px, ${colorScheme}`);
      }
});

test('at 320 pixels nothing scrolls sideways', { skip }, async () => {
  for (const path of pages) {
    const reader = { viewport: { width: 320, height: 700 } };
    const room = await onPage(browser, serving.address + path, reader, (page) => ask(page, 'sidewaysRoom'));
    assert.equal(room, 0, path);
  }
});

test('at twice the size of text nothing scrolls sideways', { skip }, async () => {
  for (const path of pages)
    for (const width of [768, 1280]) {
      const reader = { viewport: { width, height: 900 }, bypassCSP: true };
      const room = await onPage(browser, serving.address + path, reader, async (page) => {
        await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
        return ask(page, 'sidewaysRoom');
      });
      assert.equal(room, 0, `${path} at ${width} px`);
    }
});

test(
  'a line of prose holds 55 to 70 letters in the median from a tablet on, and none more than 80',
  { skip },
  async () => {
    for (const path of ['issues/2026-05-04/', 'about/'])
      for (const width of [768, 1280, 1600]) {
        const reader = { viewport: { width, height: 900 } };
        const lines = await onPage(browser, serving.address + path, reader, (page) =>
          ask<readonly number[]>(page, 'lettersOfLines'),
        );
        const median = lines[lines.length >> 1] ?? 0;
        assert.ok(median >= 55 && median <= 70, `${path} at ${width} px: ${median}`);
        assert.ok((lines.at(-1) ?? 0) <= 80, `${path} at ${width} px: ${lines.at(-1)}`);
      }
  },
);

test('a page asks for at most eight files, all of this site, and 100 KB on the wire', { skip }, async () => {
  for (const path of pages) {
    const { asked, bytes } = await onPage(browser, 'about:blank', {}, async (page) => {
      const network = await page.context().newCDPSession(page);
      await network.send('Network.enable');
      const addresses: string[] = [];
      let sum = 0;
      network.on('Network.requestWillBeSent', ({ request }) => void addresses.push(request.url));
      network.on('Network.loadingFinished', ({ encodedDataLength }) => void (sum += encodedDataLength));
      await page.goto(serving.address + path, { waitUntil: 'networkidle' });
      return { asked: addresses, bytes: sum };
    });
    for (const address of asked) assert.ok(address.startsWith(serving.address), `${path} asks for ${address}`);
    assert.ok(asked.length <= 8, `${path}: ${asked.length} requests`);
    assert.ok(bytes <= 100_000, `${path}: ${bytes} bytes`);
  }
});

test('the first screen of a telephone holds nameplate, date, headline and deck', { skip }, async () => {
  const reader = { viewport: { width: 390, height: 844 } };
  const bottom = await onPage(browser, `${serving.address}issues/2026-05-04/`, reader, (page) =>
    ask<number>(page, 'bottomOf', '.lead .deck'),
  );
  assert.ok(bottom <= 844, `${bottom}`);
});

test(
  'search finds a subject while one types; without a script by its form, and the index is there',
  { skip },
  async () => {
    const found = await onPage(browser, `${serving.address}search/`, {}, async (page) => {
      await page.fill('#q', 'sample-loom');
      await page.waitForSelector('#found a');
      return page.locator('#found a').first().getAttribute('href');
    });
    assert.match(found ?? '', /entities\/gh\/repo\/sample-weavers\/sample-loom\/$/);
    const [links, answered] = await onPage(
      browser,
      `${serving.address}search/`,
      { javaScriptEnabled: false },
      async (page) => {
        const shelves = await page.locator('.shelves a').count();
        await page.fill('#q', 'sample-loom');
        await page.press('#q', 'Enter');
        return [shelves, await page.locator('#found a').first().getAttribute('href')] as const;
      },
    );
    assert.ok(links > 0);
    assert.match(answered ?? '', /entities\/gh\/repo\/sample-weavers\/sample-loom\/$/);
  },
);

test(
  'hostile text runs nowhere without the content policy, is not reported with it, and overflows nothing',
  { skip },
  async () => {
    for (const payload of [...payloads, 'x'.repeat(400), '\u202eש'.repeat(80)]) {
      const own = await mkdtemp(join(tmpdir(), 'hostile-'));
      const hostile = await published([poisoned(editedFor('full'), payload)], own);
      try {
        for (const path of ['', 'issues/2026-05-04/evidence/', 'search/'])
          for (const { bypassCSP, width } of readings) {
            const reader = { viewport: { width, height: 700 }, bypassCSP };
            const said = await onPage(browser, 'about:blank', reader, async (page) => {
              const heard: string[] = [];
              page.on('dialog', (dialog) => {
                heard.push(dialog.message());
                void dialog.dismiss();
              });
              page.on('console', (message) => void (message.type() === 'error' && heard.push(message.text())));
              page.on('pageerror', (error) => void heard.push(error.message));
              await page.goto(hostile.address + path, { waitUntil: 'networkidle' });
              return { heard, room: await ask<number>(page, 'sidewaysRoom') };
            });
            assert.deepEqual(said, { heard: [], room: 0 }, `${path} at ${width} px: ${payload.slice(0, 60)}`);
          }
      } finally {
        await hostile.close();
        await rm(own, { recursive: true });
      }
    }
  },
);
