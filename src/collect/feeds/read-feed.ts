import { parseFeed } from '@rowanmanning/feed-parser';
import { Misfit } from '../answer.ts';
import { withoutMarkup } from '../history/markup.ts';
import { textOfBytes } from './encoding.ts';
import { rawItemsWhenAsked } from './raw-items.ts';

/** One item of a feed of any format, in our words. Texts are without markup; dates are milliseconds since 1970. */
export interface FeedItem {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  readonly published: number | null;
  readonly updated: number | null;
  readonly summary: string | null;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string | null;
  readonly items: readonly FeedItem[];
}

const mostItems = 2000;
// eslint-disable-next-line no-control-regex -- exactly these are illegal in XML and seen in feeds
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, and JSON Feed, in any encoding a feed declares. Throws `Misfit` for what is
 * no feed, a page of HTML among it.
 */
export function readFeed(bytes: Uint8Array, contentType?: string): Feed {
  const text = textOfBytes(bytes, contentType).trimStart();
  if (text.startsWith('{')) return readJsonFeed(text);
  const document = text.replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/i, ''); // entities of a document's own are never expanded
  if (!/<(?:\w+:)?(?:rss|rdf|feed|channel)\b/i.test(document.slice(0, 20_000))) throw new Misfit('not a feed');
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = remembering(parseFeed(withoutBase64(readOnce(document))), ['url', 'authors', 'categories']);
  } catch {
    throw new Misfit('a feed that cannot be read');
  }
  const rawOf = rawItemsWhenAsked(document, parsed.items.length);
  return {
    title: plain(parsed.title),
    items: parsed.items.slice(0, mostItems).map((item, index) => ({
      id: plain(item.id) ?? plain(rawOf(index)?.id),
      title: plain(item.title),
      link: item.url,
      published: moment(item.published) ?? rawOf(index)?.published ?? null,
      updated: moment(item.updated) ?? rawOf(index)?.updated ?? null,
      summary: plain(item.description ?? item.content),
      authors: item.authors.flatMap((author) => plain(author.name ?? author.email) ?? []),
      categories: item.categories.flatMap((category) => plain(category.label ?? category.term) ?? []),
    })),
  };
}

/**
 * For each item the parser asks its feed for these, and each time goes through all items to answer: a long feed takes time
 * with the square of its length. Asked once and kept, they take none.
 */
function remembering<T extends object>(feed: T, names: readonly (keyof T)[]): T {
  for (const name of names) Object.defineProperty(feed, name, { value: feed[name] });
  return feed;
}

function readJsonFeed(text: string): Feed {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Misfit('a JSON feed that cannot be read');
  }
  if (typeof value['version'] !== 'string' && !Array.isArray(value['items'])) throw new Misfit('JSON that is no feed');
  const items = Array.isArray(value['items']) ? value['items'].slice(0, mostItems) : [];
  return {
    title: textIn(value['title']),
    items: items.filter(isObject).map((item) => ({
      id: typeof item['id'] === 'number' ? String(item['id']) : textIn(item['id']),
      title: textIn(item['title']),
      link: textIn(item['url']) ?? textIn(item['external_url']),
      published: momentOf(item['date_published']),
      updated: momentOf(item['date_modified']),
      summary: textIn(item['summary']) ?? textIn(item['content_text']) ?? textIn(item['content_html']),
      authors: [item['authors'], [item['author'] ?? value['author']]]
        .flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []))
        .flatMap((author) => textIn(author['name']) ?? []),
      categories: Array.isArray(item['tags']) ? item['tags'].flatMap((tag) => textIn(tag) ?? []) : [],
    })),
  };
}

/** Atom 0.3 let any text be sent in base64, and some feeds still do. */
function withoutBase64(document: string): string {
  return document.replace(
    /(<(title|summary|content|tagline|subtitle)\b[^>]*\b(?:mode|type)\s*=\s*["'](?:base64|[^"']*octet-stream)["'][^>]*>)\s*([A-Za-z\d+/=\s]+?)\s*(<\/\2\s*>)/g,
    (_whole, open: string, _name: string, coded: string, close: string) => {
      const decoded = Buffer.from(coded, 'base64').toString('utf8');
      return `${open}${decoded.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}${close}`;
    },
  );
}

/**
 * The parser reads the references of a title twice, as XML and as HTML. Here those of XML are written so that reading them twice
 * is reading them once: what is a tag and what is the name of one stays apart. Titles in CDATA are often escaped once too
 * often, and stay as they are.
 */
function readOnce(document: string): string {
  return document.replace(
    /(<((?:\w+:)?title)\b[^>]*>)([^<]*)(?=<\/\2\s*>)/g,
    (_whole, open: string, _name, text: string) => open + text.replaceAll('&amp;', '&amp;amp;'),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
const textIn = (value: unknown): string | null => (typeof value === 'string' ? plain(value) : null);

function plain(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return withoutMarkup(text.replaceAll(controls, '')).toWellFormed() || null;
}

function moment(date: Date | null): number | null {
  const time = date?.getTime() ?? Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function momentOf(value: unknown): number | null {
  return typeof value === 'string' ? moment(new Date(value)) : null;
}
