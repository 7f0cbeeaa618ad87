import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { columnIn, readColumn } from './columns.ts';
import { silentLog } from './system/log.ts';
import type { Day } from './vocabulary/index.ts';

const written = `---
author: Sample Person
title: "What I would keep"
---
I read **three** papers, and [one](https://sample.example/x) stayed.

<script>alert(1)</script>Nothing\u202e else did.
`;

test('a signed column is words: markup, links and hidden signs are taken out', () => {
  assert.deepEqual(columnIn(written), {
    author: 'Sample Person',
    title: 'What I would keep',
    paragraphs: ['I read three papers, and one stayed.', 'alert(1) Nothing else did.'],
  });
});

test('a column without an author, a title or a text is none', () => {
  assert.equal(columnIn('---\nauthor: Sample\n---\nText.'), null);
  assert.equal(columnIn('---\nauthor: Sample\ntitle: T\n---\n\n'), null);
  assert.equal(columnIn('No front matter.'), null);
});

test('the column of a day is found by its date, and a day without one has none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'columns-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, '2026-05-04.md'), written);
  assert.equal((await readColumn(folder, '2026-05-04' as Day, silentLog()))?.author, 'Sample Person');
  assert.equal(await readColumn(folder, '2026-05-05' as Day, silentLog()), null);
  assert.equal(await readColumn(undefined, '2026-05-04' as Day, silentLog()), null);
});
