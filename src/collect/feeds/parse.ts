import { addSeconds, instantOfSeconds } from '../../text/days.ts';
import { outsideAddress } from '../../text/html.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Past, SubjectId } from '../../vocabulary/index.ts';
import type { Sheet } from '../answer.ts';
import type { Lab } from '../followed.ts';
import { BadRow } from '../history/check/bad-row.ts';
import { postId, writePost, type Post } from '../history/mappings/feed-items.ts';
import { readFeed, type FeedItem } from './read-feed.ts';

const firstSeenAt = metric('first-seen-at');
const backfill = metric('backfill');

/** More items than this appearing at once are a feed that was rebuilt, not a busy day. */
const bulk = 12;
/** Something published longer ago than this when first seen is no news. */
const newsHours = 72;

/**
 * Reads a feed of a lab. What was seen before keeps the day it was first seen; on the first reading of a feed, in bulk, or
 * where it is older than three days, an item is backfill and no news.
 */
export function parseLabFeed(lab: Lab, past: Past): (bytes: Uint8Array, sheet: Sheet) => Promise<void> {
  return async (bytes, sheet) => {
    const { pen, readAt } = sheet;
    const posts = readFeed(bytes).items.map((item) => ({ item, post: postOf(lab, item) }));
    const subjects = posts.flatMap(({ post }) => (post ? [postId(post)] : []));
    const known = await past.latest({ subjects, metrics: [firstSeenAt] });
    const fresh = posts.filter(({ post }) => post !== null && !known.has(postId(post)));
    const inBulk = known.size === 0 || fresh.length > bulk;
    const seen = new Set<SubjectId>();
    for (const { item, post } of posts)
      sheet.row(() => {
        if (post === null) throw new BadRow('an item without a title');
        const id = postId(post);
        if (seen.has(id)) return;
        seen.add(id);
        writePost(pen, id, post);
        if (known.has(id)) return;
        const published = item.published ?? item.updated;
        const old = published === null || published < Date.parse(addSeconds(readAt, -newsHours * 3600));
        pen.attribute(id, firstSeenAt, readAt);
        pen.attribute(id, backfill, inBulk && old ? 'yes' : 'no');
      });
  };
}

function postOf(lab: Lab, item: FeedItem): Post | null {
  if (item.title === null) return null;
  const moment = item.published ?? item.updated;
  return {
    feed: lab.id,
    publisher: lab.name,
    title: item.title.slice(0, 1000),
    link: item.link === null ? null : outsideAddress(item.link),
    description: item.summary?.slice(0, 4000) ?? null,
    published: moment === null || moment < 0 ? null : instantOfSeconds(Math.floor(moment / 1000)),
    categories: item.categories.slice(0, 40),
  };
}
