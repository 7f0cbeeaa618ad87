import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf } from './entry.ts';

/** JSON Feed 1.1 with the whole text of each issue. */
export function printJsonFeed(site: SiteContext): string {
  const { edition } = site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: edition.name,
    home_page_url: absolute(edition.site, paths.front),
    feed_url: absolute(edition.site, paths.json),
    description: edition.motto,
    language: 'en-GB',
    authors: [{ name: edition.name, url: absolute(edition.site, paths.about) }],
    items: entriesOf(site).map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.content.toString(),
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
