import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, importMade } from '../scratch.ts';
import { githubRanking } from './github-ranking.ts';

const header = ['repo', 'date', 'stars', 'forks', 'open_issues', 'last_commit', 'lists'];
const alpha = 'gh:repo/sample-ada/alpha';
const beta = 'gh:repo/sample-ben/beta';
const ai = csv(
  header,
  ['sample-ada/alpha', '2026-05-03', 120, 14, 3, '2026-05-02T17:28:55Z', 'LLM|AI Agents'],
  ['sample-ada/alpha', '2026-05-04', 135, 14, 2, '2026-05-02T17:28:55Z', 'LLM|AI Agents'],
  ['sample-ada/alpha', '2026-05-05', 140, 15, 2, '2026-05-05T01:00:00Z', 'LLM'],
  ['sample-ben/beta', '2026-05-04', 90, 8, 0, '2026-05-01T09:00:00Z', 'RAG'],
);

test('a ranking gives stars, forks and open issues of every day, and attributes when they change', async (t) => {
  const { of, times, sources } = await importMade(t, githubRanking, { 'sample.csv.gz': ai });
  assert.deepEqual(of(alpha), {
    stars: [120, 135, 140],
    forks: [14, 14, 15],
    'open-issues': [3, 2, 2],
    'modified-at': ['2026-05-02T17:28:55Z', '2026-05-05T01:00:00Z'],
    topics: [['LLM', 'AI Agents'], ['LLM']],
  });
  assert.deepEqual(times(alpha, 'stars'), { asOf: '2026-05-03T03:00:00Z', knownAt: '2026-05-03T10:00:00Z' });
  assert.deepEqual(sources, ['github-ranking/ai']);
});

test('the first day of the AI ranking was read late', async (t) => {
  const rows = csv(header, ['sample-ada/alpha', '2025-03-04', 7, 1, 0, '2025-03-04T11:35:00Z', 'LLM']);
  const { times } = await importMade(t, githubRanking, { 'sample.csv': rows });
  assert.deepEqual(times(alpha, 'stars'), { asOf: '2025-03-04T03:00:00Z', knownAt: '2025-03-04T12:00:00Z' });
});

test('the ranking of all repositories is a source of its own; its lists tell the language', async (t) => {
  const top = csv(
    header,
    ['sample-ada/alpha', '2026-05-04', 135, 14, 2, '2026-05-02T17:28:55Z', 'CPP|top-100-stars'],
    ['sample-cyd/gamma', '2026-05-04', 999, 50, 9, '', 'top-100-stars'],
  );
  const { of, sources } = await importMade(t, githubRanking, { 'sample.csv': top });
  assert.deepEqual(sources, ['github-ranking/top']);
  assert.deepEqual(of(alpha)['language'], ['C++']);
  assert.equal(of(alpha)['topics'], undefined);
  assert.equal(of('gh:repo/sample-cyd/gamma')['language'], undefined);
});

test('a row of the other ranking is left out, so that series of two hours are never mixed', async (t) => {
  const mixed = ai + csv(['sample-cyd/gamma', '2026-05-04', 999, 50, 9, '', 'Python']);
  const { of, lines, imported } = await importMade(t, githubRanking, { 'sample.csv': mixed });
  assert.deepEqual(of('gh:repo/sample-cyd/gamma'), {});
  assert.equal(imported[0]?.rowsLeftOut, 1);
  assert.match(lines.join('\n'), /sample\.csv:6: the list Python belongs to the other ranking/);
});

const descriptions = csv(
  ['repo', 'language', 'description', 'last_seen'],
  ['sample-ada/alpha', 'Rust', 'A framework, invented', '2026-07-20'],
  ['sample-ben/beta', '', 'Invented too', '2026-05-04'],
  ['sample-cyd/gamma', 'Go', 'On no list here', '2026-06-01'],
);

test('a description is known from the day it was last seen, for nothing proves it earlier', async (t) => {
  const { times, of, sources } = await importMade(t, githubRanking, { 'a.csv': ai, 'b.csv': descriptions });
  assert.deepEqual(times(alpha, 'description'), { asOf: '2026-07-20T03:00:00Z', knownAt: '2026-07-20T10:00:00Z' });
  assert.deepEqual(of(beta)['description'], ['Invented too']);
  assert.equal(of(beta)['language'], undefined);
  assert.deepEqual(sources, ['github-ranking/ai', 'github-ranking/descriptions']);
});

test('descriptions assumed from the first listing say so in their source, and never precede the repository', async (t) => {
  const files = { 'a.csv': ai, 'b.csv': descriptions };
  const { times, sources } = await importMade(t, githubRanking, files, { assumeDescriptions: true });
  assert.equal(times(alpha, 'description').knownAt, '2026-05-03T10:00:00Z');
  assert.equal(times(beta, 'description').knownAt, '2026-05-04T10:00:00Z');
  assert.equal(times('gh:repo/sample-cyd/gamma', 'description').knownAt, '2026-06-01T10:00:00Z');
  assert.deepEqual(sources, ['github-ranking/ai', 'github-ranking/descriptions-assumed']);
});
