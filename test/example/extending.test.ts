import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pastOf } from '../../src/archive/memory-past.ts';
import { readAt, sendOut } from '../../src/collect/testing/sent-out.ts';
import { defaultEdition } from '../../src/config.ts';
import { draft } from '../../src/draft/draft.ts';
import { mend } from '../../src/draft/mend.ts';
import { editAll } from '../../src/edit/edit-all.ts';
import { declaredSayings } from '../../src/declared.ts';
import { plain } from '../../src/text/spans.ts';
import type { Morning } from '../../src/vocabulary/index.ts';
import { journalNote } from './angle.ts';
import { journalReading } from './section.ts';
import { journalAt } from './source.ts';

const answer = JSON.stringify({
  notes: [
    {
      name: 'How we read a model card',
      says: 'Slowly.',
      page: 'https://sample-journal.example/cards',
      at: '2026-05-02T09:00:00Z',
    },
    { name: 'A note without a page', at: '2026-05-02T10:00:00Z' },
  ],
});
const source = journalAt('https://sample-journal.example');
const morning = {
  edition: { ...defaultEdition, zone: 'UTC' },
  date: '2026-05-04',
  cutoff: readAt,
  memory: { issues: [], forecasts: [] },
} as unknown as Morning;

test('the source of docs/extending.md brings its notes home, and drops the row that does not fit', async () => {
  const { observations, gaps } = await sendOut(source, () => answer);
  assert.deepEqual(gaps, []);
  assert.deepEqual(
    observations.filter((one) => one.metric === 'title').map((one) => one.value),
    ['How we read a model card'],
  );
});

test('where the journal answers in another shape, the paper names the gap', async () => {
  const { observations, gaps } = await sendOut(source, () => '{"articles":[]}');
  assert.deepEqual([observations.length, gaps[0]?.what], [0, 'notes of the journal']);
});

test('the angle of docs/extending.md makes a brief of a fresh note, and of none that is a week old', async () => {
  const { observations } = await sendOut(source, () => answer);
  const past = pastOf(observations, readAt);
  const findings = await journalNote.find(past, morning);
  assert.equal(findings.length, 1);
  const drafts = draft({ findings, selections: [] }, morning);
  const desk = { today: morning.date, sayings: declaredSayings, names: [] };
  const { stories, spiked } = await editAll(drafts, past, desk, mend);
  assert.deepEqual(spiked, []);
  const brief = stories.find(({ section }) => section === 'briefs');
  assert.ok(brief?.block.kind === 'items');
  assert.match(plain(brief.block.items[0]!.head), /“How we read a model card”/);

  const later = pastOf(observations, '2026-05-09T05:41:00Z' as typeof readAt);
  assert.deepEqual(await journalNote.find(later, morning), []);
});

test('what docs/extending.md shows is what is tested here', async () => {
  const page = await readFile(new URL('../../docs/extending.md', import.meta.url), 'utf8');
  for (const name of ['parse.ts', 'source.ts', 'angle.ts', 'section.ts']) {
    const code = (await readFile(new URL(name, import.meta.url), 'utf8')).replace(/^(?:import [^;]+;\n)+\n/, '');
    assert.ok(page.includes(`\n\`\`\`ts\n// test/example/${name}\n${code}\`\`\`\n`), name);
  }
});

test('the section of docs/extending.md prints the notes, every word computed again from the archive', async () => {
  const { observations } = await sendOut(source, () => answer);
  const past = pastOf(observations, readAt);
  const selections = await journalReading.choose(past, morning);
  const drafts = draft({ findings: [], selections }, morning);
  const { stories, spiked } = await editAll(drafts, past, { today: morning.date, sayings: declaredSayings, names: [] });
  assert.deepEqual(spiked, []);
  const block = stories[0]!.block;
  assert.ok(block.kind === 'items');
  assert.equal(plain(block.items[0]!.head), '“How we read a model card”');
});
