import { html } from '../../text/html.ts';
import type { Edition } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf, type Entry, feedId } from './entry.ts';
import { type FeedLinks, followedLinks, selfPath } from './links.ts';

/** Atom (RFC 4287) with the whole text of each issue. */
export function printAtom(site: SiteContext): string {
  return atomFeed(site.edition, entriesOf(site), followedLinks(site));
}

/** One document of the feed. Without entries it was last updated when the paper began. */
export function atomFeed(edition: Edition, entries: readonly Entry[], links: FeedLinks): string {
  const link = (rel: string, path: string) =>
    html`<link rel="${rel}" type="application/atom+xml" href="${absolute(edition.site, path)}"/>
`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en-GB">
<id>${feedId(edition)}</id>
<title>${edition.name}</title>
<subtitle>${edition.motto}</subtitle>
<updated>${entries[0]?.updatedAt ?? `${String(edition.established)}-01-01T00:00:00Z`}</updated>
<author><name>${edition.name}</name></author>
${link('self', selfPath(links, 'atom'))}<link rel="alternate" type="text/html" href="${absolute(edition.site, paths.front)}"/>
${
  links.archive !== null &&
  html`<fh:archive/>
${link('current', paths.atom)}`
}${links.previous !== null && link('prev-archive', paths.feedArchive(links.previous, 'atom'))}${
    edition.hub !== undefined &&
    html`<link rel="hub" href="${edition.hub}"/>
`
  }${entries.map(
    (entry) => html`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<link rel="alternate" type="text/html" href="${entry.address}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<summary>${entry.summary}</summary>
${
  entry.content !== null &&
  html`<content type="html">${entry.content.toString()}</content>
`
}</entry>
`,
  )}</feed>
`.toString();
}
