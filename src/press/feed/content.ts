import { runsRightToLeft } from '../../text/clean.ts';
import { type Html, html } from '../../text/html.ts';
import type { Block, BlockOf, Edition, Issue, Span, Spans } from '../../vocabulary/index.ts';
import { linkAddress, outsideSheet, type Sheet, subjectAddress } from '../sheet.ts';
import { joinLists } from '../web/section.ts';

/** A whole issue in the plain HTML that feed readers keep: headings, paragraphs, lists and tables, absolute links. */
export function printContent(issue: Issue, edition: Edition): Html {
  const sheet = outsideSheet(edition.site, issue.date);
  return html`${
    issue.sample &&
    html`<p><b>Sample data.</b> Every name and figure here was made by a generator.</p>
`
  }${issue.sections.map(
    (section) => html`<h2>${section.title}</h2>
${joinLists(section.stories.map((story) => story.block)).map((block) => printBlock(block, sheet))}`,
  )}<p>That is all for today. <a href="${sheet.to(`issues/${issue.date}/`)}">This issue on the site</a>, <a href="${sheet.evidence('')}">its evidence</a>.</p>`;
}

function printBlock(block: Block, sheet: Sheet): Html {
  switch (block.kind) {
    case 'story':
      return printStory(block, sheet);
    case 'items':
      return html`${block.title !== null && html`<h3>${block.title}</h3>`}${paragraph(block.note, sheet)}<ul>${block.items.map(
        (item) => html`<li><b>${spans(item.head, sheet)}</b>${item.text !== null && html` ${spans(item.text, sheet)}`}${
          item.code !== null && html` <code>${item.code}</code>`
        }${item.source.length > 0 && html`<br><small>${spans(item.source, sheet)}</small>`}</li>
`,
      )}</ul>
`;
    case 'table':
      return printTable(block, sheet);
    case 'quote':
      return html`<blockquote><p>${spans(block.quote.spans, sheet)}</p></blockquote>${paragraph(block.quote.attribution, sheet)}`;
    case 'prose':
      return html`${block.title !== null && html`<h3>${block.title}</h3>`}${block.paragraphs.map((text) => paragraph(text, sheet))}`;
  }
}

function printStory(story: BlockOf<'story'>, sheet: Sheet): Html {
  return html`<h3>${spans(story.headline, sheet)}</h3>
${
  story.deck.length > 0 &&
  html`<p><em>${spans(story.deck, sheet)}</em></p>
`
}${story.paragraphs.map((text) => paragraph(text, sheet))}${
    story.numbers !== null &&
    html`<table><caption>${story.numbers.title}</caption><tbody>${story.numbers.rows.map(
      (row) => html`<tr><th>${spans(row.label, sheet)}</th><td>${spans(row.value, sheet)}</td></tr>`,
    )}</tbody></table>
`
  }`;
}

/** Columns of sparklines are left out, heads with them. */
function printTable(table: BlockOf<'table'>, sheet: Sheet): Html {
  const kept = table.columns.map((_, index) => table.rows.every((row) => row[index]?.kind !== 'spark'));
  return html`<table><caption>${table.title}${table.note.length > 0 && html`, ${spans(table.note, sheet)}`}</caption>
<thead><tr>${table.columns.map((column, index) => kept[index] === true && html`<th>${spans(column.label, sheet)}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) => html`<tr>${row.map(
      (cell, index) =>
        kept[index] === true &&
        html`<td>${cell.kind === 'spans' ? cell.spans.map((span) => printCell(span, sheet)) : '–'}</td>`,
    )}</tr>
`,
  )}</tbody></table>
`;
}

/** In tables the names are links and the figures are not: their evidence is one step away on the site. */
function printCell(span: Span, sheet: Sheet): Html {
  return span.kind === 'claim' ? html`${span.text}` : printSpan(span, sheet);
}

function paragraph(text: Spans, sheet: Sheet): Html | false {
  return (
    text.length > 0 &&
    html`<p>${spans(text, sheet)}</p>
`
  );
}

function spans(text: Spans, sheet: Sheet): readonly Html[] {
  return text.map((span) => printSpan(span, sheet));
}

function printSpan(span: Span, sheet: Sheet): Html {
  switch (span.kind) {
    case 'words':
      return html`${span.text}`;
    case 'claim':
      return html`<a href="${sheet.evidence(span.ref)}">${span.text}</a>`;
    case 'quote':
      return html`“<a href="${sheet.evidence(span.ref)}">${itsOwnWay(span.text)}</a>”`;
    case 'name':
      return linked(subjectAddress(span.subject), itsOwnWay(span.text));
    case 'link':
      return linked(linkAddress(span.href, sheet), html`${span.text}`);
    case 'emphasis':
      return html`<em>${spans(span.spans, sheet)}</em>`;
  }
}

const linked = (address: string | null, text: Html): Html =>
  address === null ? text : html`<a href="${address}">${text}</a>`;

/** Feed checkers do not know `bdi`; a span with a direction of its own does the same. */
const itsOwnWay = (text: string): Html =>
  runsRightToLeft(text) ? html`<span dir="rtl">${text}</span>` : html`${text}`;
