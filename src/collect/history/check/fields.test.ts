import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countIn, dayIn, findInstant, findInstantOfSeconds, listIn, numberIn, rankIn, textIn } from './fields.ts';

const of = (value: unknown) => ({ field: value });

test('counts are whole numbers from 0 up, as numbers or digits', () => {
  assert.equal(countIn(of('12'), 'field'), 12);
  assert.equal(countIn(of(0), 'field'), 0);
  assert.equal(countIn(of(null), 'field'), null);
  assert.equal(countIn({}, 'field'), null);
  for (const bad of ['-1', -1, '1.5', 'NaN', Number.NaN, '1e3', '1,000', ' 1', 'twelve', true, [], '9007199254740993'])
    assert.throws(() => countIn(of(bad), 'field'), /^BadRow: field/, String(bad));
});

test('a score may have a fraction and a rank begins at 1', () => {
  assert.equal(numberIn(of('9.600000000000001'), 'field'), 9.600000000000001);
  assert.equal(rankIn(of('1'), 'field'), 1);
  assert.throws(() => rankIn(of('0'), 'field'), /no place in a list/);
  assert.throws(() => rankIn(of(null), 'field'), /no place in a list/);
});

test('texts that are too long, broken or no texts are refused', () => {
  assert.equal(textIn(of('  sample  '), 'field'), 'sample');
  assert.equal(textIn(of('   '), 'field'), null);
  for (const bad of ['x'.repeat(1001), 'caf\ufffd', '\ud83d', 7])
    assert.throws(() => textIn(of(bad), 'field'), /field/);
});

test('lists come as lists or joined, without empty members', () => {
  assert.deepEqual(listIn(of('a|b||c'), 'field'), ['a', 'b', 'c']);
  assert.deepEqual(listIn(of(['a', null, ' b ']), 'field'), ['a', 'b']);
  assert.deepEqual(listIn(of(null), 'field'), []);
  assert.throws(() => listIn(of([1]), 'field'), /no text/);
  assert.throws(() => listIn(of({}), 'field'), /no list/);
});

test('days are days of the calendar', () => {
  assert.equal(dayIn(of('2024-02-29'), 'field'), '2024-02-29');
  for (const bad of ['2026-02-29', '2026-5-4', '1970-01-01', '04.05.2026', '9999-12-31', null, 20260504])
    assert.throws(() => dayIn(of(bad), 'field'), /no day/);
});

test('moments need a zone and come in UTC to the second; 1970 is a placeholder and no moment', () => {
  assert.equal(findInstant('2026-05-04T05:36:07.999Z'), '2026-05-04T05:36:07Z');
  assert.equal(findInstant('2026-05-04T01:36:07+02:00'), '2026-05-03T23:36:07Z');
  for (const bad of [
    '2026-05-04T05:36:07',
    '2026-05-04',
    '2026-02-30T05:36:07Z',
    '2026-05-04T25:00:00Z',
    '1970-01-01T00:00:00Z',
    7,
  ])
    assert.equal(findInstant(bad), null);
  assert.equal(findInstantOfSeconds(1_777_751_846), '2026-05-02T19:57:26Z');
  for (const bad of [0, -5, 1.5, 1e13, '1777751846']) assert.equal(findInstantOfSeconds(bad), null);
});
