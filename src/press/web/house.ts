import { type Html, html } from '../../text/html.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printCorrections } from './made.ts';
import { printHouseHead } from './masthead.ts';
import { printPage } from './page.ts';
import { printBookPage } from './book-page.ts';

/** Who makes the paper, what it does with readers' data, and whom to write to. */
export function printAbout(site: SiteContext): string {
  const { edition } = site;
  return printBookPage(
    site,
    paths.about,
    `About ${edition.name}`,
    (sheet) => html`
<p class="deck">${edition.motto}</p>
<p>${edition.name} is a daily newspaper about ${edition.tagline.join(', ').toLowerCase()}, written in ${edition.place} by a program: it reads public data, finds what moved, and prints only what it can prove. No person writes its sentences, and no figure stands here that is not in its archive. <a href="${sheet.to(paths.method)}">How it works</a>.</p>
<h2 class="label" id="privacy">Privacy</h2>
<p>Reading this site sets no cookie, runs no script, and loads nothing from anybody else.</p>
<h2 class="label" id="imprint">Imprint</h2>
<p>${edition.imprint ?? 'The publisher has not given an imprint.'}</p>
<p>${edition.contact === null ? 'No contact address is given.' : html`Corrections and requests to withdraw a name: ${contactLink(edition.contact)}`}</p>
<h2 class="label" id="type">Type</h2>
<p>Set in Morning Serif, a subset of Source Serif 4 under another name, and Libre Franklin; both under the SIL Open Font License 1.1.</p>`,
  );
}

/** Everything the paper had to take back. */
export function printCorrectionsPage(site: SiteContext): string {
  return printBookPage(site, paths.corrections, 'Corrections', (sheet) =>
    site.corrections.length === 0
      ? html`<p>No correction has been printed so far.</p>`
      : printCorrections(site.corrections, sheet),
  );
}

/** What stands where nothing stands. Servers give it for any address, so its links start at the root of the site. */
export function printNotFound(site: SiteContext): string {
  const root = new URL(`${site.edition.site}/`).pathname;
  const sheet: Sheet = { to: (path) => `${root}${path}`, evidence: () => root };
  return printPage(site.edition, sheet, {
    title: `Not in print · ${site.edition.name}`,
    description: 'There is no such page.',
    canonical: paths.notFound,
    type: 'website',
    header: printHouseHead(site, sheet),
    main: html`<div class="book"><h1 class="headline">Not in print</h1>
<p>There is no page at this address. <a href="${sheet.to(paths.front)}">Today’s issue</a> and the <a href="${sheet.to(paths.archive)}">archive</a> are where they were.</p></div>`,
  });
}

/** The front page of a paper that has no issue yet. */
export function printEmptyFront(site: SiteContext): string {
  return printBookPage(
    site,
    paths.front,
    site.edition.name,
    () => html`<p>The first issue has not been printed yet.</p>`,
  );
}

function contactLink(contact: string): Html {
  return /^https?:\/\//.test(contact) ? html`<a href="${contact}">${contact}</a>.` : html`${contact}.`;
}
