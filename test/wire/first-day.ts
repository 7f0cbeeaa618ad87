import assert from 'node:assert/strict';
import { plain, runsOf } from '../../src/text/spans.ts';
import type { Edited, Issue, Spans } from '../../src/vocabulary/index.ts';

/** What the first issue of a new paper must hold: ten sections, sixty claims, eight dated and linked items. */
export function assertFull({ issue, evidence }: Edited): void {
  assert.ok(
    issue.sections.length >= 10,
    `${issue.sections.length} sections: ${issue.sections.map((one) => one.id).join()}`,
  );
  assert.ok(issue.record.claims >= 60, `${issue.record.claims} claims`);
  assert.equal(issue.record.claims, evidence.claims.length);
  assert.ok(itemsOf(issue) >= 8, `${itemsOf(issue)} items in lead, briefs and finds`);
}

/** What it may not hold: a sentence that needs a memory. */
export function assertForgetful(issue: Issue): void {
  assert.match(plain(issue.banner ?? []), /^Our memory begins today: /);
  assert.doesNotMatch(wordsOf(issue), /\brecord\b|since yesterday|for the first time|one in \d|than ever/i);
  assert.doesNotMatch(kickersOf(issue), /\d\/10/);
  const remembering = ['movers', 'since-yesterday', 'corrections'];
  assert.deepEqual(
    issue.sections.filter((section) => remembering.includes(section.id)),
    [],
  );
}

/** Entries of lead, briefs and finds. */
export function itemsOf(issue: Issue): number {
  return issue.sections
    .filter((section) => ['lead', 'briefs', 'finds'].includes(section.id))
    .flatMap((section) => section.stories)
    .reduce((sum, { block }) => sum + (block.kind === 'items' ? block.items.length : 1), 0);
}

/** The paper's own words: what it quotes and names is not its own. */
export function wordsOf(issue: Issue): string {
  const stories = issue.sections.flatMap((section) => section.stories);
  const own = (run: Spans): Spans => run.filter((span) => span.kind === 'words' || span.kind === 'claim');
  return stories
    .flatMap((story) => runsOf(story.block))
    .map((run) => plain(own(run)))
    .join('\n');
}

export function kickersOf(issue: Issue): string {
  const blocks = issue.sections.flatMap((section) => section.stories.map((story) => story.block));
  return blocks.flatMap((block) => (block.kind === 'story' ? [plain(block.kicker)] : [])).join('\n');
}

/** A morning in a line: `2026-05-08: 13 sections (lead briefs …), 190 claims, 11 items in lead, briefs and finds`. */
export function summary(issue: Issue): string {
  return `${issue.date}: ${issue.sections.length} sections (${issue.sections.map((one) => one.id).join(' ')}), ${issue.record.claims} claims, ${itemsOf(issue)} items in lead, briefs and finds`;
}
