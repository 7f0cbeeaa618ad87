import { instantOfSeconds } from '../../text/days.ts';
import { outsideAddress } from '../../text/html.ts';
import { metric } from '../../vocabulary/metric.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Sheet } from '../answer.ts';
import { readFeed, type FeedItem } from '../feeds/read-feed.ts';
import { BadRow } from '../history/check/bad-row.ts';

const m = {
  title: metric('title'),
  description: metric('description'),
  link: metric('link'),
  publisher: metric('publisher'),
  published: metric('published-at'),
  firstSeen: metric('first-seen-at'),
};

/** Reads the releases of one repository from its Atom feed; what was seen before keeps the day it was first seen. */
export function parseReleases(repository: string, past: Past): (bytes: Uint8Array, sheet: Sheet) => Promise<void> {
  return async (bytes, sheet) => {
    const { pen, readAt } = sheet;
    const releases = readFeed(bytes)
      .items.slice(0, 10)
      .map((item) => ({ item, tag: tagOf(item) }));
    const subjects = releases.flatMap(({ tag }) => (tag ? [subjectId('release', `${repository}@${tag}`)] : []));
    const known = await past.latest({ subjects, metrics: [m.firstSeen] });
    for (const { item, tag } of releases)
      sheet.row(() => {
        if (tag === null) throw new BadRow('it names no tag');
        const release = subjectId('release', `${repository}@${tag}`);
        const moment = item.updated ?? item.published;
        pen.attribute(release, m.title, item.title ?? tag);
        pen.attribute(release, m.description, item.summary?.slice(0, 4000) ?? null);
        pen.attribute(release, m.link, item.link === null ? null : outsideAddress(item.link));
        pen.attribute(release, m.publisher, repository);
        if (moment !== null) pen.moment(release, m.published, instantOfSeconds(Math.floor(moment / 1000)));
        if (!known.has(release)) pen.attribute(release, m.firstSeen, readAt);
      });
  };
}

/** `https://github.com/owner/name/releases/tag/v2.0.0` → `v2.0.0`. */
function tagOf(item: FeedItem): string | null {
  const coded = /\/releases\/tag\/([^?#]+)$/.exec(item.link ?? '')?.[1] ?? /\/([^/]+)$/.exec(item.id ?? '')?.[1];
  if (coded === undefined) return null;
  try {
    const tag = decodeURIComponent(coded);
    return /^[\w.+/@-]{1,100}$/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}
