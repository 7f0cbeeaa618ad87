import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade } from '../scratch.ts';
import { githubRepos } from './github-repos.ts';

test('fields of a repository are known when they were fetched; a placeholder date is left out', async (t) => {
  const rows = csv(
    ['repo', 'fetched_utc', 'stars', 'forks', 'open_issues', 'created_at', 'pushed_at', 'language'],
    ['sample-ada/alpha', '2026-05-01T23:17:41Z', 216, 9, 2, '2026-03-04T20:41:18Z', '2026-04-30T11:20:55Z', 'Rust'],
    ['sample-ada/alpha', '2026-05-02T23:12:11Z', 244, 11, 2, '2026-03-04T20:41:18Z', '2026-04-30T11:20:55Z', 'Rust'],
    ['sample-ben/beta', '2026-05-02T23:12:11Z', 5, 0, 0, '1970-01-01T00:00:00Z', '', ''],
  );
  const { of, times, sources, lines } = await importMade(t, githubRepos, { 'sample.csv': rows });
  assert.deepEqual(of('gh:repo/sample-ada/alpha'), {
    stars: [216, 244],
    forks: [9, 11],
    'open-issues': [2, 2],
    language: ['Rust'],
    'created-at': ['2026-03-04T20:41:18Z'],
    'modified-at': ['2026-04-30T11:20:55Z'],
  });
  assert.deepEqual(times('gh:repo/sample-ada/alpha', 'stars'), {
    asOf: '2026-05-01T23:17:41Z',
    knownAt: '2026-05-01T23:17:41Z',
  });
  assert.deepEqual(of('gh:repo/sample-ben/beta'), { stars: [5], forks: [0], 'open-issues': [0] });
  assert.match(lines.join('\n'), /created-at left out of 1 row/);
  assert.deepEqual(sources, ['github-repos/metadata']);
});
