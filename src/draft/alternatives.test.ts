import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand, resolve } from './alternatives.ts';
import { line } from './line.ts';
import { picksOf } from './luck.ts';
import { plain } from '../text/spans.ts';

const written = line`It {stood at|came to} ${['a place', line`a mark${[' of its own', '']}`]} it {kept|held}.`!;

describe('alternatives', () => {
  it('are decided by picks, and so are the choices of a line', () => {
    assert.equal(plain(resolve(written, () => 0).spans), 'It stood at a place it kept.');
    assert.equal(plain(resolve(written, (options) => options - 1).spans), 'It came to a mark it held.');
  });

  it('give every wording a grammar holds, the same for the same seed', () => {
    const wordings = Array.from({ length: 200 }, (_, seed) => plain(resolve(written, picksOf(String(seed))).spans));
    assert.equal(new Set(wordings).size, 12);
    assert.deepEqual(resolve(written, picksOf('7')), resolve(written, picksOf('7')));
  });

  it('expand to every text they can become', () => {
    assert.deepEqual(expand('{a|b} and {c|d}'), ['a and c', 'a and d', 'b and c', 'b and d']);
    assert.deepEqual(expand('no choice'), ['no choice']);
  });
});
