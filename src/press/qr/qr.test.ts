import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256 } from '../../system/digest.ts';
import { qrCode } from './code.ts';
import { correctedBlocks, times } from './correction.ts';
import { byteCapacity, dataWords, planOf } from './versions.ts';

const rows = (text: string) => qrCode(text).map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

test('codes are the same, module for module, as those of another writer that scanners read', () => {
  // Both were made with the npm package qrcode 1.5.4 and read back with jsqr 1.4.0.
  assert.equal(
    sha256(rows('https://t.me/sample_post').join('\n')),
    'f06e6c24ee6b7cd538bd891514f34a0f7fc7297a1162ee559e5aee5b48e7c169',
  );
  assert.equal(
    sha256(rows('x'.repeat(140)).join('\n')),
    '3f5714c640f7249598ee7e68aec046b252720d6a8c23785f5c64fed07ed57b61',
  );
});

test('a block and its correction words are a multiple of every factor of the generator', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: byteCapacity(1) }), (data) => {
      const words = correctedBlocks(data, 1);
      let root = 1;
      for (let factor = 0; factor < planOf(1).correction; factor += 1) {
        const at = root;
        assert.equal(
          words.reduce((value, word) => times(value, at) ^ word, 0),
          0,
        );
        root = times(root, 2);
      }
    }),
  );
});

test('every version fills its square: data and correction words of each have their place', () => {
  for (const length of [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]) {
    const code = qrCode('s'.repeat(length));
    const version = (code.length - 17) / 4;
    assert.equal(byteCapacity(version), length);
    assert.ok(correctedBlocks(Buffer.alloc(length), version).length > dataWords(version));
  }
});

test('a text that is too long is refused', () => {
  assert.throws(() => qrCode('s'.repeat(214)), RangeError);
});
