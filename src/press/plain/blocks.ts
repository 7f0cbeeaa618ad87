import type { Block, BlockOf, Item } from '../../vocabulary/index.ts';
import { placeOf } from '../place.ts';
import type { Footnotes } from './footnotes.ts';
import { fill } from './lines.ts';

/** A block as plain text, paragraphs apart by an empty line. */
export function printBlock(block: Block, notes: Footnotes): string {
  switch (block.kind) {
    case 'story':
      return printStory(block, notes);
    case 'items':
      return [
        ...(block.title === null ? [] : [block.title]),
        ...(block.note.length === 0 ? [] : [fill(notes.text(block.note))]),
        ...block.items.map((item, index) => printItem(item, block.numbered ? `${index + 1}. ` : '* ', notes)),
      ].join('\n\n');
    case 'table':
      return printTable(block, notes);
    case 'quote':
      return `${fill(notes.text(block.quote.spans), '  ')}\n${fill(notes.text(block.quote.attribution), '    ')}`;
    case 'prose':
      return [
        ...(block.title === null ? [] : [block.title]),
        ...block.paragraphs.map((paragraph) => fill(notes.text(paragraph))),
      ].join('\n\n');
  }
}

function printStory(story: BlockOf<'story'>, notes: Footnotes): string {
  const lines = [story.kicker, story.headline, story.deck, story.byline]
    .filter((spans) => spans.length > 0)
    .map((spans) => fill(notes.text(spans)));
  const numbers = story.numbers?.rows.map((row) => `  ${notes.text(row.label)}: ${notes.text(row.value)}`) ?? [];
  return [
    lines.join('\n'),
    ...story.paragraphs.map((paragraph) => fill(notes.text(paragraph))),
    ...(story.pull === null
      ? []
      : [`${fill(notes.text(story.pull.spans), '    ')}\n${fill(notes.text(story.pull.attribution), '    ')}`]),
    ...(numbers.length === 0 ? [] : [[story.numbers?.title, ...numbers].join('\n')]),
    ...(story.chart === null
      ? []
      : [`${fill(`Chart: ${notes.text(story.chart.caption)}`)}\n${fill(notes.text(story.chart.source))}`]),
  ].join('\n\n');
}

function printItem(item: Item, mark: string, notes: Footnotes): string {
  const indent = ' '.repeat(mark.length);
  const head = `${notes.text(item.head)}${item.mark === null ? '' : ` (${item.mark})`}`;
  const rest = [
    ...(item.text === null ? [] : [fill(notes.text(item.text), indent)]),
    ...(item.code === null ? [] : [`${indent}${item.code}`]),
    ...(item.source.length === 0 ? [] : [fill(notes.text(item.source), indent)]),
  ];
  return [mark + fill(head, indent).slice(mark.length), ...rest].join('\n');
}

/** One row a paragraph and a sentence, because columns of unknown width do not align: place, name, what it says, figures. */
function printTable(table: BlockOf<'table'>, notes: Footnotes): string {
  const note = notes.text(table.note);
  const rows = table.rows.map((row, index) => {
    const { rank, name, says, figures } = placeOf(row, table.columns, index);
    const mark = `${notes.text(rank)}. `.padStart(4);
    const told = figures.map(({ label, spans }) => `${label} ${notes.text(spans)}`).join(', ');
    const rest = [notes.text(says), told].filter((text) => text.length > 0).join('; ');
    return mark + fill(`${notes.text(name)}: ${rest}.`, '    ').slice(mark.length);
  });
  return [[fill(table.title), ...(note.length > 0 ? [fill(note)] : [])].join('\n'), rows.join('\n')].join('\n\n');
}
