import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forbidden, most, verbsFor } from './lexicon.ts';
import { made } from './testing/made.ts';

const verbs = (from: number, to: number, z: number | null = null) => verbsFor({ from, to, z }).map(({ past }) => past);

const share = (value: number, n: number, complete: boolean) =>
  most(made(value, 'fraction', { population: { rule: 'sample', n, complete } }));

describe('the lexicon', () => {
  it('grants a verb of change only where its figures hold', () => {
    assert.deepEqual(verbs(100, 100), []);
    assert.deepEqual(verbs(100, 103), ['edged up', 'grew', 'rose']);
    assert.deepEqual(verbs(100, 98), ['slipped', 'fell']);
    assert.ok(verbs(100, 200).includes('doubled'));
    assert.ok(!verbs(100, 220).includes('doubled'));
    assert.ok(verbs(100, 160, 4).includes('jumped'));
    assert.ok(!verbs(100, 160, 2).includes('jumped'));
    assert.ok(!verbs(100, 160).includes('jumped'));
  });

  it('says “most” of more than half, and of a sample only where the interval is above half', () => {
    assert.equal(share(0.55, 20, true), 'most');
    assert.equal(share(0.55, 20, false), null);
    assert.equal(share(0.55, 2000, false), 'most');
    assert.equal(share(0.5, 2000, true), null);
  });

  it('knows the words that never stand in our own name', () => {
    for (const text of ['because of', 'this signals', 'quietly grew', 'reflects a shift', 'isn’t just a', 'amid'])
      assert.match(text, forbidden);
    for (const text of ['reflection', 'a quiet day', 'the cause is open']) assert.doesNotMatch(text, forbidden);
  });
});
