import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from './pace.ts';

test('a domain with a rate never gets more in any window than the rate allows, and one more', () => {
  const pace = new Pace({ domains: { 'slow.example': 10 } });
  let now = 0;
  const went = Array.from({ length: 400 }, () => {
    now = Math.max(now, pace.reserve('slow.example', now));
    return now;
  });
  for (const begin of went) assert.ok(went.filter((at) => at >= begin && at < begin + 1000).length <= 11);
});

test('a slow domain holds nobody else up', () => {
  const pace = new Pace({ domains: { 'slow.example': 1 } });
  for (let n = 0; n < 50; n += 1) pace.reserve('slow.example', 0);
  assert.equal(pace.reserve('quick.example', 0), 0);
});

test('who asks for patience is sent to at half the rate, and at the old one again when it has been calm', () => {
  const pace = new Pace({ domains: { 'a.example': 10 } });
  pace.slowDown('a.example', 0);
  const first = pace.reserve('a.example', 0);
  assert.equal(pace.reserve('a.example', 0) - first, 200);
  const later = 700_000;
  pace.reserve('a.example', later);
  assert.equal(pace.reserve('a.example', later) - later, 100);
});

test('a domain without a rate gets one when it complains', () => {
  const pace = new Pace();
  assert.equal(pace.reserve('b.example', 5), 5);
  pace.slowDown('b.example', 5);
  assert.ok(pace.reserve('b.example', 5) > 5);
});

test('the relay’s rate holds for all domains together', () => {
  const pace = new Pace({ relay: 100 });
  const last = Array.from({ length: 101 }, (_, n) => pace.reserve(`d${n}.example`, 0)).at(-1);
  assert.equal(last, 1000);
});
