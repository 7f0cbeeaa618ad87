import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editedFor, states } from './issue.ts';
import type { Issue, Section, SectionId } from '../../src/vocabulary/index.ts';
import { planFront } from '../../src/press/web/balance.ts';

const full = editedFor('full').issue;

const without = (issue: Issue, ...ids: readonly SectionId[]): Issue => ({
  ...issue,
  sections: issue.sections.filter(({ id }) => !ids.includes(id)),
});

/** The lead cut down to its headline and one paragraph. */
function withShortLead(issue: Issue): Issue {
  return {
    ...issue,
    sections: issue.sections.map((section) => (section.id === 'lead' ? shortened(section) : section)),
  };
}

function shortened(section: Section): Section {
  return {
    ...section,
    stories: section.stories.map((story) =>
      story.block.kind === 'story'
        ? { ...story, block: { ...story.block, paragraphs: story.block.paragraphs.slice(0, 1), chart: null } }
        : story,
    ),
  };
}

test('a full lead keeps the middle of the front to itself', () => {
  const plan = planFront(full);
  assert.ok(!plan.under.includes('opinion'));
  assert.ok(plan.rail.includes('words'));
});

test('under a short lead stands the opinion, so that the middle is not left empty', () => {
  assert.ok(planFront(withShortLead(full)).under.includes('opinion'));
});

test('without a second story the right column is filled from below', () => {
  const { rail } = planFront(without(full, 'off-lead'));
  assert.ok(rail.length > 1, rail.join(' '));
});

test('on a day without a story the analysis takes the middle', () => {
  assert.equal(planFront(editedFor('quiet').issue).under[0], 'deep-dive');
});

test('no section stands twice on the front, and none stands there that the issue does not have', () => {
  for (const state of states) {
    const { issue } = editedFor(state);
    for (const edition of [issue, withShortLead(issue), without(issue, 'off-lead', 'briefs')]) {
      const { under, rail, left } = planFront(edition);
      const placed = [...under, ...rail, ...left];
      assert.equal(new Set(placed).size, placed.length, state);
      for (const id of placed)
        assert.ok(
          edition.sections.some((section) => section.id === id),
          `${state}: ${id}`,
        );
    }
  }
});
