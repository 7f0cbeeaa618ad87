import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repo } from '../../../test/made/series.ts';
import { features } from './features.ts';
import { gainedBetween, gainsTo, historyDays, type History } from './history.ts';
import { evenPace, meanPace, medianPace, persistence } from './pace.ts';
import { expectedPace, rankRepositories } from './rank.ts';
import { repositoryWeights, untuned } from './weights.ts';

function history(name: string, gains: readonly number[], rest: Partial<History> = {}): History {
  const padded = new Float64Array(historyDays).fill(NaN);
  padded.set(gains, historyDays - gains.length);
  return {
    subject: repo(name),
    day: 20_000,
    gains: padded,
    total: 5000,
    knownDays: gains.length,
    sinceChange: 2,
    age: null,
    daysTrending: 0,
    trendingPlace: null,
    ...rest,
  };
}

const days = (count: number, gain: number): number[] => Array.from({ length: count }, () => gain);

test('without weights the order is that of the untuned blend', () => {
  const all = [history('slow', days(40, 3)), history('fast', days(40, 30)), history('burst', [...days(39, 3), 200])];
  const places = rankRepositories(all, untuned);
  assert.deepEqual(
    places.map(({ subject }) => subject),
    [repo('fast'), repo('burst'), repo('slow')],
  );
  assert.deepEqual(
    places.map(({ reasons }) => reasons),
    [[], [], []],
  );
  assert.ok(Math.abs(expectedPace(all[1]!, untuned) - 30) < 1e-9);
});

test('a weight moves a place, and the reason says which way in plain words', () => {
  const weights = { constant: 0, of: { 'best-day': -1 }, usual: { 'best-day': 0 } };
  const even = history('even', days(40, 10));
  const spiky = history('spiky', [...days(33, 10), 2, 2, 2, 60, 2, 2, 2]);
  const [first, second] = rankRepositories([spiky, even], weights);
  assert.equal(first?.subject, even.subject);
  assert.equal(second?.reasons[0]?.says, 'one day made most of its week');
  assert.ok(second.reasons[0].factor < 1);
});

test('the fitted weights name declared features only and say from which dates they are', () => {
  assert.deepEqual(Object.keys(repositoryWeights.of).toSorted(), features.map(({ id }) => id).toSorted());
  assert.match(repositoryWeights.known, /^\d{4}-\d\d-\d\d$/);
  assert.ok(repositoryWeights.to < repositoryWeights.known && repositoryWeights.cases > 1000);
});

test('every feature of a history with gaps and of one a day old is a number', () => {
  const odd = [history('new', [4]), history('gaps', [1, NaN, NaN, 7, NaN, 2], { sinceChange: null })];
  for (const { of, id } of features) for (const one of odd) assert.ok(Number.isFinite(of(one)), id);
  assert.equal(rankRepositories(odd).length, 2);
});

test('a history nothing is known of has no place', () => {
  assert.deepEqual(rankRepositories([history('unknown', [])]), []);
});

test('short gaps are bridged evenly, long ones stay gaps', () => {
  const gains = gainsTo(110, {
    days: Int32Array.from([100, 103, 108, 110]),
    values: Float64Array.from([10, 16, 90, 100]),
  });
  assert.deepEqual([...gains.subarray(-11)], [NaN, 2, 2, 2, NaN, NaN, NaN, NaN, NaN, 5, 5]);
});

test('paces are those of the days that are known, withdrawn marks counted as none', () => {
  const one = history('one', [NaN, 4, -6, 8, NaN]);
  assert.equal(meanPace(one.gains, 5), 4);
  assert.equal(medianPace(one.gains, 5), 4);
  assert.equal(persistence(one), 4);
  assert.equal(evenPace(one), 4);
});

test('what came between two days is the sum of known gains, or not known', () => {
  const one = history('one', [1, 2, 3, NaN, 5]);
  assert.equal(gainedBetween(one, 19_995, 19_998), 6);
  assert.ok(Number.isNaN(gainedBetween(one, 19_995, 20_000)));
  assert.ok(Number.isNaN(gainedBetween(one, 19_999, 20_003)));
});
