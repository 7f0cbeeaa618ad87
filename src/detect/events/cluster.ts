import { hoursFrom } from '../../reckon/calendar.ts';
import { nameKeys } from './name-key.ts';
import { pointsOf, type Event, type Report } from './report.ts';
import { likeness, tellingWordsOf } from './title.ts';

/** Reports further apart than this are of different happenings, however alike. */
export const sameEventHours = 120;
/** Titles that share this much of their telling words tell of the same thing. */
export const sameTitleLikeness = 0.6;

/** Brings reports of one happening together: by link, by the model named, by titles alike within five days. */
export function cluster(reports: readonly Report[], families: ReadonlySet<string>): readonly Event[] {
  const sorted = [...reports].sort(inOrder);
  const parent = sorted.map((_, index) => index);
  const root = (index: number): number => (parent[index] === index ? index : root(parent[index]!));
  const join = (a: number, b: number) => {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
    parent[high] = low;
  };
  const near = (a: number, b: number) =>
    Math.abs(hoursFrom(sorted[a]!.publishedAt, sorted[b]!.publishedAt)) <= sameEventHours;

  const lastWith = new Map<string, number>();
  sorted.forEach((report, index) => {
    for (const key of keysOf(report, families)) {
      const before = lastWith.get(key);
      if (before !== undefined && near(before, index)) join(before, index);
      lastWith.set(key, index);
    }
  });
  const words = sorted.map((report) => tellingWordsOf(report.title));
  for (let a = 0; a < sorted.length; a += 1)
    for (let b = a + 1; b < sorted.length; b += 1)
      if (near(a, b) && likeness(words[a]!, words[b]!) >= sameTitleLikeness) join(a, b);

  return [...Map.groupBy(sorted, (_, index) => root(index)).values()].map(eventOf);
}

/** What two reports of the same thing have in common. */
function keysOf(report: Report, families: ReadonlySet<string>): readonly string[] {
  const link = report.link === null ? [] : [`link ${plainLink(report.link)}`];
  // Only what announces a model meets by its name: an essay that mentions one is another story.
  const names = report.says.kind === 'model' || report.kind === 'model' ? nameKeys(report.title, families) : [];
  return [...link, ...names.map((name) => `name ${name}`)];
}

/** The same page under different spellings: no protocol, `www.`, query, fragment or closing slash. */
export function plainLink(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  const arxiv = /^\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url.pathname);
  if (/(?:^|\.)arxiv\.org$/.test(url.hostname) && arxiv) return `arxiv.org/abs/${arxiv[1]}`;
  const query = url.searchParams.size > 0 && /(?:^|&)(?:id|p|v)=/.test(url.search.slice(1)) ? url.search : '';
  return `${url.hostname.replace(/^(?:www|m)\./, '')}${url.pathname.replace(/\/+$/, '')}${query}`.toLowerCase();
}

/** Whoever made it is credited before whoever copied it, and a thread last. */
function distance({ kind, says }: Report): number {
  if (kind === 'thread') return 2;
  return kind === 'model' && says.kind !== 'model' ? 1 : 0;
}

const rankOfKind: Readonly<Record<Report['kind'], number>> = { post: 0, release: 1, model: 2, paper: 3, thread: 4 };

/** By time of publication; of the same moment what is nearest to the maker first. */
function inOrder(a: Report, b: Report): number {
  return (
    compare(a.publishedAt, b.publishedAt) || rankOfKind[a.kind] - rankOfKind[b.kind] || compare(a.subject, b.subject)
  );
}

/** @param reports of one happening, in order */
function eventOf(reports: readonly Report[]): Event {
  const [first] = reports.toSorted((a, b) => distance(a) - distance(b));
  if (!first) throw new TypeError('an event has a report');
  const others = reports.filter((report) => report !== first);
  const independent = others.filter((report) => report.kind !== 'thread' && report.voice !== first.voice);
  const threads = reports.filter((report) => report.kind === 'thread');
  const thread = threads.toSorted((a, b) => pointsOf(b) - pointsOf(a))[0] ?? null;
  return {
    first,
    others,
    second: independent[0] ?? (thread === first ? null : thread),
    confirmations: new Set(independent.map((report) => report.voice)).size,
    thread,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
