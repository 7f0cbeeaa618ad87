import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overtakeScore } from './angles/overtake.ts';
import { countsCeiling, eventScore, kindWeights } from './lead-score.ts';
import { followThrough } from './move-score.ts';
import { anchors, scoreOfReturn } from './return-period.ts';

test('the score at each anchor is the anchor’s, and a rarer thing never scores less', () => {
  for (const [days, score] of anchors) assert.equal(scoreOfReturn(days, 400), score);
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      fc.double({ min: 1, max: 3, noNaN: true }),
      (days, times) => {
        assert.ok(scoreOfReturn(days * times, 400) >= scoreOfReturn(days, 400) - 1e-9);
        assert.ok(scoreOfReturn(days, 400) >= 0 && scoreOfReturn(days, 400) <= 10);
      },
    ),
  );
});

test('what happens less often than the memory is long is not called rarer than the memory', () => {
  assert.equal(scoreOfReturn(300, 60), 9);
  assert.equal(scoreOfReturn(300, 30), 8);
});

test('a confirmed release by a followed lab outranks every count; the same from anybody does not', () => {
  const release = { points: 0, upvotes: 0, kindWeight: kindWeights['model-release'] };
  const confirmed = eventScore({ ...release, tier: 'followed-lab', confirmations: 1 });
  assert.ok(confirmed.score > countsCeiling);
  assert.ok(eventScore({ ...release, tier: 'followed-lab', confirmations: 0 }).score < confirmed.score);
  assert.ok(eventScore({ ...release, tier: 'anybody', confirmations: 1 }).score < 6);
});

test('an event scores more the further it reaches, and never above 10', () => {
  const tiers = fc.constantFrom('followed-lab', 'known-project', 'anybody' as const);
  fc.assert(
    fc.property(
      tiers,
      fc.nat(5),
      fc.nat(5000),
      fc.nat(500),
      fc.constantFrom(...Object.values(kindWeights)),
      (tier, confirmations, points, upvotes, kindWeight) => {
        const measures = { tier, confirmations, points, upvotes, kindWeight };
        const { score } = eventScore(measures);
        assert.ok(score >= 0 && score <= 10);
        assert.ok(eventScore({ ...measures, points: points + 100 }).score >= score);
        assert.ok(eventScore({ ...measures, confirmations: confirmations + 1 }).score >= score);
      },
    ),
  );
});

test('a rise that held is likelier to last, and the more so the further it stood out', () => {
  for (const z of [2, 4, 6, 9, 12, 20]) {
    assert.ok(followThrough(z, true) > followThrough(z, false));
    assert.ok(followThrough(z + 1, true) >= followThrough(z, true));
  }
});

test('the first place after half a year scores 7, the hundredth after a month 2', () => {
  assert.equal(overtakeScore(1, 200, 1).score, 7);
  assert.equal(overtakeScore(100, 30, 1).score, 2);
});
