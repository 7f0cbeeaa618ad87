import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../src/vocabulary/index.ts';
import { editedFor, states } from './issue.ts';
import { pressAll } from './press-all.ts';
import { siteOf } from './site.ts';

const issues = states.map(editedFor).toSorted((a, b) => (a.issue.date < b.issue.date ? 1 : -1));
const site = { ...siteOf(issues), beside: { card: true, print: true } };
const files = new Map((await pressAll(issues, site)).map(({ path, bytes }) => [path, String(bytes)]));
const root = `${site.edition.site.replace(/\/+$/, '')}/`;

const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/; // W3C date and time, as site maps ask
const address = `<loc>[^<>&\\s]+</loc>`;
const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const news = 'http://www.google.com/schemas/sitemap-news/0.9';

/** The order and the number of elements that the schemas of sitemaps.org and of news site maps allow, as one expression. */
const shapes = {
  index: RegExp(
    `^<sitemapindex xmlns="${sitemaps}">(?:\\s*<sitemap>${address}(?:<lastmod>[^<]+</lastmod>)?</sitemap>)+\\s*</sitemapindex>\\s*$`,
  ),
  urls: RegExp(
    `^<urlset xmlns="${sitemaps}">(?:\\s*<url>${address}(?:<lastmod>[^<]+</lastmod>)?</url>)+\\s*</urlset>\\s*$`,
  ),
  news: RegExp(
    `^<urlset xmlns="${sitemaps}" xmlns:news="${news}">(?:\\s*<url>${address}<news:news><news:publication><news:name>[^<]+</news:name><news:language>[a-z]{2,3}</news:language></news:publication><news:publication_date>[^<]+</news:publication_date><news:title>[^<]+</news:title></news:news></url>)+\\s*</urlset>\\s*$`,
  ),
};

function checked(path: string, shape: RegExp): readonly string[] {
  const text = files.get(path) ?? '';
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  assert.ok(text.startsWith(declaration), path);
  assert.match(text.slice(declaration.length), shape, path);
  for (const [, date = ''] of text.matchAll(/<(?:lastmod|news:publication_date)>([^<]*)</g)) assert.match(date, moment);
  const locations = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, one = '']) => one);
  assert.equal(new Set(locations).size, locations.length, 'each address once');
  assert.ok(locations.length <= 50_000 && text.length < 50 * 2 ** 20, path);
  for (const one of locations) assert.ok(one.startsWith(root) && URL.canParse(one) && one.length < 2048, one);
  return locations.map((one) => one.slice(root.length));
}

test('site maps keep to their schemas, and everything they name is there', () => {
  const parts = checked('sitemap.xml', shapes.index);
  const pages = parts.flatMap((part) => checked(part, shapes.urls));
  for (const page of pages) assert.ok(files.has(page === '' ? 'index.html' : `${page}index.html`), page);
  for (const { issue } of issues) assert.ok(pages.includes(`issues/${issue.date}/`), issue.date);
});

test('the site map for news names the issues of two days, at most a thousand', () => {
  const pages = checked('sitemap-news.xml', shapes.news);
  assert.ok(pages.length > 0 && pages.length <= 1000);
  const newest = issues[0]?.issue.date;
  assert.equal(pages[0], `issues/${newest}/`);
});

/** What schema.org and search engines for news want of an article; the picture where there is one. */
const needed: Readonly<Record<string, (value: unknown) => boolean>> = {
  '@context': (value) => value === 'https://schema.org',
  '@type': (value) => value === 'NewsArticle',
  headline: (value) => typeof value === 'string' && value !== '' && value.length <= 110,
  datePublished: (value) => typeof value === 'string' && moment.test(value),
  dateModified: (value) => typeof value === 'string' && moment.test(value),
  author: isHouse,
  publisher: isHouse,
  mainEntityOfPage: isOurs,
  url: isOurs,
  image: (value) => Array.isArray(value) && value.length > 0 && value.every(isOurs),
  inLanguage: (value) => value === 'en-GB',
  isAccessibleForFree: (value) => value === true,
};

function isOurs(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(root) && URL.canParse(value);
}

function isHouse(value: unknown): boolean {
  const { '@type': type, name, url } = value as Readonly<Record<string, unknown>>;
  return type === 'NewsMediaOrganization' && typeof name === 'string' && name !== '' && isOurs(url);
}

function articleOf(date: Day): Readonly<Record<string, unknown>> {
  const page = files.get(`issues/${date}/index.html`) ?? '';
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json) as Readonly<Record<string, unknown>>;
}

test('every issue is a whole NewsArticle of schema.org', () => {
  for (const { issue } of issues) {
    const article = articleOf(issue.date);
    for (const [property, holds] of Object.entries(needed))
      assert.ok(holds(article[property]), `${issue.date}: ${property} is ${JSON.stringify(article[property])}`);
    assert.ok(String(article['datePublished']) <= String(article['dateModified']));
  }
});
