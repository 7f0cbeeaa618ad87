import { ownWords, runMarks, runningText } from '../text/running-text.ts';
import { plain } from '../text/spans.ts';
import type { Block, Claim, Edited, PrintedStory, RememberedIssue, RememberedStory } from '../vocabulary/index.ts';

/** What later issues need to know of this one: who led, what was said of whom, and on which figures it stood. */
export function remember({ issue, evidence }: Edited): RememberedIssue {
  const lead = issue.sections.find((section) => section.id === 'lead')?.stories[0] ?? null;
  return {
    date: issue.date,
    number: issue.number,
    headline: lead ? headOf(lead.block) : '',
    leadAngle: lead?.angle ?? '',
    leadSubject: lead?.subjects[0] ?? null,
    leadScore: lead?.score ?? null,
    stories: issue.sections.flatMap((section) =>
      section.stories.map((story) => rememberStory(story, section.id, evidence.claims)),
    ),
    runs: [...new Set(runningText(issue.sections).flatMap((run) => runMarks(ownWords(run))))],
  };
}

function rememberStory(
  story: PrintedStory,
  section: RememberedStory['section'],
  claims: readonly Claim[],
): RememberedStory {
  return {
    section,
    angle: story.angle,
    subjects: story.subjects,
    headline: headOf(story.block),
    aboutCounts: story.countsOnly,
    patterns: story.patterns ?? [],
    figures: figuresOf(story, section, claims),
  };
}

/** The figures read for the story's first subject, by metric: `{ stars: 65736 }`. */
function figuresOf(story: PrintedStory, section: string, claims: readonly Claim[]): Readonly<Record<string, number>> {
  const [subject] = story.subjects;
  const figures: Record<string, number> = {};
  for (const claim of claims)
    if (claim.section === section && claim.subject === subject && claim.formula.name === 'observed')
      if (typeof claim.value === 'number') figures[claim.unit] ??= claim.value;
  return figures;
}

/** The words a block is known by: its headline, its title, or its first row. */
export function headOf(block: Block): string {
  switch (block.kind) {
    case 'story':
      return plain(block.headline);
    case 'items':
      return block.title ?? plain(block.items[0]?.head ?? []);
    case 'table':
      return block.title;
    case 'quote':
      return plain(block.quote.spans);
    case 'prose':
      return block.title ?? '';
  }
}
