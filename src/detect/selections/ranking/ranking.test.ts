import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adding, crowd, cutoffOf, levels, morningOf, repo, steady, today } from '../../../../test/made/series.ts';
import { pastOf } from '../../../archive/memory-past.ts';
import { prove } from '../../../reckon/prove.ts';
import type { Observation } from '../../../vocabulary/observation.ts';
import { trending } from '../trending.ts';

const lasting = repo('lasting');
const burst = repo('burst');
const stars = [
  ...crowd(25, 60),
  ...levels(lasting, 'stars', adding(9000, steady(59, 90))),
  ...levels(burst, 'stars', adding(9000, [...steady(58, 4), 700])),
];
const forks = [
  ...levels(lasting, 'forks', adding(900, steady(59, 3))),
  ...levels(burst, 'forks', adding(900, steady(59, 9))),
  ...levels(repo('crowd-1'), 'forks', adding(80, steady(59, 2))),
];

async function rankings(observations: readonly Observation[]) {
  const past = pastOf(observations, cutoffOf(today));
  const found = await trending.choose(past, morningOf());
  const by = (which: 'interest' | 'practice') =>
    found.flatMap((one) =>
      one.kind === 'trending' && one.list === 'repositories' && one.by === which ? [one] : [],
    )[0];
  return { past, interest: by('interest'), practice: by('practice') };
}

test('repositories stand by the fitted blend once they are known for four weeks; one day makes no first place', async () => {
  const { interest } = await rankings([...stars, ...forks]);
  assert.equal(interest?.rows[0]?.subject, lasting);
  assert.equal(interest.rows[0].facts['rank']?.value, 1);
  const paces = interest.rows.map(({ facts }) => Number(facts['pace']?.value));
  assert.deepEqual(
    paces,
    paces.toSorted((a, b) => b - a),
    'the sort key is a printed column',
  );
});

test('each row has its place in the other ranking, and every figure is computed again from the archive', async () => {
  const { past, interest, practice } = await rankings([...stars, ...forks]);
  assert.equal(practice?.rows[0]?.subject, burst);
  assert.equal(interest?.rows[0]?.facts['other']?.value, 2, 'second by forks');
  assert.equal(practice.rows[1]?.facts['other']?.value, 1, 'first by the blend');
  for (const { facts } of [...interest.rows, ...practice.rows])
    for (const fact of Object.values(facts)) assert.ok((await prove(fact, past)).holds);
});

test('a paper of a week ranks by what was gained, and gives no reasons', async () => {
  const week = [...crowd(25, 8), ...levels(lasting, 'stars', adding(9000, steady(7, 90)))];
  const { interest } = await rankings(week);
  assert.equal(interest?.rows[0]?.subject, lasting);
  assert.equal(interest.rows[0].facts['pace'], undefined);
  assert.equal(interest.rows[0].reasons, undefined);
});
