import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { article, cutAtWord, list, noun, possessive, sentenceCase, verb } from './english.ts';

describe('english', () => {
  it('chooses the article by sound', () => {
    for (const word of [
      'apple',
      'hour',
      'LLM',
      'MIT licence',
      '8-bit copy',
      'unintended one',
      'order',
      '11 %',
      'F1 score',
    ])
      assert.equal(article(word), 'an', word);
    for (const word of [
      'model',
      'unit',
      'user',
      'GPU',
      'UI',
      'one-line fix',
      'European list',
      '110-page report',
      'Qwen',
    ])
      assert.equal(article(word), 'a', word);
  });

  it('agrees with the count', () => {
    assert.equal(noun(1, 'star'), 'star');
    assert.equal(noun(0, 'star'), 'stars');
    assert.equal(noun(2, 'repository'), 'repositories');
    assert.equal(noun(2, 'batch'), 'batches');
    assert.equal(verb(1, 'was', 'were'), 'was');
    assert.equal(verb(2, 'was', 'were'), 'were');
  });

  it('makes possessives, lists and capitals', () => {
    assert.equal(possessive('Qwen'), 'Qwen’s');
    assert.equal(possessive('Transformers'), 'Transformers’');
    assert.equal(list(['a']), 'a');
    assert.equal(list(['a', 'b']), 'a and b');
    assert.equal(list(['a', 'b', 'c'], 'or'), 'a, b or c');
    assert.equal(sentenceCase('éclair'), 'Éclair');
  });

  it('cuts outside text at a word, never within a character', () => {
    assert.deepEqual(cutAtWord('a framework for agents, and more', 24), { text: 'a framework for agents', cut: true });
    assert.deepEqual(cutAtWord('short', 120), { text: 'short', cut: false });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 120 }), (text, limit) => {
        const { text: kept } = cutAtWord(text, limit);
        assert.ok(kept.length <= limit && text.startsWith(kept) && kept.isWellFormed());
      }),
    );
  });
});
