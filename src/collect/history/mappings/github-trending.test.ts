import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade, jsonl } from '../scratch.ts';
import { githubTrending } from './github-trending.ts';

const alpha = 'gh:repo/sample-ada/alpha';
const beta = 'gh:repo/sample-ben/beta';
const header = ['snapshot_utc', 'list', 'rank', 'repo', 'stars', 'stars_gained', 'window', 'language'];

test('the page of a day gives places in its order; pages of single languages are not that page', async (t) => {
  const days = jsonl(
    {
      date: '2026-05-03',
      trending: { all: ['sample-ada/alpha', 'sample-ben/beta', 'sample-ada/alpha'], rust: ['sample-cyd/gamma'] },
    },
    { date: '2023-05-03', trending: { rust: ['sample-ada/alpha'] } },
  );
  const { of, times, sources, lines } = await importMade(t, githubTrending, { '2026.jsonl.gz': days });
  assert.deepEqual(of(alpha), { 'rank/github-trending': [1] });
  assert.deepEqual(of(beta), { 'rank/github-trending': [2] });
  assert.deepEqual(of('gh:repo/sample-cyd/gamma'), {});
  assert.deepEqual(times(alpha, 'rank/github-trending'), {
    asOf: '2026-05-03T00:00:00Z',
    knownAt: '2026-05-03T11:00:00Z',
  });
  assert.deepEqual(sources, ['github-trending/archive']);
  assert.match(lines.join('\n'), /1 row passed over: the overall page was not recorded that day/);
});

test('snapshots of the page give places, stars and forks at their own moment', async (t) => {
  const page = csv(
    [...header, 'forks'],
    ['2026-05-03T06:10:00Z', 'daily-all', 1, 'sample-ada/alpha', 190, 88, 'day', 'Rust', 18],
    ['2026-05-03T06:10:00Z', 'daily-all', 2, 'sample-ben/beta', 70, 5, 'day', '', 6],
  );
  const { of, times, sources } = await importMade(t, githubTrending, { 'sample.csv': page });
  assert.deepEqual(of(alpha), { 'rank/github-trending': [1], stars: [190], forks: [18], language: ['Rust'] });
  assert.deepEqual(times(alpha, 'stars'), { asOf: '2026-05-03T06:10:00Z', knownAt: '2026-05-03T06:10:00Z' });
  assert.deepEqual(sources, ['github-trending/daily-all']);
});

test('merged lists give counts once a snapshot and no places', async (t) => {
  const lists = csv(
    header,
    ['2026-05-03T06:10:00Z', 'weekly-ai', 1, 'sample-ada/alpha', 190, 88, 'week', 'Rust'],
    ['2026-05-03T06:10:00Z', 'weekly-all', 1, 'sample-ada/alpha', 191, 88, 'week', 'Rust'],
    ['2026-05-03T12:10:00Z', 'weekly-ai', 1, 'sample-ada/alpha', 195, 90, 'week', 'Rust'],
  );
  const { of, sources } = await importMade(t, githubTrending, { 'sample.csv': lists });
  assert.deepEqual(of(alpha), { stars: [190, 195], language: ['Rust'] });
  assert.deepEqual(sources, ['github-trending/merged-lists']);
});

test('descriptions are known from the moment they were last seen, READMEs from the next midnight', async (t) => {
  const seen = csv(
    ['repo', 'language', 'description', 'last_seen'],
    ['sample-ada/alpha', 'Rust', 'Invented', '2026-05-20T08:56:45Z'],
  );
  const readmes = jsonl({
    date: '2026-06-06',
    repo_name: 'sample-ben/beta',
    description: 'Invented too',
    language: 'Go',
    stars_today: 4,
    stars_total: 70,
    topics: ['sample', 'agents'],
    url: 'https://github.com/sample-ben/beta',
    readme_snippet: '# beta',
  });
  const { of, times } = await importMade(t, githubTrending, { 'a.csv': seen, 'b.jsonl': readmes });
  assert.deepEqual(of(alpha), { language: ['Rust'], description: ['Invented'] });
  assert.equal(times(alpha, 'description').knownAt, '2026-05-20T08:56:45Z');
  assert.deepEqual(of(beta), {
    stars: [70],
    description: ['Invented too'],
    language: ['Go'],
    topics: [['sample', 'agents']],
    readme: ['# beta'],
  });
  assert.deepEqual(times(beta, 'readme'), { asOf: '2026-06-06T00:00:00Z', knownAt: '2026-06-07T00:00:00Z' });
});
