import { html } from '../../text/html.ts';
import type { Instant } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf } from './entry.ts';

/** RSS 2.0 with the whole text of each issue. */
export function printRss(site: SiteContext): string {
  const { edition } = site;
  const entries = entriesOf(site);
  const newest = entries[0];
  return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${edition.name}</title>
<link>${absolute(edition.site, paths.front)}</link>
<description>${edition.motto}</description>
<language>en-GB</language>
${
  newest !== undefined &&
  html`<lastBuildDate>${rfc822(newest.updatedAt)}</lastBuildDate>
`
}<atom:link href="${absolute(edition.site, paths.rss)}" rel="self" type="application/rss+xml"/>
${entries.map(
  (entry) => html`<item>
<title>${entry.title}</title>
<link>${entry.address}</link>
<guid isPermaLink="false">${entry.id}</guid>
<pubDate>${rfc822(entry.publishedAt)}</pubDate>
<description>${entry.summary}</description>
<content:encoded>${entry.content.toString()}</content:encoded>
</item>
`,
)}</channel>
</rss>
`.toString();
}

/** `Mon, 04 May 2026 10:00:00 GMT` */
function rfc822(instant: Instant): string {
  return new Date(instant).toUTCString();
}
