import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, readAt, sendOut } from '../testing/sent-out.ts';
import { releases } from './source.ts';

const followed = { repositories: ['sample-varga/reedbed'] };
const major = 'gh:release/sample-varga/reedbed@v3.0.0';

test('a release comes home with tag, title, date, address and notes without markup', async () => {
  const { of, asked, gaps } = await sendOut(releases, () => fixture(import.meta.url, 'releases.atom'), { followed });
  assert.deepEqual(gaps, []);
  assert.equal(asked[0]?.url, 'https://github.com/sample-varga/reedbed/releases.atom');
  assert.equal(of(major, 'title'), 'reedbed v3.0.0');
  assert.equal(of(major, 'description'), 'New: resumable downloads.');
  assert.equal(of(major, 'published-at'), '2026-05-03T20:31:09Z');
  assert.equal(of(major, 'link'), 'https://github.com/sample-varga/reedbed/releases/tag/v3.0.0');
  assert.equal(of(major, 'first-seen-at'), readAt);
});

test('a release without a title goes by its tag', async () => {
  const { of } = await sendOut(releases, () => fixture(import.meta.url, 'releases.atom'), { followed });
  assert.equal(of('gh:release/sample-varga/reedbed@v2.9.1', 'title'), 'v2.9.1');
});
