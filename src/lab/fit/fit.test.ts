import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../measures/random.ts';
import { chanceFrom, fitLogistic } from './logistic.ts';
import { Ridge } from './ridge.ts';
import { solve } from './solve.ts';

test('a positive definite system is solved, another is refused', () => {
  const [x, y] = solve(Float64Array.from([4, 2, 2, 3]), Float64Array.from([8, 7]));
  assert.ok(Math.abs(x! - 1.25) < 1e-12 && Math.abs(y! - 1.5) < 1e-12);
  assert.throws(() => solve(Float64Array.from([1, 2, 2, 1]), Float64Array.from([1, 1])), RangeError);
});

test('a ridge without cases has no weights, and with many finds those behind the cases', () => {
  const ridge = new Ridge(2, 10);
  assert.deepEqual([...ridge.weights()], [0, 0]);
  const next = seeded(3);
  for (let i = 0; i < 20_000; i += 1) {
    const x = next() - 0.5;
    ridge.learn([1, x], 0.3 - 2 * x + (next() - 0.5), 1 + next());
  }
  const [constant, slope] = ridge.weights();
  assert.ok(Math.abs(constant! - 0.3) < 0.02 && Math.abs(slope! + 2) < 0.05);
});

test('a stronger ridge draws weights nearer to none', () => {
  const [weak, strong] = [10, 100].map((strength) => {
    const ridge = new Ridge(1, strength);
    for (let i = 0; i < 10; i += 1) ridge.learn([1], 1, 1);
    return ridge.weights()[0]!;
  });
  assert.ok(Math.abs(weak! - 0.5) < 1e-12 && strong! < weak!);
});

test('a logistic fit gives back the chances the cases were drawn by', () => {
  const next = seeded(5);
  const rows = Array.from({ length: 20_000 }, () => Float64Array.from([1, 4 * next() - 2]));
  const truth = [-0.5, 1.2];
  const came = rows.map((row) => next() < chanceFrom(row, truth));
  const weights = fitLogistic(rows, came, 10);
  assert.ok(Math.abs(weights[0]! + 0.5) < 0.06 && Math.abs(weights[1]! - 1.2) < 0.06);
});
