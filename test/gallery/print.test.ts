import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pressCard } from '../../src/press/card/card.ts';
import { resvg } from '../../src/press/card/resvg.ts';
import { copyOf } from '../../src/press/print/copy.ts';
import { showable } from '../../src/press/print/letters.ts';
import { pressPrint } from '../../src/press/print/print.ts';
import { openTypst } from '../../src/press/print/typst.ts';
import type { Edited } from '../../src/vocabulary/index.ts';
import { editedFor, edition, states } from './issue.ts';

const typst = openTypst();

function withHeadline(text: string): Edited {
  const edited = editedFor('full');
  const sections = edited.issue.sections.map((section) => ({
    ...section,
    stories: section.stories.map((story) =>
      story.block.kind === 'story'
        ? { ...story, block: { ...story.block, headline: [{ kind: 'words' as const, text }] } }
        : story,
    ),
  }));
  return { ...edited, issue: { ...edited.issue, sections } };
}

test('every state is set for paper, A4 and Letter, as a tagged PDF', () => {
  for (const state of states) {
    const pressings = pressPrint(editedFor(state), edition, typst);
    assert.deepEqual(
      pressings.map(({ path }) => path.split('/').at(-1)),
      ['issue.pdf', 'issue-letter.pdf'],
    );
    for (const { bytes } of pressings) {
      const text = Buffer.from(bytes as Uint8Array).toString('latin1');
      assert.match(text, /^%PDF-1\.7/);
      assert.match(text, /\/MarkInfo|\/StructTreeRoot/);
      assert.match(text, /pdfuaid:part>1</);
    }
  }
});

test('the same issue gives the same PDF and the same card', () => {
  const edited = editedFor('full');
  assert.deepEqual(pressPrint(edited, edition, typst), pressPrint(edited, edition, openTypst()));
  assert.deepEqual(pressCard(edited, resvg), pressCard(edited, resvg));
});

test('text that looks like an instruction to the typesetter is text', () => {
  for (const payload of [
    '#panic("x")',
    '$ x $ ] [ #read("/etc/passwd")',
    '\\ * _ ` < @ = //',
    '"\u{1f600}"',
    '</text><script/>',
  ])
    assert.doesNotThrow(() => {
      pressPrint(withHeadline(payload), edition, typst);
      pressCard(withHeadline(payload), resvg);
    });
});

test('letters the print faces lack are replaced, and the page says so', () => {
  assert.equal(showable('sample-נתונים-מודל'), 'sample-◊-◊');
  assert.equal(showable('Żółć, Ελλάδα, Україна, Đặng'), 'Żółć, Ελλάδα, Україна, Đặng');
  assert.match(copyOf(editedFor('full').issue, edition).missing ?? '', /letters our print faces do not have/);
  assert.equal(copyOf(editedFor('bare').issue, edition).missing, null);
});

test('a card is a picture of 1200 by 630 and at most 100 KB', () => {
  for (const state of states) {
    const bytes = Buffer.from(pressCard(editedFor(state), resvg).bytes as Uint8Array);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
    assert.ok(bytes.length <= 100_000, `${state}: ${bytes.length}`);
  }
});
