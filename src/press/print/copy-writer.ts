import type { Block, BlockOf, Cell, Chart, Span, Spans } from '../../vocabulary/index.ts';
import { figure, shortDay } from '../figures.ts';
import { placeOf } from '../place.ts';
import { pullOf } from '../pull.ts';
import { linkAddress, type Sheet, subjectAddress } from '../sheet.ts';
import type { CopyBlock, CopyChart, Run, Runs } from './copied.ts';
import { showable } from './letters.ts';

/** Turns blocks and spans into texts that the print faces can show. */
export class CopyWriter {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  runs(spans: Spans, style: Run['style'] = 'plain'): Runs {
    return spans.flatMap((span) => this.#run(span, style));
  }

  block(block: Block): CopyBlock {
    switch (block.kind) {
      case 'story': {
        const pull = pullOf(block);
        return {
          kind: 'story',
          kicker: this.runs(block.kicker),
          headline: this.runs(block.headline),
          deck: this.runs(block.deck),
          byline: this.runs(block.byline),
          paragraphs: block.paragraphs.map((paragraph) => this.runs(paragraph)),
          pull: pull && { words: this.runs(pull.spans), attribution: this.runs(pull.attribution) },
          numbers: block.numbers && {
            title: showable(block.numbers.title),
            rows: block.numbers.rows.map((row) => [this.runs(row.label), this.runs(row.value)]),
          },
          chart: block.chart && this.#chart(block.chart),
        };
      }
      case 'items':
        return {
          kind: 'items',
          title: block.title && showable(block.title),
          note: this.runs(block.note),
          numbered: block.numbered,
          items: block.items.map((item) => ({
            head: this.runs(item.head),
            text: this.runs(item.text ?? []),
            code: item.code && showable(item.code),
            source: this.runs(item.source),
          })),
        };
      case 'table':
        return this.#table(block.title, block.note, block.columns, block.rows);
      case 'quote':
        return { kind: 'quote', words: this.runs(block.quote.spans), attribution: this.runs(block.quote.attribution) };
      case 'prose':
        return {
          kind: 'prose',
          title: block.title && showable(block.title),
          paragraphs: block.paragraphs.map((paragraph) => this.runs(paragraph)),
        };
    }
  }

  /** A list by rank is too wide for a newspaper column as a table: its figures stand under each name. */
  ranking(table: BlockOf<'table'>): CopyBlock {
    return {
      kind: 'ranking',
      title: showable(table.title),
      note: this.runs(table.note),
      places: table.rows.map((row, index) => {
        const { rank, name, says, figures } = placeOf(row, table.columns, index);
        const line = figures.flatMap(({ label, spans }, at): Spans => [
          ...(at === 0 ? [] : [words(' · ')]),
          ...spans,
          words(` ${label}`),
        ]);
        return { rank: this.runs(rank), name: this.runs(name), says: this.runs(says), figures: this.runs(line) };
      }),
    };
  }

  /** A column of sparklines has no room in a newspaper column and is left out with its head. */
  #table(
    title: string,
    note: Spans,
    columns: readonly { readonly label: Spans }[],
    rows: readonly (readonly Cell[])[],
  ): CopyBlock {
    const kept = columns.map((_, index) => rows.every((row) => row[index]?.kind !== 'spark'));
    const keep = <T>(values: readonly T[]): readonly T[] => values.filter((_, index) => kept[index]);
    return {
      kind: 'table',
      title: showable(title),
      note: this.runs(note),
      heads: keep(columns).map((column) => this.runs(column.label)),
      rows: rows.map((row) =>
        keep(row).map((cell) => this.runs(cell.kind === 'spans' ? cell.spans : [{ kind: 'words', text: '–' }])),
      ),
    };
  }

  #chart(chart: Chart): CopyChart {
    const known = chart.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
    const peak = known.reduce(
      (best, point) => (point.value > best.value ? point : best),
      known[0] ?? { day: '', value: 1 },
    );
    const caption = this.runs([...chart.caption, { kind: 'words', text: ' ' }, ...chart.source]);
    return {
      marks: chart.points.map(({ day, value }) => ({
        share: value === null ? null : Math.max(0, value) / Math.max(1, peak.value),
        hot: chart.highlightFrom !== null && day >= chart.highlightFrom,
      })),
      first: shortDay(chart.points[0]?.day ?? peak.day),
      last: shortDay(chart.points.at(-1)?.day ?? peak.day),
      most: `${figure(peak.value)} on ${shortDay(peak.day)}`,
      alt: showable(`Chart, ${chart.unit}; highest ${figure(peak.value)} on ${shortDay(peak.day)}.`),
      caption,
    };
  }

  #run(span: Span, style: Run['style']): Runs {
    const one = (text: string, link: string | null = null, as = style): Runs => [
      { text: showable(text), style: as, link },
    ];
    switch (span.kind) {
      case 'words':
      case 'claim':
        return one(span.text);
      case 'quote':
        return one(`“${span.text}”`);
      case 'name':
        return one(span.text, subjectAddress(span.subject), 'name');
      case 'link':
        return one(span.text, linkAddress(span.href, this.#sheet));
      case 'emphasis':
        return this.runs(span.spans, 'emphasis');
    }
  }
}

const words = (text: string): Span => ({ kind: 'words', text });
