import { isolated } from '../../text/clean.ts';
import { plain } from '../../text/spans.ts';
import type { Block, Cell, Correction, Edition, Issue, Span, Spans } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';
import { outsideSheet, linkAddress, subjectAddress, type Sheet } from '../sheet.ts';
import { joinLists } from '../web/section.ts';

/** Text of a rich message (Bot API 10.2): plain strings need no escaping. */
export type RichText =
  | string
  | readonly RichText[]
  | { readonly type: 'bold' | 'italic' | 'code'; readonly text: RichText }
  | { readonly type: 'url'; readonly text: RichText; readonly url: string };

export type RichBlock =
  | { readonly type: 'heading'; readonly size: number; readonly text: RichText }
  | { readonly type: 'paragraph' | 'footer'; readonly text: RichText }
  | { readonly type: 'pullquote'; readonly text: RichText; readonly credit: RichText }
  | { readonly type: 'divider' }
  | { readonly type: 'list'; readonly items: readonly { readonly blocks: readonly RichBlock[] }[] }
  | { readonly type: 'details'; readonly summary: RichText; readonly blocks: readonly RichBlock[] }
  | {
      readonly type: 'table';
      readonly is_compact: true;
      readonly caption: RichText;
      readonly cells: readonly (readonly {
        readonly text: RichText;
        readonly is_header?: true;
        readonly align: 'left' | 'right';
        readonly valign: 'middle';
      }[])[];
    };

/** A piece of a plain message; offsets and lengths count UTF-16 units, as JavaScript does. */
export interface Entity {
  readonly type: 'bold' | 'italic' | 'code' | 'text_link';
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
}

export interface TelegramPressing {
  /** The issue whole, for servers that know rich messages. */
  readonly rich: readonly RichBlock[];
  /** The day in short, for those that do not. */
  readonly text: string;
  readonly entities: readonly Entity[];
  /** The issue on the site; its preview is the card. */
  readonly address: string;
}

const richCharacters = 30_000; // of 32,768
const richBlocks = 450; // of 500

/** Prints an issue as one post: rich where that is known, else the lead and the briefs as text with entities. */
export function printTelegram(whole: Issue, edition: Edition): TelegramPressing {
  const issue = printableValues(whole);
  const sheet = outsideSheet(edition.site, issue.date);
  const address = absolute(edition.site, paths.issue(issue.date));
  const { text, entities } = printShort(issue, sheet, address);
  return { rich: printRich(issue, sheet, address), text, entities, address };
}

function printRich(issue: Issue, sheet: Sheet, address: string): readonly RichBlock[] {
  const { masthead } = issue;
  const head: RichBlock[] = [
    { type: 'heading', size: 1, text: masthead.name },
    { type: 'paragraph', text: { type: 'italic', text: dateline(issue) } },
    ...issue.corrections.map((correction): RichBlock => ({
      type: 'paragraph',
      text: [{ type: 'bold', text: 'Corrected: ' }, correctedIn(correction)],
    })),
  ];
  const foot: RichBlock = {
    type: 'footer',
    text: [{ type: 'url', text: 'The whole issue, with every figure’s source', url: address }],
  };
  const blocks: RichBlock[] = [...head];
  for (const section of issue.sections) {
    const printed = joinLists(section.stories.map(({ block }) => block)).flatMap((block) => richBlock(block, sheet));
    const next: readonly RichBlock[] =
      section.id === 'lead'
        ? printed
        : section.id === 'briefs'
          ? [{ type: 'heading', size: 3, text: section.title }, ...printed]
          : [{ type: 'details', summary: { type: 'bold', text: section.title }, blocks: printed }];
    const all = [...blocks, ...next, foot];
    if (JSON.stringify(all).length > richCharacters || countBlocks(all) > richBlocks) break;
    blocks.push(...next);
  }
  return [...blocks, { type: 'divider' }, foot];
}

const correctedIn = ({ date, was, is, reason }: Correction): string =>
  `in the issue of ${date} we printed ${was}; it is ${is}. ${reason}`;

const dateline = ({ masthead, number, revision, sample, trial }: Issue): string =>
  `${masthead.weekday}, ${masthead.longDate} · No. ${number}${revision > 0 ? `, revision ${revision}` : ''}${sample ? ' · sample data' : ''}${trial ? ' · trial issue' : ''}`;

function countBlocks(blocks: readonly RichBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'details') return sum + 1 + countBlocks(block.blocks);
    if (block.type === 'list')
      return sum + 1 + block.items.reduce((items, item) => items + 1 + countBlocks(item.blocks), 0);
    return sum + 1 + (block.type === 'table' ? block.cells.length : 0);
  }, 0);
}

function richBlock(block: Block, sheet: Sheet): readonly RichBlock[] {
  const text = (spans: Spans) => richSpans(spans, sheet);
  const paragraph = (spans: Spans): readonly RichBlock[] =>
    spans.length === 0 ? [] : [{ type: 'paragraph', text: text(spans) }];
  switch (block.kind) {
    case 'story':
      return [
        { type: 'heading', size: 2, text: text(block.headline) },
        ...(block.deck.length === 0
          ? []
          : [{ type: 'paragraph', text: { type: 'italic', text: text(block.deck) } } as const]),
        ...block.paragraphs.flatMap(paragraph),
      ];
    case 'items':
      return [
        ...paragraph(block.note),
        {
          type: 'list',
          items: block.items.map((item) => ({
            blocks: [
              {
                type: 'paragraph',
                text:
                  item.text === null
                    ? text(item.head)
                    : [{ type: 'bold', text: text(item.head) }, ' ', text(item.text)],
              },
            ],
          })),
        },
      ];
    case 'table':
      return [richTable(block, sheet)];
    case 'quote':
      return [{ type: 'pullquote', text: text(block.quote.spans), credit: text(block.quote.attribution) }];
    case 'prose':
      return block.paragraphs.flatMap(paragraph);
  }
}

function richTable(table: Extract<Block, { kind: 'table' }>, sheet: Sheet): RichBlock {
  const kept = table.columns.map((_, index) => table.rows.every((row) => row[index]?.kind !== 'spark')).slice(0, 20);
  const align = (index: number) => (table.columns[index]?.align === 'end' ? 'right' : 'left');
  const cellText = (cell: Cell) => (cell.kind === 'spans' ? richSpans(cell.spans, sheet) : '–');
  const row = (texts: readonly RichText[], header: boolean) =>
    texts.flatMap((text, index) =>
      kept[index]
        ? [{ text, align: align(index), valign: 'middle', ...(header ? { is_header: true as const } : {}) } as const]
        : [],
    );
  return {
    type: 'table',
    is_compact: true,
    caption: `${table.title}${table.note.length > 0 ? `, ${plain(table.note)}` : ''}`,
    cells: [
      row(
        table.columns.map(({ label }) => plain(label)),
        true,
      ),
      ...table.rows.map((cells) => row(cells.map(cellText), false)),
    ],
  };
}

function richSpans(spans: Spans, sheet: Sheet): readonly RichText[] {
  return spans.map((span) => {
    const address = addressOf(span, sheet);
    const text = span.kind === 'emphasis' ? richSpans(span.spans, sheet) : wordsOf(span);
    if (address !== null) return { type: 'url', text, url: address };
    return span.kind === 'emphasis' ? { type: 'italic', text } : text;
  });
}

const wordsOf = (span: Exclude<Span, { kind: 'emphasis' }>): string =>
  span.kind === 'quote' ? `“${isolated(span.text)}”` : span.kind === 'name' ? isolated(span.text) : span.text;

function addressOf(span: Span, sheet: Sheet): string | null {
  if (span.kind === 'name') return subjectAddress(span.subject);
  return span.kind === 'link' ? linkAddress(span.href, sheet) : null;
}

/** Collects text and the entities in it; offsets are those of the text so far. */
class PlainMessage {
  text = '';
  readonly entities: Entity[] = [];

  add(words: string): this {
    this.text += words;
    return this;
  }

  marked(type: Entity['type'], words: string, url?: string): this {
    const offset = this.text.length + words.search(/\S|$/);
    const length = words.trim().length;
    this.text += words;
    if (length > 0) this.entities.push({ type, offset, length, ...(url === undefined ? {} : { url }) });
    return this;
  }

  spans(spans: Spans, sheet: Sheet): this {
    for (const span of spans) {
      const address = addressOf(span, sheet);
      if (span.kind === 'emphasis') this.spans(span.spans, sheet);
      else if (address !== null) this.marked('text_link', wordsOf(span), address);
      else this.add(wordsOf(span));
    }
    return this;
  }
}

function printShort(issue: Issue, sheet: Sheet, address: string): PlainMessage {
  const message = new PlainMessage();
  message.marked('bold', issue.masthead.name).add('\n').marked('italic', dateline(issue)).add('\n\n');
  for (const correction of issue.corrections)
    message.marked('bold', 'Corrected:').add(` ${correctedIn(correction)}\n\n`);
  for (const { id, title, stories } of issue.sections) {
    if (id !== 'lead' && id !== 'briefs' && id !== 'corrections') continue;
    if (id !== 'lead') message.marked('bold', title).add('\n');
    for (const { block } of stories) {
      if (block.kind === 'story') {
        message.marked('bold', plain(block.headline)).add('\n');
        if (block.deck.length > 0) message.spans(block.deck, sheet).add('\n');
      }
      if (block.kind === 'items')
        for (const item of block.items) {
          message.add('• ').spans(item.head, sheet);
          if (item.text !== null) message.add(' ').spans(item.text, sheet);
          message.add('\n');
        }
    }
    message.add('\n');
  }
  return message.marked('text_link', 'The whole issue, with every figure’s source', address);
}
