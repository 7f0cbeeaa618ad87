import { type Html, html } from '../../text/html.ts';
import { assets } from '../assets.ts';
import { type NameShelf, otherShelf, type ShelfList } from '../entities/shelf.ts';
import { topics } from '../entities/topic.ts';
import { figure, longDay } from '../figures.ts';
import { paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';
import type { Sheet } from '../sheet.ts';
import type { SiteContext } from '../site.ts';
import { printBookPage } from './book-page.ts';

/**
 * Search: a form that our server answers, an index of names for hosts that only hand out files, and a small script of our own
 * that answers while one types. Each works without the others.
 */
export function printSearchPage({ shelves }: ShelfList, site: SiteContext): string {
  return printBookPage(
    site,
    paths.search,
    'Search',
    (
      sheet,
    ) => html`<form role="search" action="./" method="get" class="search"><label for="q">A headline, or the name of a model, dataset, Space, repository or paper</label>
${questionField('')} <button type="submit">Search</button></form>
${foundPlace(null)}
<nav aria-label="Topics"><h2 class="label">By topic</h2><p class="topics">${topics.map(
      ({ id, title }) => html`<a href="${sheet.to(paths.topic(id))}">${title}</a> `,
    )}</p></nav>
<section aria-labelledby="names"><h2 class="label" id="names">By name, A to Z</h2>
${printShelves(shelves, sheet)}</section>
<p>By date: <a href="${sheet.to(paths.archive)}">the archive</a>.</p>`,
    { script: assets.searchScript },
  );
}

/** The field with what was asked. */
export function questionField(question: string): Html {
  return html`<input type="search" id="q" name="q" maxlength="80" autocomplete="off"${question !== '' && html` value="${question}"`}>`;
}

/** Where the answer stands; empty on the page as it is pressed. */
export function foundPlace(found: Html | null): Html {
  return html`<div id="found" aria-live="polite">${found}</div>`;
}

function printShelves(shelves: ShelfList['shelves'], sheet: Sheet): Html {
  const byLetter = Map.groupBy(Object.entries(shelves), ([shelf]) =>
    shelf === otherShelf ? otherShelf : shelf.charAt(0),
  );
  if (byLetter.size === 0) return html`<p>No name stands here yet.</p>`;
  return html`<dl class="shelves">${[...byLetter].map(
    ([letter, own]) => html`<div><dt>${letter}</dt><dd>${own.map(
      ([shelf, count]) =>
        html`<a href="${sheet.to(paths.names(shelf))}">${shelf === otherShelf ? shelf : `${shelf}…`}</a> <small>${figure(count)}</small> `,
    )}</dd></div>
`,
  )}</dl>`;
}

/** The names of one shelf. */
export function printShelfPage(shelf: NameShelf, site: SiteContext): string {
  return printBookPage(
    site,
    paths.names(shelf.shelf),
    shelf.shelf === otherShelf ? 'Other names' : `Names in ${shelf.shelf}…`,
    (sheet) => html`<ul class="items">${printableValues(shelf.names).map(
      ({
        id,
        name,
        kind,
        mentions,
        latest,
      }) => html`<li><p class="sentence"><a href="${sheet.to(paths.entity(id))}"><bdi>${name}</bdi></a></p><p class="source">${kind}, ${figure(mentions)} ${mentions === 1 ? 'story' : 'stories'}, last on ${longDay(latest)}</p></li>
`,
    )}</ul>
<p><a href="${sheet.to(paths.search)}">Search</a></p>`,
  );
}
