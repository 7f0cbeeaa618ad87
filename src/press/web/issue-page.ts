import { plain } from '../../text/spans.ts';
import { type Html, html } from '../../text/html.ts';
import type { BlockOf, Day, Issue, Section, SectionId } from '../../vocabulary/index.ts';
import { newsArticle } from '../machine/structured.ts';
import { fileOf, paths } from '../paths.ts';
import { pageSheet, type Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { type FrontPlan, planFront } from './balance.ts';
import { printCorrections, printMade } from './made.ts';
import { printMasthead } from './masthead.ts';
import { printPage, titleOf } from './page.ts';
import { joinLists, printBlock, printSection } from './section.ts';
import { printNumbers, printStory } from './story.ts';

/**
 * The newspaper of one day as a page. The same issue is printed twice: at its own address and, while it is the newest, as
 * the front page.
 */
export function printIssuePage(issue: Issue, site: SiteContext, path: string): string {
  const sheet = pageSheet(fileOf(path), issue.date);
  const { headline, deck } = summaryOf(issue);
  const plan = planFront(issue);
  return printPage(site.edition, sheet, {
    title: titleOf(headline, issue.masthead.name),
    description: deck || `${issue.masthead.name}, ${issue.masthead.weekday}, ${issue.masthead.longDate}.`,
    canonical: paths.issue(issue.date),
    type: 'article',
    card: site.beside?.card === true ? paths.card(issue.date) : null,
    data: newsArticle(issue, site.edition, site.beside),
    header: printMasthead(issue, sheet, dayBefore(issue.date, site)),
    main: html`${printFront(issue, plan, sheet)}${rows.map((row) => printRow(row, issue, plan, sheet))}${printFoot(issue, plan, site, sheet)}`,
  });
}

/** Headline and deck of the lead, for titles and lists. */
export function summaryOf(issue: Issue): { readonly headline: string; readonly deck: string } {
  const story = leadStoryOf(issue);
  return story === null
    ? { headline: 'A quiet day', deck: '' }
    : { headline: plain(story.headline), deck: plain(story.deck) };
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

/** A row is named by its first section, also where that one stands on the front. */
function printRow(row: readonly SectionId[], issue: Issue, plan: FrontPlan, sheet: Sheet): Html | null {
  const below = row.filter((id) => !isOnFront(id, plan));
  const sections = printAll(below, issue, sheet);
  return sections.length === 0
    ? null
    : html`<div class="row ${row[0] ?? ''}-row">${sections}</div>
`;
}

/**
 * The top of the page: the lead, the rail with its figures and the second story, the briefs, and what the plan adds. Sections
 * that stand here are not printed again below. With nothing to stand beside the figures, the briefs take the rail.
 */
function printFront(issue: Issue, plan: FrontPlan, sheet: Sheet): Html {
  const lead = sectionOf(issue, 'lead');
  const numbers = leadStoryOf(issue)?.numbers ?? null;
  const second = sectionOf(issue, 'off-lead');
  const briefs = printAll(['briefs', ...plan.left], issue, sheet);
  const rail = [
    numbers !== null && printNumbers(numbers, sheet, 3),
    second !== undefined &&
      html`<div class="off-lead">${joinLists(second.stories.map((story) => story.block)).map((block) => printBlock(block, sheet, 2))}</div>`,
    ...printAll(plan.rail, issue, sheet),
  ].filter((part) => part !== false);
  const apart = rail.length > 1;
  const beside = apart ? rail : [...rail, ...briefs];
  const under = printAll(plan.under, issue, sheet);
  return html`<div class="front">
<div class="lead">${lead?.stories.map(({ block }) => printLead(block, sheet))}</div>
${beside.length > 0 && html`<div class="rail">${beside}</div>`}
${apart && briefs.length > 0 && html`<div class="left">${briefs}</div>`}
${under.length > 0 && html`<div class="under">${under}</div>`}</div>
`;
}

function isOnFront(id: SectionId, plan: FrontPlan): boolean {
  return [...plan.under, ...plan.rail, ...plan.left].includes(id);
}

function printAll(ids: readonly SectionId[], issue: Issue, sheet: Sheet): readonly Html[] {
  return ids.flatMap((id) => sectionOf(issue, id) ?? []).map((section) => printSection(section, sheet));
}

function leadStoryOf(issue: Issue): BlockOf<'story'> | null {
  const blocks = sectionOf(issue, 'lead')?.stories.map(({ block }) => block) ?? [];
  return blocks.find((block) => block.kind === 'story') ?? null;
}

function printLead(block: Section['stories'][number]['block'], sheet: Sheet): Html {
  return block.kind === 'story'
    ? html`<article>${printStory(block, sheet, { level: 2, numbersApart: true })}</article>`
    : html`<article class="quiet">${printBlock(block, sheet, 2)}</article>`;
}

/** The small print at the end, and the end. */
function printFoot(issue: Issue, plan: FrontPlan, site: SiteContext, sheet: Sheet): Html {
  const small = (['since-yesterday', 'left-out', 'corrections', 'how-made', 'subscribe'] as const)
    .filter((id) => !isOnFront(id, plan))
    .flatMap((id) => sectionOf(issue, id) ?? []);
  return html`<div class="foot">${small.map((section) => printSection(section, sheet))}${
    issue.corrections.length > 0 &&
    html`<section aria-labelledby="corrected"><h2 class="label" id="corrected">Corrections</h2>${printCorrections(issue.corrections, sheet)}</section>
`
  }${printMade(issue, sheet, site)}${printFeeds(sheet)}</div>
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
