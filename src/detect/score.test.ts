import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { overtakeScore } from './angles/overtake.ts';
import { countsCeiling, eventScore, eventTable, kindWeights } from './lead-score.ts';
import { followThrough } from './move-score.ts';
import { reachDays, reachPriors, reachScore } from './reach.ts';
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

test('the page of documentation on scores holds the tables that are used', () => {
  const page = readFileSync(new URL('../../docs/scores.md', import.meta.url), 'utf8');
  for (const row of Object.values(eventTable)) assert.ok(page.includes(`| ${row.join(' | ')} |`), row.join());
  for (const [unit, known] of Object.entries(reachPriors))
    for (const [amount, days] of known.slice(2))
      assert.ok(page.includes(`${amount.toLocaleString('en')} in ${days}`), `${unit} ${amount}`);
});

test('of source and reach the rarer tells most, and what nobody reads has the score of its source', () => {
  assert.equal(reachScore({}), 0);
  assert.equal(reachScore({ points: 60_000 }), reachScore({ points: 2500 }));
  const silent = { tier: 'followed-lab', confirmations: 0, points: 0, upvotes: 0, kindWeight: 1 } as const;
  assert.equal(eventScore(silent).score, eventTable['followed-lab'][0]);
  const essay = { ...silent, tier: 'anybody', points: 2000, kindWeight: kindWeights.essay } as const;
  assert.ok(eventScore(essay).score > 6 && eventScore(essay).score < eventScore({ ...silent, points: 2000 }).score);
  fc.assert(
    fc.property(fc.constantFrom('points', 'upvotes', 'likes' as const), fc.nat(4000), fc.nat(4000), (unit, a, b) => {
      assert.ok(reachDays(unit, Math.max(a, b)) >= reachDays(unit, Math.min(a, b)));
    }),
  );
});
