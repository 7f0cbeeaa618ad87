import { plain } from '../../text/spans.ts';
import { type Html, html } from '../../text/html.ts';
import type { BlockOf, Day, Issue, Section, SectionId } from '../../vocabulary/index.ts';
import { fileOf, paths } from '../paths.ts';
import { pageSheet, type Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printCorrections, printMade } from './made.ts';
import { printMasthead } from './masthead.ts';
import { printPage } from './page.ts';
import { joinLists, printBlock, printSection } from './section.ts';
import { printNumbers, printStory } from './story.ts';

/**
 * The newspaper of one day as a page. The same issue is printed twice: at its own address and, while it is the newest, as
 * the front page.
 */
export function printIssuePage(issue: Issue, site: SiteContext, path: string): string {
  const sheet = pageSheet(fileOf(path), issue.date);
  const { headline, deck } = summaryOf(issue);
  return printPage(site.edition, sheet, {
    title: `${headline} · ${issue.masthead.name}, ${issue.masthead.longDate}`,
    description: deck || `${issue.masthead.name}, ${issue.masthead.weekday}, ${issue.masthead.longDate}.`,
    canonical: paths.issue(issue.date),
    type: 'article',
    header: printMasthead(issue, sheet, dayBefore(issue.date, site)),
    main: html`${printFront(issue, sheet)}${rows.map((row) => printRow(row, issue, sheet))}${printFoot(issue, site, sheet)}`,
  });
}

/** Headline and deck of the lead, for titles and lists. */
export function summaryOf(issue: Issue): { readonly headline: string; readonly deck: string } {
  const block = sectionOf(issue, 'lead')?.stories[0]?.block;
  if (block?.kind === 'story') return { headline: plain(block.headline), deck: plain(block.deck) };
  return { headline: block?.kind === 'prose' && block.title !== null ? block.title : 'A quiet day', deck: '' };
}

/** What stands below the front, row by row, and side by side on a wide page. */
const rows: readonly (readonly SectionId[])[] = [
  ['deep-dive'],
  ['opinion'],
  ['tools'],
  ['finds', 'reading'],
  ['trending'],
  ['movers'],
];

function printRow(row: readonly SectionId[], issue: Issue, sheet: Sheet): Html | null {
  const sections = row.flatMap((id) => sectionOf(issue, id) ?? []);
  if (sections.length === 0) return null;
  return html`<div class="row ${row[0] ?? ''}-row">${sections.map((section) => printSection(section, sheet))}</div>
`;
}

/** The top of the page: the lead, its figures with the second story, and the rail of briefs. */
function printFront(issue: Issue, sheet: Sheet): Html {
  const lead = sectionOf(issue, 'lead');
  const numbers =
    lead?.stories.map(({ block }) => block).find((block): block is BlockOf<'story'> => block.kind === 'story')
      ?.numbers ?? null;
  const second = sectionOf(issue, 'off-lead');
  const words = sectionOf(issue, 'words');
  const briefs = sectionOf(issue, 'briefs');
  return html`<div class="front">
${lead !== undefined && html`<div class="lead">${lead.stories.map(({ block }) => printLead(block, sheet))}</div>`}
${
  (numbers !== null || second !== undefined || words !== undefined) &&
  html`<div class="rail">${numbers !== null && printNumbers(numbers, sheet, 3)}${
    second !== undefined &&
    html`<div class="off-lead">${joinLists(second.stories.map((story) => story.block)).map((block) => printBlock(block, sheet, 2))}</div>`
  }${words !== undefined && printSection(words, sheet)}</div>`
}
${briefs !== undefined && printSection(briefs, sheet)}</div>
`;
}

function printLead(block: Section['stories'][number]['block'], sheet: Sheet): Html {
  return block.kind === 'story'
    ? html`<article>${printStory(block, sheet, { level: 2, numbersApart: true })}</article>`
    : html`<article class="quiet">${printBlock(block, sheet, 2)}</article>`;
}

/** The small print at the end, and the end. */
function printFoot(issue: Issue, site: SiteContext, sheet: Sheet): Html {
  const small = (['since-yesterday', 'left-out', 'corrections', 'how-made', 'subscribe'] as const).flatMap(
    (id) => sectionOf(issue, id) ?? [],
  );
  return html`<div class="foot">${small.map((section) => printSection(section, sheet))}${
    issue.corrections.length > 0 &&
    html`<section aria-labelledby="corrected"><h2 class="label" id="corrected">Corrections</h2>${printCorrections(issue.corrections, sheet)}</section>
`
  }${printMade(issue, sheet, site.edition.zone)}${printFeeds(sheet)}</div>
<p class="end">That is all for today.</p>`;
}

/** Ways to be told of the next issue that this site offers by itself. */
function printFeeds(sheet: Sheet): Html {
  return html`<section class="feeds" aria-labelledby="feeds"><h2 class="label" id="feeds">Tomorrow’s issue</h2>
<p>Every issue in full, in any feed reader: <a href="${sheet.to(paths.rss)}">RSS</a>, <a href="${sheet.to(paths.atom)}">Atom</a>, <a href="${sheet.to(paths.json)}">JSON Feed</a>.</p></section>
`;
}

function sectionOf(issue: Issue, id: SectionId): Section | undefined {
  return issue.sections.find((section) => section.id === id);
}

function dayBefore(date: Day, site: SiteContext): Day | null {
  return site.issues.find((line) => line.date < date)?.date ?? null;
}
