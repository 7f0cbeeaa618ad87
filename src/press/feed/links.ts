import { paths } from '../paths.ts';
import { feedLength, type SiteContext } from '../site.ts';

/** Which document of the feed's history one is, and which one is before it (RFC 5005). */
export interface FeedLinks {
  /** Null for the feed that readers follow. */
  readonly archive: number | null;
  /** The newest complete document before this one; null where there is none. */
  readonly previous: number | null;
}

export type FeedFormat = 'rss' | 'atom' | 'json';

/** Of the feed that readers follow. */
export function followedLinks(site: SiteContext): FeedLinks {
  const complete = completeParts(site);
  return { archive: null, previous: complete > 0 ? complete : null };
}

/** Of one archived document; they count from one. */
export function archivedLinks(part: number): FeedLinks {
  return { archive: part, previous: part > 1 ? part - 1 : null };
}

/** How many sevens of issues are complete. */
export function completeParts({ issues }: Pick<SiteContext, 'issues'>): number {
  return Math.floor(issues.length / feedLength);
}

/** The address of the document itself. */
export function selfPath({ archive }: FeedLinks, format: FeedFormat): string {
  if (archive !== null) return paths.feedArchive(archive, format);
  return { rss: paths.rss, atom: paths.atom, json: paths.json }[format];
}
