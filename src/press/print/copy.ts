import type { Block, Cell, Chart, Edition, Issue, Span, Spans } from '../../vocabulary/index.ts';
import { figure, shortDay } from '../figures.ts';
import { absolute, paths } from '../paths.ts';
import { linkAddress, type Sheet, subjectAddress } from '../sheet.ts';
import { joinLists } from '../web/section.ts';
import { missing, showable } from './letters.ts';

/** What the typesetter is given: texts and nothing it could take for an instruction. `paper.typ` reads it as JSON. */
export interface Copy {
  readonly name: string;
  readonly tagline: string;
  readonly title: string;
  readonly date: string;
  readonly ears: readonly [string, string, string];
  readonly dateline: readonly [string, string, string];
  readonly notices: readonly string[];
  readonly sections: readonly { readonly id: string; readonly title: string; readonly blocks: readonly CopyBlock[] }[];
  readonly made: readonly string[];
  readonly evidence: string;
  readonly missing: string | null;
}

export interface Run {
  readonly text: string;
  readonly style: 'plain' | 'emphasis' | 'name';
  readonly link: string | null;
}
type Runs = readonly Run[];

type CopyBlock =
  | {
      readonly kind: 'story';
      readonly kicker: Runs;
      readonly headline: Runs;
      readonly deck: Runs;
      readonly byline: Runs;
      readonly paragraphs: readonly Runs[];
      readonly pull: { readonly words: Runs; readonly attribution: Runs } | null;
      readonly numbers: { readonly title: string; readonly rows: readonly (readonly [Runs, Runs])[] } | null;
      readonly chart: CopyChart | null;
    }
  | {
      readonly kind: 'items';
      readonly title: string | null;
      readonly note: Runs;
      readonly numbered: boolean;
      readonly items: readonly {
        readonly head: Runs;
        readonly text: Runs;
        readonly code: string | null;
        readonly source: Runs;
      }[];
    }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly note: Runs;
      readonly heads: readonly Runs[];
      readonly rows: readonly (readonly Runs[])[];
    }
  | { readonly kind: 'quote'; readonly words: Runs; readonly attribution: Runs }
  | { readonly kind: 'prose'; readonly title: string | null; readonly paragraphs: readonly Runs[] };

interface CopyChart {
  readonly marks: readonly { readonly share: number | null; readonly hot: boolean }[];
  readonly first: string;
  readonly last: string;
  readonly most: string;
  readonly alt: string;
  readonly caption: Runs;
}

/** Turns an issue into copy for the typesetter. */
export function copyOf(issue: Issue, edition: Edition): Copy {
  const { masthead } = issue;
  const sheet: Sheet = { to: (path) => absolute(edition.site, path), evidence: () => '' };
  const writer = new CopyWriter(sheet);
  const copy = {
    name: showable(masthead.name),
    tagline: showable(masthead.tagline.join(' · ')),
    title: showable(`${masthead.name}, ${masthead.longDate}`),
    date: issue.date,
    ears: [`Est. ${masthead.established}`, showable(masthead.motto), `Issue № ${issue.number}`] as const,
    dateline: [
      showable(masthead.place),
      `${masthead.weekday}, ${masthead.longDate}`,
      masthead.weather === null
        ? ''
        : writer
            .runs(masthead.weather)
            .map((run) => run.text)
            .join(''),
    ] as const,
    notices: [
      ...(issue.sample
        ? ['Sample data. Every name and figure here was made by a generator; nothing in this issue happened.']
        : []),
      ...(issue.trial ? ['Trial issue. One of the first three of this paper.'] : []),
      ...(issue.banner === null
        ? []
        : [
            writer
              .runs(issue.banner)
              .map((run) => run.text)
              .join(''),
          ]),
    ],
    sections: issue.sections.map((section) => ({
      id: section.id,
      title: showable(section.title),
      blocks: joinLists(section.stories.map((story) => story.block)).map((block) => writer.block(block)),
    })),
    made: issue.made.map((line) =>
      showable(`${line.name}: ${line.state}${line.reason === null ? '' : `, ${line.reason}`}`),
    ),
    evidence: absolute(edition.site, paths.evidence(issue.date)),
  };
  return {
    ...copy,
    missing: JSON.stringify(copy).includes(missing)
      ? `${missing} stands for letters our print faces do not have. The site shows them.`
      : null,
  };
}

class CopyWriter {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  runs(spans: Spans, style: Run['style'] = 'plain'): Runs {
    return spans.flatMap((span) => this.#run(span, style));
  }

  block(block: Block): CopyBlock {
    switch (block.kind) {
      case 'story':
        return {
          kind: 'story',
          kicker: this.runs(block.kicker),
          headline: this.runs(block.headline),
          deck: this.runs(block.deck),
          byline: this.runs(block.byline),
          paragraphs: block.paragraphs.map((paragraph) => this.runs(paragraph)),
          pull: block.pull && { words: this.runs(block.pull.spans), attribution: this.runs(block.pull.attribution) },
          numbers: block.numbers && {
            title: showable(block.numbers.title),
            rows: block.numbers.rows.map((row) => [this.runs(row.label), this.runs(row.value)]),
          },
          chart: block.chart && this.#chart(block.chart),
        };
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
