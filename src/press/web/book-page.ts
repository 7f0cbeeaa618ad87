import { type Html, html } from '../../text/html.ts';
import { fileOf } from '../paths.ts';
import { pageSheet, type Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printHouseHead } from './masthead.ts';
import { printPage, titleOf } from './page.ts';

/** A page to look something up in: a title and one column of text below the small nameplate. */
export function printBookPage(
  site: SiteContext,
  path: string,
  title: string,
  text: (sheet: Sheet) => Html,
  notes: { readonly heading?: Html; readonly sample?: boolean; readonly script?: string } = {},
): string {
  const sheet = pageSheet(fileOf(path), null);
  return printPage(site.edition, sheet, {
    title: title === site.edition.name ? title : titleOf(title, site.edition.name),
    description: `${title}, in ${site.edition.name}.`,
    canonical: path,
    type: 'website',
    header: printHouseHead(site, sheet, notes.sample),
    main: html`<div class="book"><h1 class="headline">${notes.heading ?? title}</h1>
${text(sheet)}</div>`,
    ...(notes.script === undefined ? {} : { script: notes.script }),
  });
}
