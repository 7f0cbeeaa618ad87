import { html } from '../../text/html.ts';
import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf, feedId } from './entry.ts';

/** Atom (RFC 4287) with the whole text of each issue. A feed without entries was last updated when the paper began. */
export function printAtom(site: SiteContext): string {
  const { edition } = site;
  const entries = entriesOf(site);
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${feedId(edition)}</id>
<title>${edition.name}</title>
<subtitle>${edition.motto}</subtitle>
<updated>${entries[0]?.updatedAt ?? `${String(edition.established)}-01-01T00:00:00Z`}</updated>
<author><name>${edition.name}</name></author>
<link rel="self" type="application/atom+xml" href="${absolute(edition.site, paths.atom)}"/>
<link rel="alternate" type="text/html" href="${absolute(edition.site, paths.front)}"/>
${entries.map(
  (entry) => html`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.address}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<summary>${entry.summary}</summary>
<content type="html">${entry.content.toString()}</content>
</entry>
`,
)}</feed>
`.toString();
}
