import assert from 'node:assert/strict';
import { test } from 'node:test';
import { precision, spearman } from './agreement.ts';
import { estimate, holm } from './bootstrap.ts';
import { brier, calibrationError } from './calibration.ts';
import { ndcg } from './ndcg.ts';
import { meanRanks, orderBy } from './order.ts';
import { chanceOf, seeded } from './random.ts';

const near = (value: number, wanted: number) =>
  assert.ok(Math.abs(value - wanted) < 1e-12, `${value} is not ${wanted}`);

test('NDCG of a small order is what a hand computes, and 1 for the best order', () => {
  // Best gains 3, 2, 1; the order brings 2, 3, 1.
  const best = 3 + 2 / Math.log2(3) + 1 / 2;
  near(ndcg([1, 0, 2], [3, 2, 1], 3), (2 + 3 / Math.log2(3) + 1 / 2) / best);
  near(ndcg([0, 1, 2], [3, 2, 1], 3), 1);
});

test('a logarithmic gain lets one giant weigh less', () => {
  const labels = [1000, 10, 10];
  assert.ok(ndcg([1, 0, 2], labels, 3, 'log') > ndcg([1, 0, 2], labels, 3));
});

test('withdrawn marks count as none gained, and nothing gained at all gives no value', () => {
  near(ndcg([0, 1], [5, -7], 2), 1);
  assert.ok(Number.isNaN(ndcg([0, 1], [0, -1], 2)));
});

test('precision counts the first places among the true best, and needs as many cases', () => {
  near(precision([0, 3, 1], [9, 8, 7, 1], 2, 3), 1 / 2);
  assert.ok(Number.isNaN(precision([0], [1], 1, 3)));
});

test('Spearman is 1 for the same order, −1 for the opposite, and shares the ranks of ties', () => {
  near(spearman([1, 2, 3, 4], [10, 20, 30, 400]), 1);
  near(spearman([4, 3, 2, 1], [10, 20, 30, 400]), -1);
  assert.deepEqual([...meanRanks([5, 7, 5])], [2.5, 1, 2.5]);
});

test('what is not known stands last, equal ones as they came', () => {
  assert.deepEqual([...orderBy([NaN, 1, 2, 1, -Infinity])], [2, 1, 3, 4, 0]);
});

test('chances that are right on average have no calibration error; the Brier score is the mean square', () => {
  const cases = Array.from({ length: 100 }, (_, i) => ({
    chance: i < 50 ? 0.2 : 0.8,
    came: i % 5 === 0 ? i < 50 : i >= 50,
  }));
  near(calibrationError(cases, 2), 0);
  near(
    brier([
      { chance: 0.5, came: true },
      { chance: 1, came: true },
    ]),
    0.125,
  );
  near(
    calibrationError(
      cases.map(({ came }) => ({ came, chance: 1 })),
      1,
    ),
    0.5,
  );
});

test('the same seed draws the same interval, and it holds the mean', () => {
  const next = seeded(7);
  const values = Array.from({ length: 60 }, () => next());
  const drawing = { block: 5, draws: 500, seed: 1 };
  const once = estimate(values, drawing);
  assert.deepEqual(once, estimate(values, drawing));
  assert.ok(once.low < once.value && once.value < once.high);
  assert.equal(estimate([...values, NaN], drawing).value, once.value);
});

test('dates that hang together give a wider interval in blocks than one by one', () => {
  const values = Array.from({ length: 120 }, (_, i) => Math.sin(i / 10));
  const width = (block: number) => {
    const { low, high } = estimate(values, { block, draws: 500, seed: 1 });
    return high - low;
  };
  assert.ok(width(20) > 1.5 * width(1));
});

test('Holm raises chances by how many tests were asked, in their order', () => {
  assert.deepEqual(
    holm([0.01, 0.04, 0.03]).map((chance) => Math.round(chance * 100) / 100),
    [0.03, 0.06, 0.06],
  );
});

test('a text has its own place in the random order', () => {
  assert.equal(chanceOf('sample-a'), chanceOf('sample-a'));
  const drawn = Array.from({ length: 500 }, (_, i) => chanceOf(`sample-${i}`));
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  assert.ok(mean > 0.45 && mean < 0.55);
});
