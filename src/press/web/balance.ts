import type { Issue, Section, SectionId } from '../../vocabulary/index.ts';
import { linesOfAll, numbersLines, storyLines } from './lines.ts';

/** What stands on the front besides lead, second story and briefs, so that its three columns end near each other. */
export interface FrontPlan {
  /** In the middle, under the lead. */
  readonly under: readonly SectionId[];
  /** On the right, under the second story. */
  readonly rail: readonly SectionId[];
  /** On the left, under the briefs. */
  readonly left: readonly SectionId[];
}

type Column = 'left' | 'middle' | 'right';
type Heights = Readonly<Record<Column, number>>;
type Places = ReadonlyMap<SectionId, Column>;

/** Letters to a line of each column, as lines of recorded issues hold them in the mean at 1280 pixels. */
const letters: Heights = { left: 24, middle: 58, right: 30 };
/** A lead is set in larger letters: a line of it is as high as so many of the others. */
const leadLine = 1.1;
/** Title of a section and the room above it. */
const titleLines = 3;
/** What is added may make the front longer than its longest column by so many lines. */
const overhang = 6;

/** Where sections from below may stand, in order of weight. */
const mayStand: readonly (readonly [SectionId, readonly Column[]])[] = [
  ['opinion', ['middle']],
  ['since-yesterday', ['left', 'right']],
  ['finds', ['right', 'middle', 'left']],
  ['reading', ['middle', 'left', 'right']],
  ['tools', ['middle']],
];

/**
 * Fills the shorter columns of the front from the sections below it: of all ways to do so the one that leaves the least empty,
 * and of equals the one that moves the weightier sections up. Heights are reckoned from the length of the texts, so the same
 * issue is laid out the same on every machine. On a day without a story the analysis always takes the middle, and somebody's
 * words always stand on the right.
 */
export function planFront(issue: Issue): FrontPlan {
  const sections = new Map(issue.sections.map((section) => [section.id, section]));
  const blocksOf = (id: SectionId) => sections.get(id)?.stories.map(({ block }) => block) ?? [];
  const lead = blocksOf('lead');
  const story = lead.find((block) => block.kind === 'story') ?? null;
  const bare: Heights = {
    left: linesOfAll(blocksOf('briefs'), letters.left),
    middle: story === null ? linesOfAll(lead, letters.middle) : leadLine * storyLines(story, letters.middle, true),
    right: numbersLines(story) + linesOfAll(blocksOf('off-lead'), letters.right),
  };
  const settled: readonly (readonly [SectionId, Column])[] = [
    ['words', 'right'],
    ...(isQuiet(issue) ? [['deep-dive', 'middle'] as const] : []),
  ];
  const found = (id: SectionId) => sections.get(id);
  const certain = settled.filter(([id]) => sections.has(id));
  const begun = certain.reduce((heights, [id, column]) => grown(heights, found(id), column), bare);
  const places = fullest(
    begun,
    mayStand.flatMap(([id, columns]) => {
      const section = found(id);
      return section === undefined ? [] : [{ section, columns }];
    }),
  );
  const all = [...certain, ...places];
  const idsIn = (column: Column) => all.flatMap(([id, at]) => (at === column ? [id] : []));
  return { under: idsIn('middle'), rail: idsIn('right'), left: idsIn('left') };
}

interface Movable {
  readonly section: Section;
  readonly columns: readonly Column[];
}

/** Of all ways to place what may be moved, the one that leaves the fewest lines empty at the ends of the columns. */
function fullest(begun: Heights, movable: readonly Movable[]): Places {
  const most = highest(begun) + overhang;
  const ways = movable.reduce<readonly { readonly heights: Heights; readonly places: Places }[]>(
    (before, { section, columns }) =>
      before.flatMap((way) => [
        ...columns.flatMap((column) => {
          const heights = grown(way.heights, section, column);
          return heights[column] > most ? [] : [{ heights, places: new Map([...way.places, [section.id, column]]) }];
        }),
        way,
      ]),
    [{ heights: begun, places: new Map() }],
  );
  return ways.reduce((best, way) => (emptyIn(way.heights) < emptyIn(best.heights) ? way : best)).places;
}

/** Holes of a few lines are nothing; one long hole is worse than two short ones. */
function emptyIn(heights: Heights): number {
  const high = highest(heights);
  return Object.values(heights).reduce((sum, height) => sum + (high - height) ** 2, 0);
}

const highest = (heights: Heights) => Math.max(...Object.values(heights));

function grown(heights: Heights, section: Section | undefined, column: Column): Heights {
  return section === undefined ? heights : { ...heights, [column]: heights[column] + sectionLines(section, column) };
}

/** Whether the day has no story of its own to lead with. */
export function isQuiet(issue: Issue): boolean {
  const stories = issue.sections.find(({ id }) => id === 'lead')?.stories ?? [];
  return !stories.some(({ block, angle }) => block.kind === 'story' && angle !== 'quiet-day');
}

/** Tools stand in two columns in the middle. */
function sectionLines(section: Section, column: Column): number {
  const blocks = section.stories.map(({ block }) => block);
  const width = letters[column];
  return titleLines + (section.id === 'tools' ? linesOfAll(blocks, width / 2) / 2 : linesOfAll(blocks, width));
}
