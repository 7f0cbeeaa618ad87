import { existsSync, readFileSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian and others install Chromium; another place is named by `CHROME_PATH`. */
const places = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromePath = places.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Why the tests of pages cannot run here; false where they can. */
export const skip = chromePath === null ? 'no Chromium here: install it or set CHROME_PATH' : false;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(chromePath === null ? {} : { executablePath: chromePath }), args: ['--no-sandbox'] });
}

/** Opens a page as one reader sees it, does the work, and closes it. */
export async function onPage<T>(
  browser: Browser,
  address: string,
  reader: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(reader);
  try {
    const page = await context.newPage();
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
  }
}

const inPage = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** Asks a page about itself, by a function of `in-page.js`. */
export async function ask<T>(page: Page, question: string, argument: unknown = null): Promise<T> {
  await page.evaluate(inPage);
  return (await page.evaluate(`inPage.${question}(${JSON.stringify(argument)})`)) as T;
}
