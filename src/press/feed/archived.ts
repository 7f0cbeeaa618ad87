import type { Pressing } from '../../vocabulary/index.ts';
import { paths } from '../paths.ts';
import { feedLength, type SiteContext } from '../site.ts';
import { atomFeed } from './atom.ts';
import { lineEntry } from './entry.ts';
import { jsonFeed } from './json-feed.ts';
import { archivedLinks } from './links.ts';
import { rssFeed } from './rss.ts';

/**
 * The feeds' past (RFC 5005): the first seven issues, the next seven, and so on; a later issue changes none of them. The newest
 * seven stand whole in the feeds themselves; here each is a headline, its deck and its address.
 */
export function pressFeedArchives(site: SiteContext, parts: readonly number[]): readonly Pressing[] {
  const oldestFirst = site.issues.toReversed();
  return parts.flatMap((part) => {
    const lines = oldestFirst.slice((part - 1) * feedLength, part * feedLength).toReversed();
    const entries = lines.map((line) => lineEntry(line, site.edition));
    const links = archivedLinks(part);
    return [
      { path: paths.feedArchive(part, 'rss'), bytes: rssFeed(site.edition, entries, links) },
      { path: paths.feedArchive(part, 'atom'), bytes: atomFeed(site.edition, entries, links) },
      { path: paths.feedArchive(part, 'json'), bytes: jsonFeed(site.edition, entries, links) },
    ];
  });
}
