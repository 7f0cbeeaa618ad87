import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPhraseEnd } from './phrase-end.ts';

test('a cut never ends with a word that promises another, nor with a loose sign', () => {
  assert.equal(toPhraseEnd('A small framework for agents with the'), 'A small framework for agents');
  assert.equal(toPhraseEnd('Reads letters, sorts them and'), 'Reads letters, sorts them');
  assert.equal(toPhraseEnd('Reads letters –'), 'Reads letters');
  assert.equal(toPhraseEnd('Reads letters quickly'), 'Reads letters quickly');
});

test('a bracket or quotation that is never closed is left out', () => {
  assert.equal(toPhraseEnd('Indexes registers (parish, county and'), 'Indexes registers');
  assert.equal(toPhraseEnd('It says “a little and'), 'It says');
  assert.equal(toPhraseEnd('Calls itself "quick" and "sm'), 'Calls itself "quick"');
  assert.equal(toPhraseEnd('Indexes registers (parish) by hand'), 'Indexes registers (parish) by hand');
});

test('a text of nothing but such words leaves nothing', () => assert.equal(toPhraseEnd('and the'), ''));
