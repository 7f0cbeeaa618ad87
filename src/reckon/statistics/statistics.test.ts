import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { believed } from './benjamini-hochberg.ts';
import { climbAtEnd } from './cusum.ts';
import { fitRates, lowerRate, shrunkenRate } from './gamma-poisson.ts';
import { shrunkenShare, wilson } from './intervals.ts';
import { median, quantile } from './median.ts';
import { chanceOfAtLeast, predictiveDispersion, shrunkenDispersion, surprise } from './negative-binomial.ts';
import { betaBelow, gammaBelow, logGamma, normalBelow } from './special.ts';
import { winsorised } from './winsorised.ts';

const close = (found: number, wanted: number, relative = 1e-10) =>
  assert.ok(Math.abs(found - wanted) <= relative * Math.max(1e-12, Math.abs(wanted)), `${found} is not ${wanted}`);
const counts = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 60 });

test('a median has as many values above as below, whatever their order', () => {
  fc.assert(
    fc.property(counts, (values) => {
      const middle = median(values);
      const above = values.filter((value) => value > middle).length;
      const below = values.filter((value) => value < middle).length;
      assert.ok(above <= values.length / 2 && below <= values.length / 2);
      assert.equal(median(values.toReversed()), middle);
    }),
  );
  assert.equal(median([3, 1, 2, 10]), 2.5);
  assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
  assert.ok(Number.isNaN(median([])));
});

test('winsorising lowers a mean only by what stands out, and never below the smallest value', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 3, maxLength: 40 }), (values) => {
      const { mean } = winsorised(values, 2);
      assert.ok(mean >= Math.min(...values) - 1e-9);
      assert.ok(mean <= winsorised(values, 0).mean + 1e-9);
    }),
  );
  assert.equal(winsorised([1, 1, 1, 1, 900, 800], 2).mean, 1);
});

test('ln Γ, incomplete beta and gamma agree with tables', () => {
  close(logGamma(0.5), 0.5723649429247001);
  close(logGamma(10), 12.801827480081469);
  close(logGamma(123.456), 469.60554712992956);
  close(betaBelow(0.3, 2, 5), 0.579825);
  close(betaBelow(0.5, 50, 50), 0.5);
  close(gammaBelow(3, 2), 0.3233235838169366);
  close(gammaBelow(3, 20), 1 - 4.55515e-7, 1e-9);
  close(normalBelow(1.959963984540054), 0.975);
  close(normalBelow(-1), 0.15865525393145707);
});

test('Γ(x + 1) is x Γ(x)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), (x) => {
      const [left, right] = [logGamma(x + 1), logGamma(x) + Math.log(x)];
      assert.ok(Math.abs(left - right) <= 1e-11 * Math.max(1, Math.abs(left)), `${x}: ${left} is not ${right}`);
    }),
  );
});

test('the chance of a count is the sum of the chances of the counts from it on', () => {
  const size = 1 / 0.4;
  const term = (k: number, mean: number) =>
    Math.exp(
      logGamma(k + size) -
        logGamma(size) -
        logGamma(k + 1) +
        k * Math.log(mean / (mean + size)) +
        size * Math.log(size / (mean + size)),
    );
  for (const mean of [0.3, 4, 60]) {
    let below = 0;
    for (let y = 0; y < 30; y += 1) {
      assert.ok(Math.abs(chanceOfAtLeast(y, mean, 0.4) - (1 - below)) < 1e-12);
      below += term(y, mean);
    }
  }
  close(chanceOfAtLeast(3, 2, 0), 1 - Math.exp(-2) * (1 + 2 + 2));
});

test('a larger count is never less of a surprise, nor more likely', () => {
  const rate = fc.double({ min: 0.05, max: 2000, noNaN: true });
  const spread = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.nat(5000), rate, spread, (y, mean, alpha) => {
      assert.ok(surprise(y + 1, mean, alpha) > surprise(y, mean, alpha));
      assert.ok(chanceOfAtLeast(y + 1, mean, alpha) <= chanceOfAtLeast(y, mean, alpha) + 1e-12);
    }),
  );
  assert.equal(surprise(7, 7, 0.1), 0);
});

test('dispersion is drawn towards the pool, and prediction only adds doubt', () => {
  assert.ok(shrunkenDispersion(0, 28) < 0.13);
  assert.ok(shrunkenDispersion(1, 28) < 1 && shrunkenDispersion(1, 28) > 0.13);
  assert.ok(predictiveDispersion(0.1, 5, 28) > 0.1);
});

test('of tests in which nothing happened, few are believed; one clear case is', () => {
  const even = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
  assert.equal(believed(even, 0.05).filter(Boolean).length, 0);
  assert.deepEqual(believed([0.5, 1e-6, 0.9, 0.04], 0.05), [false, true, false, false]);
  assert.deepEqual(believed([0.01, 0.02, 0.03, 0.04], 0.05), [true, true, true, true]);
  assert.deepEqual(believed([0.01, 0.02, 0.03, 0.04], 0.05, { dependence: 'any' }), [false, false, false, false]);
  assert.deepEqual(believed([], 0.05), []);
});

test('small steps add up to an alarm and name the day they began', () => {
  const climb = climbAtEnd([-2, -1, 1, 1.5, NaN, 1.2, 1.4, 2, 1.8]);
  assert.equal(climb?.start, 2);
  close(climb.sum, 5.9);
  assert.equal(climbAtEnd([3, -9]), null);
});

test('three of five is anything between 23 and 88 per cent', () => {
  const { low, high } = wilson(3, 5);
  close(low, 0.2307, 1e-3);
  close(high, 0.8824, 1e-3);
  const drawn = shrunkenShare(3, 5, { a: 10, b: 30 });
  assert.ok(drawn.mean < 0.6 && drawn.low < drawn.mean && drawn.mean < drawn.high);
  close(drawn.mean, 13 / 45);
});

test('rates of small series are drawn to their cohort, and more data are believed more', () => {
  const exposures = Array.from({ length: 40 }, () => 7);
  const seen = exposures.map((_, i) => (i % 4) + (i === 0 ? 30 : 0));
  const prior = fitRates(seen, exposures);
  assert.ok(shrunkenRate(30, 7, prior) < 30 / 7);
  assert.ok(shrunkenRate(0, 7, prior) > 0);
  assert.ok(lowerRate(300, 70, prior) > lowerRate(30, 7, prior));
  // A Gamma(1, 1) is exponential: 5 % lie below −ln 0.95.
  close(lowerRate(0, 0, { a: 1, b: 1 }), -Math.log(0.95), 1e-9);
});
