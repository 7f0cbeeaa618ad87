import { printable } from '../../text/clean.ts';
import { type Html, html } from '../../text/html.ts';
import { paths } from '../paths.ts';
import { printableValues } from '../printable-values.ts';
import { foundPlace, questionField } from '../web/search-page.ts';
import { find, type Found, type Read } from './find.ts';

const longestQuestion = 80; // letters, as the field takes them

/**
 * The search page with an answer on it, for readers whose browser runs no script; null where the site has no search page. The
 * page is the published one, so nothing need be known of the paper but its files.
 */
export async function answerSearch(asked: string, read: Read): Promise<string | null> {
  const question = printable(asked).trim().slice(0, longestQuestion);
  const page = await read(`${paths.search}index.html`);
  if (page === null || question === '') return page;
  const found = await find(question, read);
  return page
    .replace(questionField('').toString(), () => questionField(question).toString())
    .replace(foundPlace(null).toString(), () => foundPlace(printFound(printableValues(found))).toString());
}

function printFound({ subjects, issues }: Found): Html {
  if (subjects.length + issues.length === 0) return html`<p>Nothing of ours has that name.</p>`;
  const line = (text: string, page: string, note: string) =>
    html`<li><a href="../${page}">${text}</a><p class="source">${note}</p></li>
`;
  return html`<ul class="items">${subjects.map(({ name, page, kind }) => line(name, page, kind))}${issues.map(
    ({ headline, page, date }) => line(headline, page, date),
  )}</ul>`;
}
