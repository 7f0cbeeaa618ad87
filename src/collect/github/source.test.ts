import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, knownBefore, sendOut } from '../testing/sent-out.ts';
import { github } from './source.ts';
import { starHistory } from './star-history.ts';
import { githubTrending } from './trending.ts';

const scaffold = 'gh:repo/sample-tannery/scaffold-1';
const api = ({ url }: { url: string }) =>
  url.includes('/search/') ? fixture(import.meta.url, 'search.json') : fixture(import.meta.url, 'repository.json');

test('every figure of a repository comes home from a search', async () => {
  const { of, gaps } = await sendOut(github, api, { followed: { topics: ['rag'] } });
  assert.deepEqual(gaps, []);
  const expected = {
    stars: 11999,
    forks: 800,
    'open-issues': 41,
    description: 'Indexes old newspapers on one machine.',
    'created-at': '2023-12-25T03:08:21Z',
    'modified-at': '2026-05-03T07:07:29Z',
    language: 'Python',
    licence: 'Apache-2.0',
    topics: ['rag', 'llm'],
    'owner-kind': 'organisation',
  };
  for (const [metric, value] of Object.entries(expected)) assert.deepEqual(of(scaffold, metric), value, metric);
  assert.equal(of('gh:repo/sample-ada/loom', 'owner-kind'), 'person');
  assert.equal(of('gh:repo/sample-ada/loom', 'licence'), undefined);
  assert.equal(of('gh:repo/sample-tannery/scaffold-3', 'licence'), undefined, 'a text GitHub does not recognise');
  assert.equal(of('gh:repo/sample-tannery/scaffold-3', 'archived'), 'yes');
});

test('a repository found under two topics is read once, and a named one is asked for only where no topic has it', async () => {
  const { observations, asked } = await sendOut(github, api, {
    followed: { topics: ['rag', 'llm'], repositories: ['sample-tannery/scaffold-1', 'sample-tannery/old-name'] },
  });
  assert.equal(observations.filter((one) => one.subject === scaffold && one.metric === 'stars').length, 1);
  assert.deepEqual(
    asked.filter(({ url }) => url.includes('/repos/')).map(({ url }) => new URL(url).pathname),
    ['/repos/sample-tannery/old-name'],
  );
});

test('a renamed repository is called by its new name', async () => {
  const { of } = await sendOut(github, api, { followed: { repositories: ['sample-tannery/old-name'] } });
  assert.equal(of('gh:repo/sample-tannery/renamed', 'stars'), 11991);
  assert.equal(of('gh:repo/sample-tannery/old-name', 'state'), 'renamed:sample-tannery/renamed');
});

test('a repository that no search has any more is asked for by name; gone is an answer, a name that never was is a gap', async () => {
  const lost = knownBefore('gh:repo/sample-tannery/lost', 'stars', 40_000, 'github');
  const answer = (asked: { url: string }) => (asked.url.includes('/repos/') ? 404 : api(asked));
  const followed = { topics: ['rag'], repositories: ['sample-tannery/mistyped'] };
  const { of, gaps } = await sendOut(github, answer, { followed, known: [lost] });
  assert.equal(of(lost.subject, 'state'), 'gone');
  assert.equal(of(scaffold, 'state'), 'there');
  assert.deepEqual(
    gaps.map(({ what, reason }) => `${what} ${reason}`),
    ['figures of sample-tannery/mistyped answered 404'],
  );
});

test('the stars of each day that is over come home with its own date, and nothing of a day to come', async () => {
  const known = [knownBefore(scaffold, 'stars', 12000, 'github')];
  const { observations, gaps } = await sendOut(starHistory, () => fixture(import.meta.url, 'star-history.json'), {
    known,
  });
  assert.deepEqual(gaps, []);
  const days = new Map(observations.map((one) => [one.asOf.slice(0, 10), one.value]));
  assert.equal(days.get('2026-04-19'), 10);
  assert.equal(days.get('2026-05-02'), 7);
  assert.equal(days.get('2026-05-03'), 9);
  assert.equal(days.size, 15);
});

test('a history whose days do not add up is no history', async () => {
  const known = [knownBefore(scaffold, 'stars', 12000, 'github')];
  const wrong = JSON.stringify([{ week: 1776556800, total: 71, days: [10, 10, 10, 10, 10, 10, 10] }]);
  const { observations, gaps } = await sendOut(starHistory, () => wrong, { known });
  assert.deepEqual(observations, []);
  assert.equal(gaps.length, 1);
});

test('the trending page gives its order, and fewer than five rows mean that it was rebuilt', async () => {
  const { of } = await sendOut(githubTrending, () => fixture(import.meta.url, 'trending.html'));
  assert.equal(of('gh:repo/sample-tannery/scaffold-3', 'rank/github-trending'), 3);
  assert.equal(of('gh:repo/sample-tannery/scaffold-3', 'stars'), 3030);
  const rebuilt = await sendOut(githubTrending, () => '<html><article class="Box-row"></article></html>');
  assert.match(rebuilt.gaps[0]?.reason ?? '', /shape we do not know/);
});

test('a field that has another name is a gap on the first morning, and none of the answer is used', async () => {
  const body = Buffer.from(await fixture(import.meta.url, 'search.json')).toString('utf8');
  const drifted = body.replaceAll('"forks_count"', '"forkCount"');
  const { observations, gaps } = await sendOut(github, () => drifted, { followed: { topics: ['rag'] } });
  assert.deepEqual(observations, []);
  assert.match(gaps[0]?.reason ?? '', /shape we do not know \(without forks\)/);
});
