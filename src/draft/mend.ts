import type { Block, BlockOf, Draft, Objection, Spans, Spiked } from '../vocabulary/draft.ts';
import { plain } from '../text/spans.ts';
import { merged } from './aggregate.ts';
import { sentences } from './limits.ts';

/**
 * A spiked draft without the sentences, rows and entries that were objected to, for the editor to read once more. Null where
 * it cannot stand without them: a head or an opening sentence is the story, and what rests on a figure that does not hold
 * is not mended.
 */
export function mend({ draft, objections }: Spiked): Draft | null {
  if (objections.some(({ sentence }) => bare(sentence) === '')) return null;
  const block = mendedBlock(draft.block, (spans) => offends(spans, objections));
  if (block === null || JSON.stringify(block) === JSON.stringify(draft.block)) return null;
  return { ...draft, block, subjects: subjectsLeft(draft, block) };
}

type Offends = (spans: Spans) => boolean;

function mendedBlock(block: Block, offends: Offends): Block | null {
  switch (block.kind) {
    case 'story':
      return mendedStory(block, offends);
    case 'items': {
      const items = block.items.filter(
        ({ head, text, source }) => !offends([...head, ...(text ?? [])]) && !offends(text ?? head) && !offends(source),
      );
      return items.length === 0 || offends(block.note) ? null : { ...block, items };
    }
    case 'table': {
      const rows = block.rows.filter(
        (row) =>
          !row.some(
            (cell) => cell.kind === 'spans' && cell.spans.some(({ kind }) => kind === 'name') && offends(cell.spans),
          ),
      );
      return rows.length === 0 || offends(block.note) ? null : { ...block, rows };
    }
    case 'prose': {
      const paragraphs = block.paragraphs
        .map((paragraph) => kept(paragraph, offends))
        .filter(({ length }) => length > 0);
      return paragraphs.length === 0 ? null : { ...block, paragraphs };
    }
    case 'quote':
      return null;
  }
}

function mendedStory(block: BlockOf<'story'>, offends: Offends): Block | null {
  const [opening] = sentences(block.paragraphs[0] ?? []);
  if (!opening || offends(opening) || offends(block.headline)) return null;
  const rows = block.numbers?.rows.filter(({ label, value }) => !offends([...label, ...value])) ?? [];
  return {
    ...block,
    deck: offends(block.deck) ? [] : block.deck,
    paragraphs: block.paragraphs.map((paragraph) => kept(paragraph, offends)).filter(({ length }) => length > 0),
    pull: block.pull && offends(block.pull.spans) ? null : block.pull,
    numbers: block.numbers && rows.length >= 3 ? { ...block.numbers, rows } : null,
    chart: block.chart && offends(block.chart.caption) ? null : block.chart,
  };
}

/** The sentences of a paragraph nobody objected to. */
function kept(paragraph: Spans, offends: Offends): Spans {
  const staying = sentences(paragraph).filter((sentence) => !offends(sentence));
  return staying
    .flatMap((sentence, index): Spans => (index === 0 ? sentence : [{ kind: 'words', text: ' ' }, ...sentence]))
    .reduce(merged, []);
}

/** The subjects whose entries are still there, where every entry has one. */
function subjectsLeft({ subjects, block: before }: Draft, after: Block): Draft['subjects'] {
  if (before.kind !== 'items' || after.kind !== 'items' || before.items.length !== subjects.length) return subjects;
  return subjects.filter((_subject, index) => after.items.includes(before.items[index]!));
}

/** Whether one of the sentences objected to is in this run, or is all of it and more: a cell is a part of its row. */
function offends(spans: Spans, objections: readonly Objection[]): boolean {
  const text = bare(plain(spans));
  return (
    text !== '' && objections.some(({ sentence }) => text.includes(bare(sentence)) || bare(sentence).includes(text))
  );
}

/** Letters and figures only: the editor reads quotation marks and spaces its own way. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
