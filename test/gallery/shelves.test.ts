import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Book } from '../../src/press/entities/book.ts';
import type { IssueNews } from '../../src/press/entities/news.ts';
import { mostOnShelf, shelvesFor, Shelving } from '../../src/press/entities/shelf.ts';
import { addDays } from '../../src/text/days.ts';
import type { Day, SubjectId } from '../../src/vocabulary/index.ts';
import { siteOf } from './site.ts';

test('a shelf is named by the first letters of a name without its owner and its accents', () => {
  const shelf = (name: string) => new Shelving([]).of({ id: 'arxiv:paper/2604.28001' as SubjectId, name });
  assert.equal(shelf('Qwen/Qwen3-8B'), 'qw');
  assert.equal(shelf('Élan vital'), 'el');
  assert.equal(shelf('“On the rank of lists”'), 'on');
  assert.equal(shelf('נתונים'), 'other-names');
});

/** A morning that tells of one new name, on a shelf with all others. */
function newsOf(index: number): IssueNews {
  const date = addDays('2026-01-01' as Day, index);
  const name = `sample-${index}/loom-${'abc'.charAt(index % 3)}`;
  const mention = { date, number: index + 1, section: 'briefs' as const, headline: 'A sample moves' };
  return {
    date,
    topics: { models: [], datasets: [], spaces: [], code: [], papers: [] },
    entities: [
      {
        id: `gh:repo/${name}` as SubjectId,
        kind: 'repo',
        name,
        sample: true,
        mentions: [mention],
        places: [],
        series: [],
      },
    ],
  };
}

const mornings = Array.from({ length: 2 * mostOnShelf }, (_, index) => newsOf(index));
const site = siteOf([]);

async function grown(length: number): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (let from = 0; from < mornings.length; from += length) {
    const book = new Book(async (path) => files.get(path) ?? null);
    for (const news of mornings.slice(from, from + length)) await book.enter(news);
    for (const { path, bytes } of await book.press(site)) files.set(path, String(bytes));
    for (const path of await book.gone()) files.delete(path);
  }
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test('a full shelf is shared out by one letter more, and grown morning by morning it is as if made at once', async () => {
  const atOnce = await grown(mornings.length);
  assert.deepEqual(await grown(20), atOnce);
  const { shelves } = JSON.parse(atOnce.get('api/v1/names/index.json') ?? '') as { shelves: object };
  assert.deepEqual(shelves, { looma: 100, loomb: 100, loomc: 100 });
  assert.ok(!atOnce.has('api/v1/names/lo.json'));
});

test('a name is looked for on every shelf it may stand on', () => {
  const shelves = ['lo', 'qwena', 'qwenb', 'qx'];
  assert.deepEqual(shelvesFor('Sample/Qwen', shelves), ['qwena', 'qwenb']);
  assert.deepEqual(shelvesFor('qwen-audio', shelves), ['qwena']);
  assert.deepEqual(shelvesFor('loom', shelves), ['lo']);
});
