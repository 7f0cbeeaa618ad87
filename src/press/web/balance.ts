import { plain } from '../../text/spans.ts';
import type { Block, BlockOf, Issue, Section, SectionId, Spans } from '../../vocabulary/index.ts';

/** What stands on the front besides lead, second story and briefs, so that its three columns end near each other. */
export interface FrontPlan {
  /** In the middle, under the lead. */
  readonly under: readonly SectionId[];
  /** On the right, under the second story. */
  readonly rail: readonly SectionId[];
  /** On the left, under the briefs. */
  readonly left: readonly SectionId[];
}

/** Letters to a line of each column on a wide page, measured at 1280 pixels. */
const letters = { left: 28, middle: 60, right: 34 } as const;
/** A section may make its column longer than the longest one by so many lines. */
const overhang = 6;

type Column = keyof typeof letters;

/**
 * Fills the shorter columns of the front from the sections below it, in order of weight. Heights are reckoned from the length
 * of the texts, so the same issue is laid out the same on every machine. On a day without a story the analysis always takes
 * the middle, and somebody's words always stand on the right.
 */
export function planFront(issue: Issue): FrontPlan {
  const sections = new Map(issue.sections.map((section) => [section.id, section]));
  const blocksOf = (id: SectionId) => sections.get(id)?.stories.map(({ block }) => block) ?? [];
  const lead = blocksOf('lead');
  const story = lead.find((block) => block.kind === 'story') ?? null;
  const height: Record<Column, number> = {
    left: sum(blocksOf('briefs'), letters.left),
    middle: story === null ? sum(lead, letters.middle) : storyLines(story, letters.middle, true),
    right: numbersLines(story) + sum(blocksOf('off-lead'), letters.right),
  };
  const placed = new Map<SectionId, Column>();
  const place = (id: SectionId, column: Column, whatever = false) => {
    const section = sections.get(id);
    if (section === undefined || placed.has(id)) return;
    const lines = sectionLines(section, letters[column]);
    const longest = Math.max(height.left, height.middle, height.right);
    if (!whatever && height[column] + lines > longest + overhang) return;
    placed.set(id, column);
    height[column] += lines;
  };
  place('words', 'right', true);
  if (isQuiet(issue)) place('deep-dive', 'middle', true);
  place('opinion', 'middle');
  place('since-yesterday', 'left');
  place('finds', 'right');
  place('reading', 'middle');
  place('tools', 'middle');
  place('finds', 'left');
  place('reading', 'left');
  const idsIn = (column: Column) => [...placed].flatMap(([id, at]) => (at === column ? [id] : []));
  return { under: idsIn('middle'), rail: idsIn('right'), left: idsIn('left') };
}

/** Whether the day has no story of its own to lead with. */
export function isQuiet(issue: Issue): boolean {
  const stories = issue.sections.find(({ id }) => id === 'lead')?.stories ?? [];
  return !stories.some(({ block, angle }) => block.kind === 'story' && angle !== 'quiet-day');
}

function sectionLines(section: Section, width: number): number {
  const blocks = section.stories.map(({ block }) => block);
  if (section.id === 'tools' && width === letters.middle) return 2 + sum(blocks, width / 2) / 2;
  return 2 + sum(blocks, width);
}

function sum(blocks: readonly Block[], width: number): number {
  return blocks.reduce((lines, block) => lines + linesOf(block, width), 0);
}

/** About how many lines of text a block takes in a column of so many letters. */
export function linesOf(block: Block, width: number): number {
  switch (block.kind) {
    case 'story':
      return storyLines(block, width, false) + numbersLines(block);
    case 'items':
      return (block.title === null ? 0 : 2) + block.items.reduce((lines, item) => lines + itemLines(item, width), 0);
    case 'table':
      return 3 + block.rows.length * 1.6;
    case 'quote':
      return 1.5 + 1.6 * lines(block.quote.spans, width / 1.4) + lines(block.quote.attribution, width * 1.2);
    case 'prose':
      return (block.title === null ? 0 : 1.5) + block.paragraphs.reduce((all, text) => all + lines(text, width), 0);
  }
}

function storyLines(story: BlockOf<'story'>, width: number, isLead: boolean): number {
  return (
    2 +
    lines(story.headline, width / (isLead ? 2.6 : 1.3)) * (isLead ? 2.2 : 1.2) +
    lines(story.deck, width / 1.15) +
    story.paragraphs.reduce((all, text) => all + lines(text, width), 0) +
    (story.pull === null ? 0 : 2 + 1.6 * lines(story.pull.spans, width / 1.4)) +
    (story.chart === null ? 0 : 10 + lines(story.chart.caption, width * 1.2))
  );
}

function itemLines(item: BlockOf<'items'>['items'][number], width: number): number {
  const text = item.text === null ? 0 : lines(item.text, width);
  const code = item.code === null ? 0 : 0.5 + Math.ceil(item.code.length / width);
  return 0.8 + lines(item.head, width) + text + code + 0.8 * lines(item.source, width * 1.2);
}

function numbersLines(story: BlockOf<'story'> | null): number {
  return story?.numbers == null ? 0 : 1.5 + story.numbers.rows.length * 1.7;
}

function lines(spans: Spans, width: number): number {
  return Math.ceil(plain(spans).length / width);
}
