import type { Edition } from '../../vocabulary/index.ts';
import { absolute, paths } from '../paths.ts';
import type { SiteContext } from '../site.ts';
import { entriesOf, type Entry } from './entry.ts';
import { type FeedLinks, followedLinks, selfPath } from './links.ts';

/** JSON Feed 1.1 with the whole text of each issue. */
export function printJsonFeed(site: SiteContext): string {
  return jsonFeed(site.edition, entriesOf(site), followedLinks(site));
}

/** One document of the feed. */
export function jsonFeed(edition: Edition, entries: readonly Entry[], links: FeedLinks): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: edition.name,
    home_page_url: absolute(edition.site, paths.front),
    feed_url: absolute(edition.site, selfPath(links, 'json')),
    ...(links.previous === null ? {} : { next_url: absolute(edition.site, paths.feedArchive(links.previous, 'json')) }),
    ...(edition.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: edition.hub }] }),
    description: edition.motto,
    language: 'en-GB',
    authors: [{ name: edition.name, url: absolute(edition.site, paths.about) }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.address,
      title: entry.title,
      summary: entry.summary,
      ...(entry.content === null ? { content_text: entry.summary } : { content_html: entry.content.toString() }),
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
    })),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}
