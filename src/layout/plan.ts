import type { Day, Memory, SectionId, Story } from '../vocabulary/index.ts';
import { bars } from './bars.ts';
import { chooseLead } from './choose-lead.ts';
import { Page } from './page.ts';
import { isOfTheme } from './theme.ts';

/** What runs where: for each section the stories that stand in it, in order. Nothing true to say leaves a section out. */
export function plan(
  stories: readonly Story[],
  memory: Memory,
  date: Day | null = null,
): ReadonlyMap<SectionId, readonly Story[]> {
  const ranked = (of: readonly Story[]) => inOrder(of, memory, date);
  const page = new Page();
  const of = (section: SectionId) => stories.filter((story) => story.section === section);

  const lead = chooseLead(of('lead'), memory);
  if (lead) page.place('lead', lead);

  const offLeads = ranked(of('off-lead')).filter((story) => (story.score ?? 0) >= bars.offLead && page.admits(story));
  // Beside a lead about counts the second story is about something else, where there is one.
  const offLead = (lead?.countsOnly && offLeads.find((story) => !story.countsOnly)) || offLeads[0];
  if (offLead) page.place('off-lead', offLead);

  const deepDive = ranked(of('deep-dive')).find((story) => page.admits(story));
  if (deepDive) page.place('deep-dive', deepDive);

  // A row of a list gives way to the columns that argue about its subject.
  const argued = new Set(columnsOf(of('opinion'), page, ranked).flatMap(({ subjects }) => subjects.slice(0, 1)));
  for (const section of ['tools', 'finds', 'words', 'reading'] as const)
    for (const story of of(section)) {
      const kept = page.withoutRepeats(story, argued);
      if (kept) page.place(section, kept);
    }

  const briefs = ranked(of('briefs'));
  for (const brief of briefs) {
    if (page.count('briefs') >= bars.briefs.most) break;
    if ((brief.score ?? 0) < bars.brief || !page.admits(brief)) continue;
    if (brief.countsOnly && (page.countsIn('briefs') >= bars.briefs.aboutCounts || page.isFullOfCounts())) continue;
    page.place('briefs', brief);
  }
  for (const brief of briefs) {
    if (page.count('briefs') >= bars.briefs.least) break;
    if (!brief.countsOnly && (brief.score ?? 0) >= bars.briefWherePoor && page.admits(brief))
      page.place('briefs', brief);
  }

  // News comes before opinion: a column never takes the place of the brief on what it argues about.
  for (const column of columnsOf(of('opinion'), page, ranked)) page.place('opinion', column, { opinion: true });

  for (const section of ['masthead', 'trending', 'movers', 'since-yesterday', 'left-out', 'corrections'] as const)
    for (const story of of(section)) page.place(section, story);

  return page.sections;
}

/**
 * By score; a quarter point less for each of the last three issues that told the same angle in the same section, and some
 * more for what the theme of the weekday is about.
 */
function inOrder(stories: readonly Story[], memory: Memory, date: Day | null): readonly Story[] {
  const worth = (story: Story) =>
    (story.score ?? 0) +
    (date !== null && isOfTheme(story, date) ? bars.themeBonus : 0) -
    0.25 *
      memory.issues
        .slice(0, 3)
        .filter((issue) => issue.stories.some((told) => told.section === story.section && told.angle === story.angle))
        .length;
  return [...stories].sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
}

/** The two columns of one motion; one alone where the other could not be made, or where a signed column takes its place. */
function columnsOf(
  stories: readonly Story[],
  page: Page,
  ranked: (of: readonly Story[]) => readonly Story[],
): readonly Story[] {
  const signed = stories.filter((story) => story.signed !== undefined);
  const [first] = ranked(stories.filter((story) => story.signed === undefined)).filter((story) => {
    const [subject] = story.subjects;
    return !subject || page.appearancesOf(subject) < bars.appearances;
  });
  const pair = first ? stories.filter((story) => story.finding === first.finding) : [];
  return [...signed, ...pair].slice(0, 2);
}
