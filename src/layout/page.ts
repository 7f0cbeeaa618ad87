import type { SectionId, Story, SubjectId } from '../vocabulary/index.ts';
import { bars } from './bars.ts';

/** Subjects, findings and counts of what stands on the page so far. */
export class Page {
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
    // The two columns of a motion name their subject once.
    if (as.opinion && placed.length > 1) return;
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

  /**
   * A list without the rows whose subject already stands twice, or would with what is still to come; null where no row is
   * left.
   */
  withoutRepeats(story: Story, toCome: ReadonlySet<SubjectId>): Story | null {
    if (story.block.kind !== 'items' || story.subjects.length !== story.block.items.length) return story;
    const stays = story.subjects.map(
      (subject) => this.appearancesOf(subject) + (toCome.has(subject) ? 1 : 0) < bars.appearances,
    );
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
