import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf } from '../../src/press/entities/address.ts';
import { Book } from '../../src/press/entities/book.ts';
import type { Entity } from '../../src/press/entities/entity.ts';
import { issueNewsOf } from '../../src/press/entities/news.ts';
import { forReaders } from '../../src/press/for-readers.ts';
import type { Pressing, SubjectId } from '../../src/vocabulary/index.ts';
import { editedFor, states } from './issue.ts';
import { pressAll } from './press-all.ts';
import { faultsOf } from './schema.ts';
import { siteOf } from './site.ts';

const issues = states.map(editedFor).toSorted((a, b) => (a.issue.date < b.issue.date ? -1 : 1));
const site = siteOf(issues);
const news = issues.map((edited) => issueNewsOf(forReaders(edited)));

async function pressed(book: Book): Promise<ReadonlyMap<string, string>> {
  return filesOf(await book.press(site));
}

function filesOf(pressings: readonly Pressing[]): ReadonlyMap<string, string> {
  return new Map(pressings.map(({ path, bytes }) => [path, String(bytes)]));
}

const atOnce = await (async () => {
  const book = new Book(async () => null);
  for (const issue of news) await book.enter(issue);
  return pressed(book);
})();

const byPath = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : 1);

const loom = 'gh:repo/sample-weavers/sample-loom' as SubjectId;

test('issues entered one morning after another give the same bytes as all at once', async () => {
  const folder = new Map<string, string>();
  for (const issue of news) {
    const book = new Book(async (path) => folder.get(path) ?? null);
    await book.enter(issue);
    for (const [path, text] of await pressed(book)) folder.set(path, text);
  }
  assert.deepEqual(new Map([...folder].toSorted(byPath)), new Map([...atOnce].toSorted(byPath)));
});

test('an issue entered again replaces what it said before', async () => {
  const folder = new Map(atOnce);
  const book = new Book(async (path) => folder.get(path) ?? null);
  const last = news.at(-1);
  assert.ok(last);
  await book.enter(last);
  for (const [path, text] of await pressed(book)) assert.equal(text, atOnce.get(path), path);
});

test('a page of a name lists every issue that told of it, its places and its figures, and fits the published schema', async () => {
  const schema = JSON.parse(filesOf(await pressAll(issues, site)).get('schemas/entity-1.json') ?? '') as object;
  const entity = JSON.parse(atOnce.get(`entities/${folderOf(loom)}entity.json`) ?? '') as Entity;
  assert.deepEqual(faultsOf(entity, schema as Readonly<Record<string, unknown>>), []);
  assert.ok(entity.mentions.length >= 5);
  assert.ok(entity.mentions.some(({ section, headline }) => section === 'lead' && /gains 9,610 stars/.test(headline)));
  assert.ok(entity.places.some(({ list, place }) => list === 'Biggest' && place === 1));
  assert.ok(entity.series.some(({ metric, points }) => metric === 'stars' && points.length > 2));
  const page = atOnce.get(`entities/${folderOf(loom)}index.html`) ?? '';
  for (const { date } of entity.mentions) assert.ok(page.includes(`issues/${date}/`), date);
});

test('a name that stands in lists only has no page', () => {
  assert.ok(![...atOnce.keys()].some((path) => path.includes('sample-field-4b')));
});

test('every name that has a page stands on its shelf, and every shelf in the list', () => {
  const shelves = JSON.parse(atOnce.get('api/v1/names/index.json') ?? '') as { shelves: Record<string, number> };
  const names = Object.entries(shelves.shelves).flatMap(([shelf, count]) => {
    const { names: own } = JSON.parse(atOnce.get(`api/v1/names/${shelf}.json`) ?? '') as { names: { page: string }[] };
    assert.equal(own.length, count, shelf);
    return own.map(({ page }) => `${page}index.html`);
  });
  const pages = [...atOnce.keys()].filter((path) => /^entities\/.*\/index\.html$/.test(path));
  assert.deepEqual(names.toSorted(), pages.toSorted());
});

test('a folder is a safe address, the same for ever, and no two subjects share one', () => {
  const ids = [
    'hf:model/Qwen/Qwen3-8B',
    'hf:model/qwen/qwen3-8b',
    'hf:model/../../etc',
    'hf:model/a b/"><script>',
    'hf:model/a~20b/c',
    'hf:model/a/index.html',
    'hf:model/a/entity.json',
    `hf:model/a/${'x'.repeat(300)}`,
    `hf:model/a/${'x'.repeat(301)}`,
    'hf:model/sample-haifa/sample-נתונים',
  ] as SubjectId[];
  assert.equal(folderOf(ids[0]!), 'hf/model/Qwen/Qwen3-8B/');
  const folders = ids.map(folderOf);
  assert.equal(new Set(folders).size, ids.length);
  for (const folder of folders) {
    assert.match(folder, /^[\w.~/-]+\/$/);
    for (const part of folder.split('/'))
      assert.ok(part.length <= 100 && !/^\.+$|^index\.html$|^entity\.json$/.test(part), folder);
  }
});
