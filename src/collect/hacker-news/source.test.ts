import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, sendOut } from '../testing/sent-out.ts';
import { hackerNews } from './source.ts';

test('a thread comes home with title, address, author, date, points and comments', async () => {
  const { of } = await sendOut(hackerNews, () => fixture(import.meta.url, 'stories.json'));
  const thread = 'hn:thread/990005365';
  assert.equal(of(thread, 'title'), 'You may not need a language model');
  assert.equal(of(thread, 'link'), 'https://sample-signpost.example/packhorse');
  assert.deepEqual(of(thread, 'authors'), ['sample-edwin']);
  assert.equal(of(thread, 'published-at'), '2026-05-03T18:55:46Z');
  assert.equal(of(thread, 'points'), 240);
  assert.equal(of(thread, 'comments'), 88);
  assert.equal(of('hn:thread/990005366', 'link'), undefined, 'a question to the readers has no address');
});

test('a thread from the future is left out, and spoils no other', async () => {
  const { gaps, of } = await sendOut(hackerNews, () => fixture(import.meta.url, 'stories.json'));
  assert.equal(of('hn:thread/990005367', 'title'), undefined);
  assert.deepEqual(gaps, []);
});

test('three days are asked for one by one, because a search ends at a thousand hits', async () => {
  const { asked } = await sendOut(hackerNews, () => '{"hits":[]}');
  const filters = asked.map(({ url }) => new URL(url).searchParams.get('numericFilters'));
  assert.deepEqual(filters, [
    'created_at_i>1777786860,created_at_i<=1777873260,points>=5',
    'created_at_i>1777700460,created_at_i<=1777786860,points>=5',
    'created_at_i>1777614060,created_at_i<=1777700460,points>=5',
  ]);
});
