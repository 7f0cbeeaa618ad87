import { printable } from '../../text/clean.ts';
import { type Html, html } from '../../text/html.ts';
import { plain } from '../../text/spans.ts';
import type { BlockOf, Edition, Issue, Section, Topic } from '../../vocabulary/index.ts';
import { withoutEcho } from '../echo.ts';
import { absolute, paths } from '../paths.ts';
import { printIssueText } from '../plain/issue-text.ts';
import { printableValues } from '../printable-values.ts';
import { outsideSheet, type Sheet } from '../sheet.ts';
import { joinLists } from '../web/section.ts';
import { printBlock } from './blocks.ts';
import { look } from './look.ts';
import { onlyTopics } from './topics.ts';

/** A part of a mail around the one thing that differs from reader to reader: the address at which they leave. */
export type AroundAddress = readonly [before: string, after: string];

/** An issue as a mail, the same for all readers who chose the same topics. */
export interface MailPressing {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  readonly html: AroundAddress;
  readonly text: AroundAddress;
  /** The issue on the site. */
  readonly address: string;
}

/** Octets. Gmail cuts mails off at about 102 kB, and with them the link to unsubscribe. */
export const largestHtml = 80_000;

/** Prints an issue as light table HTML with a plain-text part. Sections that would make it too long stay on the site. */
export function printMail(whole: Issue, edition: Edition, topics: readonly Topic[] = []): MailPressing {
  const issue = printableValues(onlyTopics(whole, topics));
  const house = printableValues(edition);
  const lead = issue.sections.find((section) => section.id === 'lead')?.stories[0]?.block;
  const headline = lead?.kind === 'story' ? plain(lead.headline) : `${house.name}, ${issue.masthead.longDate}`;
  const preheader = preheaderOf(lead?.kind === 'story' ? lead : null, issue);
  return {
    subject: printable(cut(headline, 150)),
    preheader,
    html: fitted(issue, house, preheader),
    text: printText(issue, house),
    address: absolute(house.site, paths.issue(issue.date)),
  };
}

/** What the lead adds to its headline, and the first of the other news. */
function preheaderOf(lead: BlockOf<'story'> | null, { masthead, sections }: Issue): string {
  const brief = sections.find(({ id }) => id === 'briefs')?.stories[0]?.block;
  const next = brief?.kind === 'items' && brief.items[0] ? `Also: ${plain(brief.items[0].head)}` : '';
  const deck = lead === null ? '' : plain(lead.deck);
  return printable(cut([deck, next].filter((part) => part !== '').join(' ') || masthead.motto, 140));
}

/** Cuts at a space and says so. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const at = text.lastIndexOf(' ', longest - 1);
  return `${text.slice(0, at > longest / 2 ? at : longest - 1).toWellFormed()}…`;
}

/** Leaves the last sections to the site where the mail would be too long. */
function fitted(issue: Issue, edition: Edition, preheader: string): AroundAddress {
  const sheet = outsideSheet(edition.site, issue.date);
  const sections = issue.sections.map((section) => printSection(section, sheet));
  let room = largestHtml - 300 - Buffer.byteLength(printHtml(issue, [], edition, preheader).join(''));
  const tooLong = sections.findIndex((section) => (room -= Buffer.byteLength(section.toString())) < 0);
  return printHtml(issue, tooLong < 0 ? sections : sections.slice(0, tooLong), edition, preheader);
}

function printHtml(issue: Issue, sections: readonly Html[], edition: Edition, preheader: string): AroundAddress {
  const sheet = outsideSheet(edition.site, issue.date);
  const { masthead } = issue;
  const marker = html`<!--reader-->`;
  const page = html`<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${masthead.name}</title>
<!--style--></head>
<body><div style="display:none;max-height:0;overflow:hidden">${preheader}${padding}</div>
<table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td style="padding:0 16px;text-align:left;font:17px/1.5 Georgia,serif">
<h1 style="text-align:center"><a href="${sheet.to(paths.issue(issue.date))}" style="text-decoration:none">${masthead.name}</a></h1>
<p class="m" style="text-align:center">${masthead.motto}</p>
<p class="s l" style="text-align:center">${masthead.weekday}, ${masthead.longDate} · Issue № ${issue.number}${issue.revision > 0 && `, revision ${issue.revision}`} · ${issue.minutes} minutes · <a href="${sheet.to(paths.issue(issue.date))}">read it on the site</a></p>
${issue.sample && html`<p><b>Sample data.</b> Every name and figure here was made by a generator.</p>`}${issue.trial && html`<p><b>Trial issue</b>, one of the first three of this paper.</p>`}
${sections}${printClosing(issue, sections.length < issue.sections.length, sheet)}
<p class="s">You get this mail because you asked ${masthead.name} for it. ${marker} It carries no picture and no tracking; links lead where they say.</p>
<p class="s">${edition.imprint ?? ''}${edition.contact !== null && html`<br>Contact: ${edition.contact}`}</p>
</td></tr></table></td></tr></table></body></html>
`.toString();
  // The tag lets no value into a style; this one is our own and fixed.
  return aroundMarker(
    page.replace('<!--style-->', `<style>${look}</style>`),
    marker.toString(),
    '<a href="',
    '">Unsubscribe or change what you get</a>.',
  );
}

/** Invisible filling, so that mail programs do not show the page’s first lines beside the subject. */
const padding = '\u00a0\u200c'.repeat(60);

function printSection({ id, title, stories }: Section, sheet: Sheet): Html {
  const blocks = joinLists(stories.map(({ block }) => withoutEcho(block, title)));
  const section = html`<h2>${title}</h2>
${blocks.map((block) => printBlock(block, sheet))}`;
  return id === 'lead' ? html`<div class="lead">${section}</div>` : section;
}

function printClosing(issue: Issue, shortened: boolean, sheet: Sheet): Html {
  return html`${issue.corrections.length > 0 && html`<h2>Corrections</h2>`}${issue.corrections.map(
    (correction) => html`<p>Issue of ${correction.date}: we printed ${correction.was}; it is ${correction.is}.</p>`,
  )}<h2>${shortened ? 'The rest of this issue' : 'That is all for today'}</h2>
<p>${shortened && html`<a href="${sheet.to(paths.issue(issue.date))}">The whole issue</a> is on the site. `}<a href="${sheet.evidence('')}">Every figure and its source</a>, with the address where it was read.</p>`;
}

function printText(issue: Issue, edition: Edition): AroundAddress {
  return [
    `${printIssueText(issue, edition)}\n--\nYou get this mail because you asked ${edition.name} for it.\nUnsubscribe or change what you get:\n`,
    `\n\n${[edition.imprint, edition.contact].filter((line) => line !== null).join('\n')}\n`,
  ];
}

/** The marker is a comment, which no text from outside can write: everything of theirs is escaped. */
function aroundMarker(page: string, marker: string, opening: string, closing: string): AroundAddress {
  const [before = '', after = ''] = page.split(marker);
  return [before + opening, closing + after];
}
