import { type Html, html } from '../../text/html.ts';
import { figure, monthTitle, shortDay } from '../figures.ts';
import { fileOf, monthOf, paths } from '../paths.ts';
import { pageSheet, type Sheet } from '../sheet.ts';
import type { IssueLine, SiteContext } from '../site.ts';
import { printHouseHead } from './masthead.ts';
import { printPage } from './page.ts';

/** Months that have issues, newest first. */
export function monthsOf(site: SiteContext): readonly string[] {
  return [...new Set(site.issues.map((line) => monthOf(line.date)))];
}

/** So many of the newest issues stand on the first page of the archive. */
const latestShown = 14;

/** The list of months, with the newest issues. */
export function printArchive(site: SiteContext): string {
  const sheet = pageSheet(fileOf(paths.archive), null);
  const months = Map.groupBy(site.issues, (line) => monthOf(line.date));
  return printPage(site.edition, sheet, {
    title: `Archive · ${site.edition.name}`,
    description: `Every issue of ${site.edition.name}, by month.`,
    canonical: paths.archive,
    type: 'website',
    header: printHouseHead(site, sheet),
    main: html`<div class="book"><h1 class="headline">Archive</h1>
${months.size === 0 && html`<p>No issue has been printed yet.</p>`}
<ul class="months">${[...months].map(
      ([
        month,
        lines,
      ]) => html`<li><a href="${sheet.to(paths.month(month))}">${monthTitle(month)}</a> <span class="source">${figure(lines.length)}${lines.length === 1 ? ' issue' : ' issues'}</span></li>
`,
    )}</ul>
${months.size > 0 && html`<h2 class="label">The latest</h2>${printLines(site.issues.slice(0, latestShown), sheet)}`}</div>`,
  });
}

/** One month. Printed again only while the month lasts. */
export function printMonth(month: string, site: SiteContext): string {
  const sheet = pageSheet(fileOf(paths.month(month)), null);
  return printPage(site.edition, sheet, {
    title: `${monthTitle(month)} · ${site.edition.name}`,
    description: `The issues of ${site.edition.name} of ${monthTitle(month)}.`,
    canonical: paths.month(month),
    type: 'website',
    header: printHouseHead(site, sheet),
    main: html`<div class="book"><h1 class="headline">${monthTitle(month)}</h1>
${printLines(
  site.issues.filter((line) => monthOf(line.date) === month),
  sheet,
)}
<p><a href="${sheet.to(paths.archive)}">All months</a></p></div>`,
  });
}

function printLines(lines: readonly IssueLine[], sheet: Sheet): Html {
  return html`<ol class="items issues">${lines.map(
    (
      line,
    ) => html`<li><p class="source"><time datetime="${line.date}">${shortDay(line.date)}</time> · № ${String(line.number)}${
      line.revision > 0 && html`, revision ${String(line.revision)}`
    }${line.sample && ' · sample data'}</p>
<p class="head"><a href="${sheet.to(paths.issue(line.date))}">${line.headline}</a></p>${line.deck !== '' && html`<p>${line.deck}</p>`}</li>
`,
  )}</ol>`;
}
