import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { say } from '../../../text/say.ts';
import { agrees, numberAt } from './numbers.ts';
import { normalise } from './sentences.ts';

const read = (text: string) => {
  const found = numberAt(text, 0);
  return found && [found.number.form, Number(found.number.value.toPrecision(6)), text.slice(0, found.length)];
};

test('figures, words, ordinals, fractions, multiples and rates are read with the form they were said in', () => {
  assert.deepEqual(read('65,736 stars'), ['figure', 65_736, '65,736']);
  assert.deepEqual(read('2.7 million downloads'), ['figure', 2_700_000, '2.7 million']);
  assert.deepEqual(read('27B parameters'), ['figure', 27e9, '27B']);
  assert.deepEqual(read('Fifty-three of them'), ['figure', 53, 'Fifty-three']);
  assert.deepEqual(read('two hundred and four rows'), ['figure', 204, 'two hundred and four']);
  assert.deepEqual(read('three thousand'), ['figure', 3000, 'three thousand']);
  assert.deepEqual(read('11 % of'), ['percent', 0.11, '11 %']);
  assert.deepEqual(read('3 percentage points'), ['points', 0.03, '3 percentage points']);
  assert.deepEqual(read('nine times its usual'), ['times', 9, 'nine times']);
  assert.deepEqual(read('twice as many'), ['multiple', 2, 'twice']);
  assert.deepEqual(read('fifth on the list'), ['ordinal', 5, 'fifth']);
  assert.deepEqual(read('21st of'), ['ordinal', 21, '21st']);
  assert.deepEqual(read('three quarters of'), ['fraction', 0.75, 'three quarters']);
  assert.deepEqual(read('one in 531 days'), ['one-in', 531, 'one in 531']);
  assert.deepEqual(read('24 for every 100 new stars'), ['per-hundred', 24, '24 for every 100']);
  assert.deepEqual(read('+9,610'), ['figure', 9610, '+9,610']);
  assert.equal(read('v2'), null);
  assert.equal(read('4chan'), null);
});

test('a figure agrees with a value only under the rounding it shows', () => {
  const said = numberAt('2.7 million', 0)!.number;
  assert.equal(agrees(said, 2_700_001), true);
  assert.equal(agrees(said, 2_749_999), true);
  assert.equal(agrees(said, 2_750_000), false);
  assert.equal(agrees(numberAt('9,610', 0)!.number, 9_611), false);
});

test('whatever the paper says of a number is read back as that number, and of no other', () => {
  const displays = [
    { as: 'figure' },
    { as: 'signed' },
    { as: 'short', digits: 1 },
    { as: 'words' },
    { as: 'words', capital: true },
    { as: 'decimal', digits: 1 },
    { as: 'ordinal' },
    { as: 'per-hundred' },
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.constantFrom(...displays), (value, display) => {
      const said = numberAt(normalise(say(value, 'stars', display)), 0);
      assert.ok(said, `${value} as ${display.as}`);
      assert.ok(agrees(said.number, value));
      assert.ok(!agrees(said.number, value + 10 ** Math.max(0, -said.number.shift)));
    }),
    { numRuns: 500 },
  );
});
