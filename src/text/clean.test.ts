import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isolated, printable } from './clean.ts';

const anything = fc.string({ unit: 'binary' });
/** Many more of the characters that make trouble than chance would give. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        '\u0000',
        '\u009f',
        '\u202e',
        '\u2066',
        '\u200b',
        '\u200c',
        '\u200d',
        '\ufe0f',
        '\u{e0041}',
      ),
      fc.constantFrom(
        '\u0301',
        '\u0323',
        '\u05d0',
        '\u0645',
        '\u0915',
        '\u{1f600}',
        '\u2764',
        '\ud800',
        '\udc00',
        '\u00ad',
        '\ue000',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(anything, trouble);

test('printable text is printable already: doing it twice changes nothing', () => {
  fc.assert(fc.property(texts, (text) => printable(printable(text)) === printable(text)));
});

test('no control, no bidirectional control, no tag character and no lone surrogate is left', () => {
  const left = /[\p{Cc}\p{Co}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
  fc.assert(
    fc.property(texts, (text) => {
      const clean = printable(text);
      assert.doesNotMatch(clean, left);
      assert.ok(clean.isWellFormed());
      assert.equal(clean, clean.normalize('NFC'));
      assert.doesNotMatch(clean, /[\p{Mn}\p{Me}]{4}/u);
    }),
  );
});

test('plain text stays as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[!-~]{1,8}$/), { minLength: 1 }), (words) => {
      assert.equal(printable(words.join(' ')), words.join(' '));
    }),
  );
});

test('scripts keep the joiners they are written with, and emoji stay whole', () => {
  for (const text of [
    'می‌خواهم', // Persian with a zero-width non-joiner
    'क्‍ष', // Devanagari with a joiner
    '👩🏽‍🚀 ❤️‍🔥 1️⃣',
    'Nguyễn Thị Minh Khai',
    '東京都渋谷区',
    'עִבְרִית',
    'ភាសាខ្មែរ',
  ])
    assert.equal(printable(text), text.normalize('NFC'));
});

test('a joiner between Latin letters, a second selector and a hidden message go', () => {
  assert.equal(printable('sam\u200dple'), 'sample');
  assert.equal(printable('sample\u{e0073}\u{e0065}\u{e0063}'), 'sample');
  assert.equal(printable('x\ufe01\ufe02\ufe03'), 'x');
  assert.equal(printable('  one\r\n\ttwo\u3000three '), 'one two three');
  assert.equal(printable('sample '), 'sample');
  assert.equal(printable('one two '), 'one two');
});

test('a name that runs from right to left cannot reorder its neighbours', () => {
  assert.equal(isolated('sample-נתונים'), '\u2068sample-נתונים\u2069');
  assert.equal(isolated('sample-data'), 'sample-data');
});
