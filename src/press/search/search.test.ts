import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedFor } from '../../../test/gallery/issue.ts';
import { pressAll } from '../../../test/gallery/press-all.ts';
import { siteOf } from '../../../test/gallery/site.ts';
import { answerSearch } from './answer.ts';
import type { Read } from './find.ts';

const issues = [editedFor('full')];
const files = new Map((await pressAll(issues, siteOf(issues))).map(({ path, bytes }) => [path, String(bytes)]));
const read: Read = async (path) => files.get(path) ?? null;

test('a question without a script is answered with names and headlines that hold its words', async () => {
  const page = (await answerSearch('Sample-LOOM', read)) ?? '';
  assert.match(page, /<a href="\.\.\/entities\/gh\/repo\/sample-weavers\/sample-loom\/">/);
  assert.match(page, /<a href="\.\.\/issues\/2026-05-04\/">/);
  assert.match(page, /value="Sample-LOOM"/);
});

test('a question about nothing of ours is told so', async () => {
  assert.match((await answerSearch('zz nothing', read)) ?? '', /Nothing of ours has that name/);
});

test('a question is text, whatever it holds', async () => {
  const page = (await answerSearch('"><script>alert(1)</script>$&$1', read)) ?? '';
  assert.ok(!page.includes('<script>alert'));
  assert.ok(page.includes('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;$&amp;$1'));
});
