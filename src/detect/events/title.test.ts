import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOfSlice } from '../slice.ts';
import { plainLink } from './cluster.ts';
import { likeness, tellingWordsOf, titleSlice } from './title.ts';

const shown = (title: string) => textOfSlice(title, titleSlice(title));

test('a date, a section and a sentence glued to a title are cut off, exactly', () => {
  assert.equal(shown('May 22, 2026AnnouncementsProject Sample: an update'), 'Project Sample: an update');
  assert.equal(shown('May 7, 2026PolicyFocus areas for the institute'), 'Focus areas for the institute');
  assert.equal(shown('Jun 5, 2026Economic ResearchCoding agents at work'), 'Coding agents at work');
  assert.equal(shown('AlignmentMay 8, 2026Teaching models whyNew work on how we did it.'), 'Teaching models why');
});

test('a title as it should be stays as it is', () => {
  assert.equal(shown('  Introducing Samplar 4.8 '), 'Introducing Samplar 4.8');
  assert.equal(shown('SampleMind and DeepSample'), 'SampleMind and DeepSample');
  assert.equal(shown('May 22, 2026: what happened'), 'May 22, 2026: what happened');
});

test('a long title is cut at a word within 120 characters', () => {
  const cut = shown(`${'sample '.repeat(30)}end`);
  assert.ok(cut.length <= 120 && cut.endsWith('sample'));
  assert.equal(shown('x'.repeat(300)).length, 120);
});

const alike = (a: string, b: string) => likeness(tellingWordsOf(a), tellingWordsOf(b));

test('titles are alike by the words that tell them apart', () => {
  assert.equal(alike('Introducing Samplar 4.8', 'introducing SAMPLAR 4.8!'), 1);
  assert.ok(alike('Samplar 4.8 is here', 'Examplo 4.8 is here') < 0.6);
  assert.equal(alike('The news', 'The news'), 0, 'one telling word proves nothing');
});

test('one page has one address, however it is spelt', () => {
  assert.equal(plainLink('https://www.lab.example/news/a/?utm=1#x'), plainLink('http://lab.example/news/a'));
  assert.equal(plainLink('https://arxiv.org/pdf/2605.00001v2'), plainLink('https://arxiv.org/abs/2605.00001'));
  assert.notEqual(plainLink('https://lab.example/item?id=1'), plainLink('https://lab.example/item?id=2'));
});
