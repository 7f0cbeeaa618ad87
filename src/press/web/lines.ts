import { plain } from '../../text/spans.ts';
import type { Block, BlockOf, Spans } from '../../vocabulary/index.ts';

/** How many lines several blocks take, one under the other. */
export function linesOfAll(blocks: readonly Block[], width: number): number {
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
      return 1 + 1.4 * lines(block.quote.spans, width / 1.4) + lines(block.quote.attribution, width * 1.2);
    case 'prose':
      return (block.title === null ? 0 : 1.5) + block.paragraphs.reduce((all, text) => all + lines(text, width), 0);
  }
}

/** About how many lines a story takes; the figures of a lead stand elsewhere. */
export function storyLines(story: BlockOf<'story'>, width: number, isLead: boolean): number {
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

/** The box of figures of a story. */
export function numbersLines(story: BlockOf<'story'> | null): number {
  return story?.numbers == null ? 0 : 2 + story.numbers.rows.length * 1.95;
}

function lines(spans: Spans, width: number): number {
  return Math.ceil(plain(spans).length / width);
}
