import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paragraphsOf, sentencesOf } from './sentences.ts';

test('versions, abbreviations and decimals do not end a sentence', () => {
  assert.deepEqual(sentencesOf('Claude Opus 4.8 is out, e.g. for code. It costs 1.4 times as much. See No. 7.'), [
    'Claude Opus 4.8 is out, e.g. for code.',
    'It costs 1.4 times as much.',
    'See No. 7.',
  ]);
});

test('a stop inside a name does not end a sentence, and a small name may begin one', () => {
  const names = ['sample-lib. next', 'sample-engine'];
  assert.deepEqual(sentencesOf('We read sample-lib. next today. sample-engine rose.', names), [
    'We read sample-lib. next today.',
    'sample-engine rose.',
  ]);
});

test('a quotation is not cut in the middle', () => {
  assert.deepEqual(sentencesOf('The card says: “Small. Fast. Free.” It is new.'), [
    'The card says: “Small. Fast. Free.”',
    'It is new.',
  ]);
  assert.deepEqual(sentencesOf('"One. Two." Then three.'), ['"One. Two."', 'Then three.']);
});

test('lines are paragraphs unless the text was wrapped to a column', () => {
  assert.deepEqual(paragraphsOf('First line.\nSecond line.'), ['First line.', 'Second line.']);
  const wrapped =
    'A line of words that goes on until the column is full of\nwords and then ends. And another that follows after it\nhere.';
  assert.equal(paragraphsOf(wrapped).length, 1);
  assert.equal(paragraphsOf('A headline\n\nA text.').length, 2);
});
