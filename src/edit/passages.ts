import { plain } from '../text/spans.ts';
import { normalise, sentencesOf } from './check/read/sentences.ts';
import type { Block, Cell, Column, Spans } from '../vocabulary/draft.ts';

/**
 * A run of text as a reader meets it. `prose` must say something that is bound; `furniture` (labels, cells, small print)
 * may be bare, but nothing in it may go beyond what is known either.
 */
export interface Passage {
  readonly kind: 'prose' | 'furniture';
  readonly text: string;
}

/** The joined text of a block, in reading order. Spans are gone: whoever reads this knows nothing of the writer. */
export function passagesOf(block: Block): readonly Passage[] {
  return written(block).filter((passage) => passage.text.trim() !== '');
}

/** How many sentences a block has, headlines and decks included. */
export function countSentences(block: Block): number {
  return passagesOf(block)
    .filter(({ kind }) => kind === 'prose')
    .reduce((count, { text }) => count + sentencesOf(normalise(text)).length, 0);
}

const prose = (spans: Spans): Passage => ({ kind: 'prose', text: plain(spans) });
const furniture = (text: string): Passage => ({ kind: 'furniture', text });

function written(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'story':
      return [
        furniture(plain(block.kicker)),
        prose(block.headline),
        prose(block.deck),
        furniture(plain(block.byline)),
        ...block.paragraphs.map(prose),
        ...(block.pull ? [prose(block.pull.spans), furniture(plain(block.pull.attribution))] : []),
        ...(block.numbers?.rows ?? []).map((row) => furniture(`${plain(row.label)}: ${plain(row.value)}`)),
        ...(block.chart ? [prose(block.chart.caption), furniture(plain(block.chart.source))] : []),
      ];
    case 'items':
      return [
        furniture(plain(block.note)),
        ...block.items.flatMap((item) => [
          prose(item.text ? [...item.head, { kind: 'words', text: ': ' }, ...item.text] : item.head),
          furniture(plain(item.source)),
        ]),
      ];
    case 'table':
      return [
        furniture(block.title),
        furniture(plain(block.note)),
        ...block.rows.map((row) => furniture(rowText(row, block.columns))),
      ];
    case 'quote':
      return [prose(block.quote.spans), furniture(plain(block.quote.attribution))];
    case 'prose':
      return block.paragraphs.map(prose);
  }
}

/** A row said aloud: "sample-org/sample-engine; from 1,204; to 1,911". */
function rowText(row: readonly Cell[], columns: readonly Column[]): string {
  return row
    .flatMap((cell, index) => {
      if (cell.kind !== 'spans') return [];
      const label = plain(columns[index]?.label ?? []);
      const text = plain(cell.spans);
      return [index === 0 || label === '' ? text : `${label}: ${text}`];
    })
    .join('; ');
}
