import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expand, resolve } from './alternatives.ts';
import { line } from './line.ts';
import { plain } from '../text/spans.ts';

const written = line`It {stood at|came to} {a place|a mark} it {kept|held}.`!;

describe('alternatives', () => {
  it('are decided by what they cost', () => {
    const cheap = resolve(written, () => 0);
    assert.equal(plain(cheap.spans), 'It stood at a place it kept.');
    const used = new Set(cheap.patterns);
    assert.equal(plain(resolve(written, (key) => (used.has(key) ? 1 : 0)).spans), 'It came to a mark it held.');
  });

  it('avoid a pair that was printed, where each alone was', () => {
    const told = [resolve(written, () => 0)];
    for (let index = 0; index < 3; index += 1)
      told.push(resolve(written, (key) => told.filter(({ patterns }) => patterns.includes(key)).length));
    assert.equal(new Set(told.map(({ spans }) => plain(spans))).size, 4);
  });

  it('expand to every text they can become', () => {
    assert.deepEqual(expand('{a|b} and {c|d}'), ['a and c', 'a and d', 'b and c', 'b and d']);
    assert.deepEqual(expand('no choice'), ['no choice']);
  });
});
