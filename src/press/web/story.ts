import { type Html, html } from '../../text/html.ts';
import { plain } from '../../text/spans.ts';
import type { BlockOf, Chart, NumbersBox, PullQuote, Spans } from '../../vocabulary/index.ts';
import { pullOf } from '../pull.ts';
import type { Sheet } from '../sheet.ts';
import { printChart } from './chart.ts';
import { heading, type Level } from './heading.ts';
import { printSpans, type SpanStyle } from './spans.ts';

export interface StoryPlace {
  readonly level: Level;
  /** The lead's figures stand in a rail of their own, printed by `printNumbers`. */
  readonly numbersApart: boolean;
}

/** A story from kicker to chart. What it does not have is not there. */
export function printStory(story: BlockOf<'story'>, sheet: Sheet, place: StoryPlace): Html {
  const style: SpanStyle = { linked: new Set() };
  const line = (name: string, spans: Spans) =>
    spans.length > 0 && html`<p class="${name}">${printSpans(spans, sheet, style)}</p>`;
  const pull = pullOf(story);
  const pullAfter = Math.min(2, story.paragraphs.length);
  return html`${story.kicker.length > 0 && printKicker(story.kicker, sheet)}
${heading(place.level, printSpans(story.headline, sheet), `headline ${lengthOf(story.headline)}`.trimEnd())}
${line('deck', story.deck)}${line('byline', story.byline)}
<div class="text">${story.paragraphs.map(
    (paragraph, index) =>
      html`<p>${index === 0 ? printOpening(paragraph, sheet, style) : printSpans(paragraph, sheet, style)}</p>
${index + 1 === pullAfter && pull !== null && printPull(pull, sheet)}`,
  )}</div>
${printFigures(place.numbersApart ? null : story.numbers, story.chart, sheet, lower(place.level))}`;
}

/** What was counted, apart from what is said of it: on a wide page it may stand beside the text. */
function printFigures(numbers: NumbersBox | null, chart: Chart | null, sheet: Sheet, level: Level): Html | null {
  if (numbers === null && chart === null) return null;
  return html`<div class="figures">${numbers !== null && printNumbers(numbers, sheet, level)}${chart !== null && printChart(chart, sheet)}</div>`;
}

/** The words over a headline; what is emphasised there says why, and stands in small print. */
function printKicker(kicker: Spans, sheet: Sheet): Html {
  const label = kicker.filter((span) => span.kind !== 'emphasis');
  const reasons = kicker.flatMap((span) => (span.kind === 'emphasis' ? span.spans : []));
  return html`<p class="kicker">${printSpans(label, sheet)}${
    reasons.length > 0 && html`<span class="note">${printSpans(reasons, sheet)}</span>`
  }</p>`;
}

/** Long headlines are set smaller, so that they do not push the story off the first screen. */
function lengthOf(headline: Spans): '' | 'medium' | 'long' | 'very-long' {
  const { length } = plain(headline);
  return length > 140 ? 'very-long' : length > 80 ? 'long' : length > 48 ? 'medium' : '';
}

/** The first letter may stand as an initial over three lines, where the underline of a link would cross it. */
function printOpening(paragraph: Spans, sheet: Sheet, style: SpanStyle): Html {
  return html`${printSpans(paragraph.slice(0, 1), sheet)}${printSpans(paragraph.slice(1), sheet, style)}`;
}

/** Label and value, one figure a row. */
export function printNumbers(box: NumbersBox, sheet: Sheet, level: Level): Html {
  return html`<div class="numbers">${heading(level, html`${box.title}`, 'label')}
<dl>${box.rows.map(
    (row) => html`<div><dt>${printSpans(row.label, sheet)}</dt><dd>${printSpans(row.value, sheet)}</dd></div>`,
  )}</dl></div>`;
}

/** Words set apart, always with whose words they are. */
export function printPull(quote: PullQuote, sheet: Sheet): Html {
  return html`<figure class="pull"><blockquote><p>${printSpans(quote.spans, sheet)}</p></blockquote>
<figcaption>${printSpans(quote.attribution, sheet, { linked: new Set() })}</figcaption></figure>`;
}

const lower = (level: Level): Level => (level === 2 ? 3 : 4);
