import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block, Draft, Spans } from '../vocabulary/draft.ts';
import { plain } from '../text/spans.ts';
import { mend } from './mend.ts';
import { model, repo } from './testing/made.ts';

const words = (text: string): Spans => [{ kind: 'words', text }];

function draftOf(block: Block): Draft {
  return {
    id: 'sample',
    section: 'lead',
    subjects: [repo, model],
    angle: 'surge',
    score: 7,
    countsOnly: false,
    exempt: false,
    finding: 'sample',
    block,
    facts: [],
  };
}

const spiked = (block: Block, ...sentences: readonly string[]) => ({
  kind: 'spiked' as const,
  draft: draftOf(block),
  objections: sentences.map((sentence) => ({ rule: 'N1', sentence, span: '', said: '', found: '' })),
});

const story: Block = {
  kind: 'story',
  kicker: [],
  headline: words('A head that holds'),
  deck: words('A deck.'),
  byline: [],
  paragraphs: [words('The opening. A claim too many.'), words('Another claim.')],
  pull: null,
  numbers: null,
  chart: null,
};

const item = (name: string) => ({
  head: words(name),
  text: words(`${name} does this.`),
  source: [],
  code: null,
  mark: null,
});

test('a story loses the sentence that was objected to, and nothing else', () => {
  const block = mend(spiked(story, 'A claim too many.'))?.block;
  assert.deepEqual(block?.kind === 'story' && block.paragraphs.map(plain), ['The opening.', 'Another claim.']);
});

test('a story whose opening or head was objected to is not mended', () => {
  assert.equal(mend(spiked(story, 'The opening.')), null);
  assert.equal(mend(spiked(story, 'A head that holds')), null);
});

test('what rests on a figure that does not hold is not mended', () => {
  assert.equal(mend(spiked(story, '')), null);
});

test('a list loses the entry and its subject', () => {
  const items: Block = { kind: 'items', title: null, note: [], numbered: false, items: [item('One'), item('Other')] };
  const mended = mend(spiked(items, 'One does this.'));
  assert.deepEqual(mended?.subjects, [model]);
  assert.equal(mended?.block.kind === 'items' && mended.block.items.length, 1);
});
