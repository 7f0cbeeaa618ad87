import { addHours } from '../hours.ts';
import { once } from '../../reckon/memo.ts';
import { widestList } from '../../reckon/widest-list.ts';
import { metric, type MetricId } from '../../vocabulary/metric.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { addressOf, keyOf, ownerOf, shortNameOf, type SubjectId, type SubjectKind } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { listOf } from '../about.ts';
import { promisesEfficacy } from '../noise/efficacy.ts';
import { textOfSlice } from '../slice.ts';
import { kindOfTitle, type TitleKind } from './announcement.ts';
import { isCopy } from './copy.ts';
import { cluster } from './cluster.ts';
import { familiesOf } from './families.ts';
import { publisherNamed, publisherOfAccount, publisherOfLink } from './publishers.ts';
import type { Event, Report } from './report.ts';
import { isEstablished, standings } from './standing.ts';
import { titleSlice } from './title.ts';

/** News was published at most so long before it was first seen. */
export const newsHours = 72;
/** Reports first seen within so many hours of the cutoff are clustered; older ones were told or missed. */
export const gatheredHours = 120;
/** So many posts of one feed that appear at the same moment are its archive, not news. */
export const bulk = 12;

const asked = [
  'title',
  'description',
  'link',
  'feed',
  'publisher',
  'published-at',
  'first-seen-at',
  'backfill',
  'points',
  'comments',
  'upvotes',
  'abstract',
  'code-links',
  'created-at',
  'likes',
  'trending-score',
  'base-models',
].map(metric);

/** Everything that happened lately, each happening once, in order of publication. */
export function eventsOf(past: Past): Promise<readonly Event[]> {
  return once(past, 'events', async () => cluster(await reportsOf(past), await familiesOf(past)));
}

async function reportsOf(past: Past): Promise<readonly Report[]> {
  const [posts, releases, threads, papers, listedPapers, models] = await Promise.all([
    arrivals(past, 'post'),
    arrivals(past, 'release'),
    arrivals(past, 'thread'),
    arrivals(past, 'paper'),
    listed(past, 'rank/daily-papers', 50),
    listed(past, 'rank/models-trending', 100),
  ]);
  const seen = new Map([...posts, ...releases, ...threads, ...papers]);
  const newPapers = listedPapers.filter((subject) => papers.has(subject));
  const subjects = [...posts.keys(), ...releases.keys(), ...threads.keys(), ...newPapers, ...models];
  const [latest, families, standing] = await Promise.all([
    past.latest({ subjects, metrics: asked }),
    familiesOf(past),
    standings(past),
  ]);
  const read = (subject: SubjectId, kind: Report['kind']): Report[] => {
    const known = latest.get(subject);
    const report =
      known &&
      (kind === 'model'
        ? modelReport(subject, known)
        : titledReport(subject, kind, known, { families, seen: seen.get(subject) ?? past.cutoff }));
    return report && isNews(report, past.cutoff) ? [report] : [];
  };
  return [
    ...withoutBulk([...posts.keys()].flatMap((subject) => read(subject, 'post'))),
    ...[...releases.keys()].flatMap((subject) => read(subject, 'release')),
    ...[...threads.keys()].flatMap((subject) => read(subject, 'thread')),
    ...newPapers.flatMap((subject) => read(subject, 'paper')),
    ...models.filter((subject) => isEstablished(subject, standing)).flatMap((subject) => read(subject, 'model')),
  ];
}

/** What came to be known lately, each with the moment before which it was not known, to the day. */
async function arrivals(past: Past, kind: SubjectKind): Promise<ReadonlyMap<SubjectId, Instant>> {
  const days = Array.from({ length: gatheredHours / 24 }, (_, day) => addHours(past.cutoff, -24 * (day + 1)));
  const found = await Promise.all(
    days.map(async (from) => {
      const subjects = await past.arrived({ kind, from, to: addHours(from, 24) });
      return subjects.map((subject) => [subject, from] as const);
    }),
  );
  // A reading at the very cutoff is known.
  const last = await past.arrived({ kind, from: past.cutoff, to: addHours(past.cutoff, 1) });
  return new Map([...found.flat(), ...last.map((subject) => [subject, past.cutoff] as const)]);
}

async function listed(past: Past, list: string, top: number): Promise<readonly SubjectId[]> {
  const reading = await widestList(past, list);
  return reading ? reading.rows.slice(0, top).map((row) => row.subject) : [];
}

function titledReport(
  subject: SubjectId,
  kind: Exclude<Report['kind'], 'model'>,
  known: ReadonlyMap<MetricId, Observation>,
  { families, seen }: { readonly families: ReadonlySet<string>; readonly seen: Instant },
): Report | null {
  const observation = known.get(metric('title'));
  // A paper without a date of its own has the day it was listed.
  const published = known.get(metric('published-at')) ?? (kind === 'paper' ? observation : undefined);
  if (typeof observation?.value !== 'string' || !published) return null;
  const slice = titleSlice(observation.value);
  const title = textOfSlice(observation.value, slice);
  if (title === '') return null;
  const link = kind === 'paper' || kind === 'release' ? addressOf(subject) : linkOf(known);
  const named = text(known, 'publisher');
  const publisher =
    (link === null ? null : publisherOfLink(link)) ??
    (named === null || kind === 'thread' ? null : publisherNamed(named));
  return {
    subject,
    kind,
    voice: voiceOf(subject, kind, publisher?.name ?? named),
    publisher,
    title,
    titled: { observation, slice },
    link,
    published,
    publishedAt: (published === observation ? observation.asOf : published.value) as Instant,
    firstSeenAt: (text(known, 'first-seen-at') ?? seen) as Instant,
    says: kind === 'release' ? kindOfTag(subject) : kindOfTitle(title, { link, publisher, families }),
    known,
  };
}

/** A model of an established account, by its date of creation. Where that is not known nothing was released that we could date. */
function modelReport(subject: SubjectId, known: ReadonlyMap<MetricId, Observation>): Report | null {
  const created = known.get(metric('created-at'));
  const owner = ownerOf(subject);
  if (!created || owner === null) return null;
  return {
    subject,
    kind: 'model',
    voice: publisherOfAccount(owner)?.name ?? `hub:${owner.toLowerCase()}`,
    publisher: publisherOfAccount(owner),
    title: shortNameOf(subject),
    titled: null,
    link: addressOf(subject),
    published: created,
    publishedAt: created.value as Instant,
    firstSeenAt: created.knownAt,
    says: isCopy(subject, listOf(known.get(metric('base-models'))))
      ? { kind: 'no-news', because: 'copy' }
      : { kind: 'model', names: [], form: 'named' },
    known,
  };
}

/** Published within 72 hours of first sight (seven days for a model, which is seen when it is listed), not in the future, not old stock. */
function isNews(report: Report, cutoff: Instant): boolean {
  const hours = report.kind === 'model' || report.kind === 'paper' ? 7 * 24 : newsHours;
  const since = report.kind === 'model' || report.kind === 'paper' ? cutoff : report.firstSeenAt;
  return (
    report.publishedAt <= cutoff &&
    report.publishedAt >= addHours(since, -hours) &&
    text(report.known, 'backfill') !== 'yes' &&
    !/^\[notice\]/i.test(report.title) &&
    !promisesEfficacy(report.title)
  );
}

function withoutBulk(posts: readonly Report[]): readonly Report[] {
  const arrivals = Map.groupBy(posts, (post) => `${text(post.known, 'feed')} ${post.firstSeenAt}`);
  return [...arrivals.values()].filter((together) => together.length < bulk).flat();
}

/** Major versions are news: `v3.0.0`, `2.0`. */
function kindOfTag(release: SubjectId): TitleKind {
  const tag = keyOf(release).slice(keyOf(release).lastIndexOf('@') + 1);
  return /^(?:\D*[-@/])?v?[1-9]\d*(?:\.0){0,2}$/i.test(tag)
    ? { kind: 'version' }
    : { kind: 'no-news', because: 'minor version' };
}

/** Two reports of one voice do not confirm each other. */
function voiceOf(subject: SubjectId, kind: Report['kind'], publisher: string | null): string {
  if (kind === 'thread') return 'hacker news';
  if (publisher !== null) return publisher;
  const owner = kind === 'release' ? ownerOf(subject) : null;
  return owner === null ? subject : (publisherOfAccount(owner)?.name ?? `github:${owner.toLowerCase()}`);
}

/** Only addresses of the web; anything else in a feed is no link. */
function linkOf(known: ReadonlyMap<MetricId, Observation>): string | null {
  const link = text(known, 'link');
  return link !== null && /^https?:\/\/[^\s"'<>]+$/.test(link) ? link : null;
}

function text(known: ReadonlyMap<MetricId, Observation>, id: string): string | null {
  const value = known.get(metric(id))?.value;
  return typeof value === 'string' && value !== '' ? value : null;
}
