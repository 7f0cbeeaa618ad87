import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absolute, fileOf, relative } from './paths.ts';

const folder = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const path = fc
  .tuple(fc.array(folder, { maxLength: 4 }), fc.constantFrom('', 'index.html', 'issue.json', '#c17'))
  .map(([folders, last]) => folders.map((name) => `${name}/`).join('') + last);

test('a relative way leads to the same place as the absolute one, from wherever the site is served', () => {
  fc.assert(
    fc.property(
      path,
      path,
      fc.constantFrom('https://post.example.org/', 'https://example.org/a/b/'),
      (from, to, root) => {
        const page = new URL(fileOf(from.replace('#c17', '')), root);
        assert.equal(new URL(relative(fileOf(from.replace('#c17', '')), to), page).href, new URL(to, root).href);
      },
    ),
  );
});

test('the house is left by as few steps as there are', () => {
  assert.equal(relative('issues/2026-05-04/index.html', 'issues/2026-05-04/evidence/#c1'), 'evidence/#c1');
  assert.equal(relative('issues/2026-05-04/evidence/index.html', 'method/'), '../../../method/');
  assert.equal(relative('index.html', ''), './');
});

test('an address for feeds has one slash between the site and the path', () => {
  assert.equal(absolute('https://example.org/daily/', 'feed.rss'), 'https://example.org/daily/feed.rss');
  assert.equal(absolute('https://example.org', ''), 'https://example.org/');
});
