import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, sendOut } from '../testing/sent-out.ts';
import { arxiv } from './source.ts';

const paper = 'arxiv:paper/2605.90013';

test('a new paper comes home with title, abstract, authors, subjects, date and the code it names', async () => {
  const { of, gaps } = await sendOut(arxiv, () => fixture(import.meta.url, 'announcements.xml'));
  assert.deepEqual(gaps, []);
  assert.equal(of(paper, 'title'), 'Switchback-Lite: Fewer Layers for Vision Transformers');
  assert.match(String(of(paper, 'abstract')), /^We present Switchback-Lite\./);
  assert.deepEqual(of(paper, 'authors'), ['sample-Gwenda Achterberg', 'sample-Ruta Selwyn']);
  assert.deepEqual(of(paper, 'categories'), ['cs.CV', 'cs.AI']);
  assert.equal(of(paper, 'published-at'), '2026-05-04T04:00:00Z');
  assert.deepEqual(of(paper, 'code-links'), ['sample-dalgleish-group/switchback']);
});

test('replacements and cross-listings are no news', async () => {
  const { observations } = await sendOut(arxiv, () => fixture(import.meta.url, 'announcements.xml'));
  assert.deepEqual([...new Set(observations.map((one) => one.subject))], [paper]);
});

test('an error that arXiv sends as a feed is a gap, and an empty feed is a weekend', async () => {
  const error = await sendOut(arxiv, () => fixture(import.meta.url, 'error.xml'));
  assert.match(error.gaps[0]?.reason ?? '', /shape we do not know/);
  const weekend = await sendOut(arxiv, () => '<feed xmlns="http://www.w3.org/2005/Atom"><title>cs.AI</title></feed>');
  assert.deepEqual(weekend.gaps, []);
});
