import { printable } from '../../text/clean.ts';
import { type Html, html } from '../../text/html.ts';
import { plain } from '../../text/spans.ts';
import type { BlockOf, Edition, Issue, Section, Topic } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import { printIssueText } from '../plain/issue-text.ts';
import { printableValues } from '../printable-values.ts';
import { outsideSheet, type Sheet } from '../sheet.ts';
import { joinLists } from '../web/section.ts';
import { printBlock } from './blocks.ts';
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

function preheaderOf(lead: BlockOf<'story'> | null, { masthead }: Issue): string {
  return printable(cut(lead === null ? masthead.motto : plain(lead.deck) || masthead.motto, 140));
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
<style>body{margin:0;padding:0;background:#fff;color:#1a1a1a}td{font:17px/1.5 Georgia,serif}h1{font-size:30px;line-height:1.1;margin:16px 0 4px}h2{font:700 13px/1.3 Arial,sans-serif;letter-spacing:1px;text-transform:uppercase;border-top:3px double #777;padding-top:12px;margin:36px 0 8px}h3{font-size:23px;line-height:1.25;margin:14px 0 6px}h4{font:700 14px/1.4 Arial,sans-serif;margin:18px 0 4px}p{margin:0 0 12px}a{color:inherit}a.c{text-decoration:none;border-bottom:1px dotted #777}.d{font-style:italic}.s,.s td{font:13px/1.5 Arial,sans-serif;color:#666}table.n{width:100%;border-collapse:collapse}table.n td,table.n th{font:14px/1.4 Arial,sans-serif;padding:4px 6px 4px 0;border-bottom:1px solid #ddd}blockquote{margin:12px 0;padding:0 0 0 14px;border-left:3px solid #999}code{font:13px/1.4 monospace;word-break:break-all}@media (prefers-color-scheme:dark){body{background:#161616;color:#e8e4da}.s,.s td{color:#aaa}table.n td,table.n th{border-color:#444}}</style></head>
<body><div style="display:none;max-height:0;overflow:hidden">${preheader}${padding}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr><td style="padding:0 16px;text-align:left;font:17px/1.5 Georgia,serif">
<h1>${masthead.name}</h1>
<p class="s">${masthead.weekday}, ${masthead.longDate} · Issue № ${issue.number}${issue.revision > 0 && `, revision ${issue.revision}`} · ${issue.minutes} minutes · <a href="${sheet.to(paths.issue(issue.date))}">read it on the site</a></p>
${issue.sample && html`<p><b>Sample data.</b> Every name and figure here was made by a generator.</p>`}${issue.trial && html`<p><b>Trial issue</b>, one of the first three of this paper.</p>`}
${sections}${printClosing(issue, sections.length < issue.sections.length, sheet)}
<p class="s">You get this mail because you asked ${masthead.name} for it. ${marker} It carries no picture and no tracking; links lead where they say.</p>
<p class="s">${edition.imprint ?? ''}${edition.contact !== null && html`<br>Contact: ${edition.contact}`}</p>
</td></tr></table></td></tr></table></body></html>
`.toString();
  return aroundMarker(page, marker.toString(), '<a href="', '">Unsubscribe or change what you get</a>.');
}

/** Invisible filling, so that mail programs do not show the page’s first lines beside the subject. */
const padding = '\u00a0\u200c'.repeat(60);

function printSection(section: Section, sheet: Sheet): Html {
  return html`<h2>${section.title}</h2>
${joinLists(section.stories.map((each) => each.block)).map((block) => printBlock(block, sheet))}`;
}

function printClosing(issue: Issue, shortened: boolean, sheet: Sheet): Html {
  return html`${issue.corrections.length > 0 && html`<h2>Corrections</h2>`}${issue.corrections.map(
    (correction) => html`<p>Issue of ${correction.date}: we printed ${correction.was}; it is ${correction.is}.</p>`,
  )}<h2>${shortened ? 'The rest of this issue' : 'That is all for today'}</h2>
<p>${shortened && html`<a href="${sheet.to(paths.issue(issue.date))}">The whole issue</a> is on the site. `}<a href="${sheet.evidence('')}">Every figure and its source</a>.</p>`;
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
