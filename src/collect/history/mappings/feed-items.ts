import { sha256 } from '../../../system/digest.ts';
import { outsideAddress } from '../../../text/html.ts';
import { metric } from '../../../vocabulary/metric.ts';
import { subjectId, type SubjectId } from '../../../vocabulary/subject.ts';
import { BadRow } from '../check/bad-row.ts';
import { dayIn, listIn, proseLength, requiredTextIn, textIn } from '../check/fields.ts';
import { feedKey, publisherOf } from '../feed-names.ts';
import { eveningFile } from '../hours.ts';
import type { Mapping } from '../mapping.ts';
import { hasFields } from '../mapping.ts';
import { withoutMarkup } from '../markup.ts';
import type { Pen } from '../pen.ts';

const title = metric('title');
const description = metric('description');
const link = metric('link');
const feed = metric('feed');
const publisher = metric('publisher');
const categories = metric('categories');
const publishedAt = metric('published-at');
const firstSeenAt = metric('first-seen-at');
const backfill = metric('backfill');

/** One post as a feed tells it. */
export interface Post {
  readonly feed: string;
  /** Who publishes it, where that is known better than by the feed's name. */
  readonly publisher?: string;
  readonly title: string;
  readonly link: string | null;
  readonly description: string | null;
  /** ISO 8601 or the form of e-mail dates; null where there is none. */
  readonly published: string | null;
  readonly categories: readonly string[];
}

/**
 * The subject of a post: its feed with its address, or with title and date where it has none. Guids are not used, for
 * some feeds make a new one at every run.
 */
export function postId(post: Pick<Post, 'feed' | 'title' | 'link' | 'published'>): SubjectId {
  const identity = post.link === null ? `${post.title}\n${post.published ?? ''}` : normalised(post.link);
  return subjectId('post', `${feedKey(post.feed)}/${sha256(identity).slice(0, 12)}`);
}

export function writePost(pen: Pen, id: SubjectId, post: Post): void {
  const key = feedKey(post.feed);
  const told = post.description && withoutMarkup(post.description);
  pen.attribute(id, title, post.title);
  pen.attribute(id, description, told === post.title ? null : told);
  pen.attribute(id, link, post.link);
  pen.attribute(id, feed, key);
  pen.attribute(id, publisher, post.publisher ?? publisherOf(key));
  pen.attribute(id, categories, post.categories);
  pen.moment(id, publishedAt, post.published && (findMailDate(post.published) ?? post.published));
}

/** Items of feeds, each on the day it was first seen. */
export const feedItems: Mapping = {
  name: 'feed-items',
  version: 1,
  reads:
    'items of feeds when first seen: feed, first_seen, backfill, guid, link, title, pubDate, description, categories',
  sets: [
    {
      name: 'first-seen',
      times:
        'Files of the evening: what was first seen on day D is known from the next midnight UTC on and tells of the ' +
        'end of D. An item that returns under another guid stays the one it was.',
      fits: (sample) => hasFields(sample, 'feed', 'first_seen', 'guid', 'link', 'title', 'pubDate'),
      reader: () => {
        const seen = new Set<SubjectId>();
        return (row, pen) => {
          const post: Post = {
            feed: requiredTextIn(row, 'feed', 100),
            title: withoutMarkup(requiredTextIn(row, 'title')),
            link: addressIn(textIn(row, 'link', 2_000)),
            description: textIn(row, 'description', proseLength),
            published: textIn(row, 'pubDate'),
            categories: listIn(row, 'categories'),
          };
          if (feedKey(post.feed) === '') throw new BadRow('feed is no name');
          if (gluedTitle.test(post.title)) throw new BadRow('the title is glued together with a date and a rubric');
          if (textIn(row, 'guid', 2_000)?.startsWith('deprecation-notice-'))
            return { passed: 'a notice of the scraper itself' };
          const id = postId(post);
          if (seen.has(id)) return { passed: 'seen before under another guid or spelling of its address' };
          seen.add(id);
          const times = eveningFile(dayIn(row, 'first_seen'));
          pen.at(times);
          writePost(pen, id, post);
          pen.attribute(id, firstSeenAt, times.asOf);
          pen.attribute(id, backfill, row['backfill'] === true ? 'yes' : 'no');
        };
      },
    },
  ],
};

/** `Nov 21, 2025AlignmentFrom shortcuts to…`: a page read without the spaces between its parts. */
const gluedTitle = /^[A-Z][a-z]{2} \d{1,2}, \d{4}\S/;

function addressIn(text: string | null): string | null {
  if (text === null) return null;
  const address = outsideAddress(text);
  if (address === null) throw new BadRow('link is no address of the web');
  return address;
}

/**
 * Host in small letters, no `www.`, no slash at the end, no campaign marks; the fragment stays, for changelogs live on
 * it.
 */
function normalised(address: string): string {
  const url = new URL(address);
  for (const name of new Set(url.searchParams.keys()))
    if (/^utm_|^(?:ref|source)$/.test(name)) url.searchParams.delete(name);
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}${url.hash}`;
}

/** `Tue, 30 Jun 2026 00:00:00 +0000` in our form. Null where it is no such date. */
function findMailDate(text: string): string | null {
  if (!/^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC|Z)$/.test(text))
    return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
