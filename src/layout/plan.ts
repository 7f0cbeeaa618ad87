import type { Memory, SectionId, Story, SubjectId } from '../vocabulary/index.ts';

/** The bars of the page. Scores are lead scores, 0 to 10. */
export const bars = {
  lead: 6,
  /** Counts of stars or likes lead only from here on: the few places they may have are kept for what is rare. */
  countsLead: 7,
  /** On a quiet day the best of what is not about counts stands at the head, from this score on, and is called that. */
  modestLead: 4,
  offLead: 5,
  brief: 3,
  /** Where fewer stand than there should be, a brief that is about more than counts stands from this score on. */
  briefWherePoor: 2,
  briefs: { least: 5, most: 7, aboutCounts: 2 },
  /** A lead about nothing but counts: at most this often in seven issues, today's included. */
  countLeadsInSeven: 2,
  /** A subject leads once in so many days. */
  leadAgainAfterDays: 30,
  /** At or above this score the same angle may lead two days running. */
  sameAngleAllowedFrom: 9,
  appearances: 2,
  shareAboutCounts: 0.25,
} as const;

/** What runs where: for each section the stories that stand in it, in order. Nothing true to say leaves a section out. */
export function plan(stories: readonly Story[], memory: Memory): ReadonlyMap<SectionId, readonly Story[]> {
  const page = new Page();
  const of = (section: SectionId) => stories.filter((story) => story.section === section);

  const lead = chooseLead(of('lead'), memory);
  if (lead) page.place('lead', lead);

  const offLeads = ranked(of('off-lead'), memory).filter(
    (story) => (story.score ?? 0) >= bars.offLead && page.admits(story),
  );
  // Beside a lead about counts the second story is about something else, where there is one.
  const offLead = (lead?.countsOnly && offLeads.find((story) => !story.countsOnly)) || offLeads[0];
  if (offLead) page.place('off-lead', offLead);

  const deepDive = ranked(of('deep-dive'), memory).find((story) => page.admits(story));
  if (deepDive) page.place('deep-dive', deepDive);

  for (const column of columnsOf(of('opinion'), page, memory)) page.place('opinion', column, { opinion: true });

  for (const section of ['tools', 'finds', 'words', 'reading'] as const)
    for (const story of of(section)) {
      const kept = page.withoutRepeats(story);
      if (kept) page.place(section, kept);
    }

  const briefs = ranked(of('briefs'), memory);
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

  for (const section of ['masthead', 'trending', 'movers', 'since-yesterday', 'left-out', 'corrections'] as const)
    for (const story of of(section)) page.place(section, story);

  return page.sections;
}

/** Subjects, findings and counts of what stands on the page so far. */
class Page {
  readonly sections = new Map<SectionId, Story[]>();
  readonly #appearances = new Map<SubjectId, number>();
  readonly #stories = new Set<SubjectId>();
  readonly #findings = new Set<string>();
  #items = 0;
  #aboutCounts = 0;

  place(section: SectionId, story: Story, as: { opinion?: boolean } = {}): void {
    const placed = this.sections.get(section) ?? [];
    placed.push(story);
    this.sections.set(section, placed);
    if (story.exempt) return;
    const rows = story.block.kind === 'items' && section !== 'briefs' ? story.block.items.length : 1;
    this.#items += rows;
    if (story.countsOnly) this.#aboutCounts += rows;
    if (!as.opinion) this.#findings.add(story.finding);
    const [first] = story.subjects;
    if (first && section !== 'briefs' && story.block.kind === 'story') this.#stories.add(first);
    const counted = story.block.kind === 'items' && section !== 'briefs' ? story.subjects : story.subjects.slice(0, 1);
    for (const subject of counted) this.#appearances.set(subject, this.appearancesOf(subject) + 1);
  }

  /** A subject stands at most twice on a page, at most once as a story, and no finding is told twice. */
  admits(story: Story): boolean {
    const [first] = story.subjects;
    if (this.#findings.has(story.finding)) return false;
    if (!first) return true;
    if (story.block.kind === 'story' && this.#stories.has(first)) return false;
    // A brief beside a story about the same subject would tell it twice.
    if (story.section === 'briefs' && this.#stories.has(first)) return false;
    return this.appearancesOf(first) < bars.appearances;
  }

  /** A list without the rows whose subject already stands twice, or null where no row is left. */
  withoutRepeats(story: Story): Story | null {
    if (story.block.kind !== 'items' || story.subjects.length !== story.block.items.length) return story;
    const stays = story.subjects.map((subject) => this.appearancesOf(subject) < bars.appearances);
    if (stays.every(Boolean)) return story;
    const items = story.block.items.filter((_item, index) => stays[index]);
    if (items.length === 0) return null;
    return {
      ...story,
      subjects: story.subjects.filter((_subject, index) => stays[index]),
      block: { ...story.block, items },
    };
  }

  appearancesOf(subject: SubjectId): number {
    return this.#appearances.get(subject) ?? 0;
  }

  count(section: SectionId): number {
    return this.sections.get(section)?.length ?? 0;
  }

  countsIn(section: SectionId): number {
    return this.sections.get(section)?.filter((story) => story.countsOnly).length ?? 0;
  }

  /** Whether one more item about counts would make them more than a quarter of all. */
  isFullOfCounts(): boolean {
    return this.#aboutCounts + 1 > bars.shareAboutCounts * (this.#items + 1);
  }
}

const isQuiet = (story: Story): boolean => story.angle === 'quiet-day';

/**
 * The best story that reaches the bar; on a quiet day, under that name, the best event that is worth a headline, or the
 * quiet day itself. A paper too young to know what is quiet leads with the best it has.
 */
function chooseLead(candidates: readonly Story[], memory: Memory): Story | null {
  const fresh = candidates.filter((story) => !isQuiet(story) && isFresh(story, memory));
  const from = (bar: number) => fresh.filter((story) => (story.score ?? 0) >= bar);
  const strong = from(bars.lead).filter((story) => !story.countsOnly || (story.score ?? 0) >= bars.countsLead);
  const modest = from(bars.modestLead).filter((story) => !story.countsOnly);
  // That something stands on a list for the first time is the weakest of events.
  const events = modest.filter((story) => story.angle !== 'new-to-list');
  return (
    best(strong, memory) ??
    quietly(best(events, memory) ?? best(modest, memory)) ??
    candidates.find(isQuiet) ??
    quietly(best(fresh, memory))
  );
}

/** A story below the bar stands at the head without a score, under the words for such a day. */
function quietly(story: Story | null): Story | null {
  if (story?.block.kind !== 'story') return story;
  return { ...story, score: null, block: { ...story.block, kicker: [{ kind: 'words', text: 'A quiet day' }] } };
}

/** Whether neither its subject nor its kind has led too much of late. */
function isFresh(story: Story, memory: Memory): boolean {
  const [subject] = story.subjects;
  const recent = memory.issues.slice(0, bars.leadAgainAfterDays);
  if (subject && recent.some((issue) => issue.leadSubject === subject)) return false;
  const [yesterday] = memory.issues;
  if (yesterday?.leadAngle === story.angle && (story.score ?? 0) < bars.sameAngleAllowedFrom) return false;
  if (!story.countsOnly) return true;
  const countLeads = memory.issues
    .slice(0, 6)
    .filter((issue) => issue.stories.some((told) => told.section === 'lead' && told.aboutCounts));
  return countLeads.length < bars.countLeadsInSeven;
}

function best(stories: readonly Story[], memory: Memory): Story | null {
  return ranked(stories, memory)[0] ?? null;
}

/** By score; a quarter point less for each of the last three issues that told the same angle in the same section. */
function ranked(stories: readonly Story[], memory: Memory): readonly Story[] {
  const worth = (story: Story) =>
    (story.score ?? 0) -
    0.25 *
      memory.issues
        .slice(0, 3)
        .filter((issue) => issue.stories.some((told) => told.section === story.section && told.angle === story.angle))
        .length;
  return [...stories].sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1));
}

/** The two columns of one motion; one alone where the other could not be made. */
function columnsOf(stories: readonly Story[], page: Page, memory: Memory): readonly Story[] {
  const [first] = ranked(stories, memory).filter((story) => {
    const [subject] = story.subjects;
    return !subject || page.appearancesOf(subject) < bars.appearances;
  });
  if (!first) return [];
  return stories.filter((story) => story.finding === first.finding).slice(0, 2);
}
