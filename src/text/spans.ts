import type { Block, Cell, Span, Spans } from '../vocabulary/index.ts';

/** What a reader reads: the text of the spans, joined, with quotation marks around quotations. */
export function plain(spans: Spans): string {
  return spans.map(plainSpan).join('');
}

function plainSpan(span: Span): string {
  switch (span.kind) {
    case 'quote':
      return `“${span.text}”`;
    case 'emphasis':
      return plain(span.spans);
    case 'words':
    case 'claim':
    case 'name':
    case 'link':
      return span.text;
  }
}

/** Every run of spans of a block in reading order: headline before deck before text, rows before the line under them. */
export function runsOf(block: Block): readonly Spans[] {
  const runs: Spans[] = [];
  mapRuns(block, (run) => {
    runs.push(run);
    return run;
  });
  return runs.filter((run) => run.length > 0);
}

/** The same block with every single span (also those within emphasis) replaced, in reading order. */
export function mapSpans(block: Block, replace: (span: Span) => Span): Block {
  const run = (spans: Spans): Spans => spans.map(one);
  const one = (span: Span): Span =>
    span.kind === 'emphasis' ? { kind: 'emphasis', spans: run(span.spans) } : replace(span);
  return mapRuns(block, run);
}

/** The same block with every run of spans replaced, in reading order. */
export function mapRuns(block: Block, run: (spans: Spans) => Spans): Block {
  switch (block.kind) {
    case 'story':
      return {
        ...block,
        kicker: run(block.kicker),
        headline: run(block.headline),
        deck: run(block.deck),
        byline: run(block.byline),
        paragraphs: block.paragraphs.map(run),
        pull: block.pull && { spans: run(block.pull.spans), attribution: run(block.pull.attribution) },
        numbers: block.numbers && {
          ...block.numbers,
          rows: block.numbers.rows.map((row) => ({ label: run(row.label), value: run(row.value) })),
        },
        chart: block.chart && { ...block.chart, caption: run(block.chart.caption), source: run(block.chart.source) },
      };
    case 'items':
      return {
        ...block,
        note: run(block.note),
        items: block.items.map((item) => ({
          ...item,
          head: run(item.head),
          text: item.text && run(item.text),
          source: run(item.source),
        })),
      };
    case 'table':
      return {
        ...block,
        note: run(block.note),
        columns: block.columns.map((column) => ({ ...column, label: run(column.label) })),
        rows: block.rows.map((row) =>
          row.map((cell): Cell => (cell.kind === 'spans' ? { kind: 'spans', spans: run(cell.spans) } : cell)),
        ),
      };
    case 'quote':
      return {
        ...block,
        quote: { spans: run(block.quote.spans), attribution: run(block.quote.attribution) },
      };
    case 'prose':
      return { ...block, paragraphs: block.paragraphs.map(run) };
  }
}

/** Words as a reader counts them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,/_-]*/gu)?.length ?? 0;
}
