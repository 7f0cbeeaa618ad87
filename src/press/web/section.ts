import { type Html, html } from '../../text/html.ts';
import type { Block, BlockOf, Section } from '../../vocabulary/index.ts';
import type { Sheet } from '../sheet.ts';
import { heading, type Level } from './heading.ts';
import { printItems } from './items.ts';
import { printRanking } from './ranking.ts';
import { printSpans } from './spans.ts';
import { printPull, printStory } from './story.ts';
import { printTable } from './table.ts';

/** A section with its title and its blocks, in order. */
export function printSection(section: Section, sheet: Sheet): Html {
  return html`<section class="${section.id}" aria-labelledby="${section.id}"><h2 class="label" id="${section.id}">${section.title}</h2>
<div class="blocks">${joinLists(section.stories.map((story) => story.block)).map(
    (block) => html`<div class="b-${block.kind}">${
      section.id === 'trending' && block.kind === 'table' ? printRanking(block, sheet, 3) : printBlock(block, sheet, 3)
    }</div>
`,
  )}</div></section>
`;
}

export function printBlock(block: Block, sheet: Sheet, level: Level): Html {
  switch (block.kind) {
    case 'story':
      return html`<article>${printStory(block, sheet, { level, numbersApart: false })}</article>`;
    case 'items':
      return printItems(block, sheet, level);
    case 'table':
      return printTable(block, sheet);
    case 'quote':
      return printPull(block.quote, sheet);
    case 'prose':
      return html`${block.title !== null && heading(level, html`${block.title}`, 'subhead')}${block.paragraphs.map(
        (paragraph) => html`<p>${printSpans(paragraph, sheet, { linked: new Set() })}</p>`,
      )}`;
  }
}

/** Each brief is a story of its own; those without a title stand in one list. */
export function joinLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.reduce<readonly Block[]>((joined, block) => {
    const before = joined.at(-1);
    if (before === undefined || !isBareList(before) || !isBareList(block) || before.numbered !== block.numbered)
      return [...joined, block];
    return [...joined.slice(0, -1), { ...before, items: [...before.items, ...block.items] }];
  }, []);
}

const isBareList = (block: Block): block is BlockOf<'items'> =>
  block.kind === 'items' && block.title === null && block.note.length === 0;
