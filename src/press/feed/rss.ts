import { html } from '../../text/html.ts';
import type { Edition, Instant } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf, type Entry } from './entry.ts';
import { type FeedLinks, followedLinks, selfPath } from './links.ts';

/** RSS 2.0 with the whole text of each issue. */
export function printRss(site: SiteContext): string {
  return rssFeed(site.edition, entriesOf(site), followedLinks(site));
}

/** One document of the feed. */
export function rssFeed(edition: Edition, entries: readonly Entry[], links: FeedLinks): string {
  const newest = entries[0];
  const link = (rel: string, path: string) =>
    html`<atom:link href="${absolute(edition.site, path)}" rel="${rel}" type="application/rss+xml"/>
`;
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:fh="http://purl.org/syndication/history/1.0">
<channel>
<title>${edition.name}</title>
<link>${absolute(edition.site, paths.front)}</link>
<description>${edition.motto}</description>
<language>en-GB</language>
${
  newest !== undefined &&
  html`<lastBuildDate>${rfc822(newest.updatedAt)}</lastBuildDate>
`
}${link('self', selfPath(links, 'rss'))}${
    links.archive !== null &&
    html`<fh:archive/>
${link('current', paths.rss)}`
  }${links.previous !== null && link('prev-archive', paths.feedArchive(links.previous, 'rss'))}${
    edition.hub !== undefined &&
    html`<atom:link href="${edition.hub}" rel="hub"/>
`
  }${entries.map(
    (entry) => html`<item>
<title>${entry.title}</title>
<link>${entry.address}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.publishedAt)}</pubDate>
<description>${entry.summary}</description>
${
  entry.content !== null &&
  html`<content:encoded>${entry.content.toString()}</content:encoded>
`
}</item>
`,
  )}</channel>
</rss>
`.toString();
}

/** `Mon, 04 May 2026 10:00:00 GMT` */
function rfc822(instant: Instant): string {
  return new Date(instant).toUTCString();
}
