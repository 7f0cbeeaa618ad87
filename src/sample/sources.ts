import { sha256 } from '../system/digest.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import { type ListId, listOn } from './lists.ts';
import { countOf, isThere, type Thing } from './thing.ts';
import type { World } from './world.ts';

/** The sources of the sample, named after the live ones they stand for. */
export const sampleSources = [
  'sample/hugging-face',
  'sample/github',
  'sample/github-trending',
  'sample/releases',
  'sample/arxiv',
  'sample/hacker-news',
  'sample/feeds',
  'sample/osv',
  'sample/packages',
  'sample/weather',
] as const;
export type SampleSource = (typeof sampleSources)[number];

/** A thing as a source shows it on one morning. */
export interface Entry {
  readonly thing: Thing;
  /** Ranks and counts. */
  readonly numbers: readonly (readonly [string, number])[];
  /** Which of its attributes the source shows. */
  readonly shows: (metric: string) => boolean;
  readonly guid: string | null;
}

interface Asked {
  readonly lastRead: ReadonlyMap<SubjectId, number>;
  /** The source broke off in the middle of its answer. */
  readonly partial: boolean;
}

const everything = () => true;
const onTrendingPage = (metric: string) => ['description', 'language'].includes(metric);

export function entriesOf(world: World, source: SampleSource, morning: number, asked: Asked): Entry[] {
  const entry = (thing: Thing, ...ids: readonly string[]): Entry => ({
    thing,
    numbers: counts(thing, ids, morning),
    shows: everything,
    guid: null,
  });
  const unread = (things: readonly Thing[]) =>
    things.filter((thing) => thing.from <= morning && !asked.lastRead.has(thing.id));
  switch (source) {
    case 'sample/hugging-face':
      return [...hub(world, morning, asked.partial), ...lost([...world.models], morning, asked.lastRead)];
    case 'sample/github': {
      const whole = world.timeline.weekdayOf(morning) === 1;
      const followed = world.repos.filter((repo) => repo.followedFrom <= morning && isThere(repo, morning));
      return [
        ...followed.map((repo) =>
          whole || !asked.lastRead.has(repo.id)
            ? entry(repo, 'stars', 'forks', 'open-issues')
            : entry(repo, 'stars', 'forks'),
        ),
        ...lost(world.repos, morning, asked.lastRead),
      ];
    }
    case 'sample/github-trending':
      return [...listed(world, morning, ['rank/github-trending', 'rank/github-trending-week']).values()].map(
        ({ thing, ranks }) => ({
          thing,
          numbers: [...ranks, ...counts(thing, ['stars', 'forks'], morning)],
          shows: onTrendingPage,
          guid: null,
        }),
      );
    case 'sample/arxiv':
      return unread(world.papers).map((paper) => entry(paper));
    case 'sample/hacker-news':
      return world.threads
        .filter(({ from }) => from <= morning && morning <= from + 2)
        .map((thread) => entry(thread, 'points', 'comments'));
    case 'sample/feeds':
      return world.posts
        .filter(
          (post) =>
            post.from <= morning && (post.unstableGuid ? post.from > morning - 12 : !asked.lastRead.has(post.id)),
        )
        .map((post) => ({
          ...entry(post),
          guid: post.unstableGuid ? `${post.link}#${sha256(`${post.link}/${morning}`).slice(0, 8)}` : post.link,
        }));
    case 'sample/releases':
      return unread(world.releases).map((release) => entry(release));
    case 'sample/osv':
      return unread(world.advisories).map((advisory) => entry(advisory));
    case 'sample/packages':
      return world.packages.map((each) => entry(each, 'package-downloads-day'));
    case 'sample/weather':
      return [entry(world.place, 'temperature')];
  }
}

interface Listed {
  readonly thing: Thing;
  readonly ranks: (readonly [string, number])[];
}

function listed(world: World, morning: number, lists: readonly ListId[], length = Infinity): Map<SubjectId, Listed> {
  const found = new Map<SubjectId, Listed>();
  for (const list of lists)
    for (const [place, thing] of listOn(world, list, morning).entries()) {
      if (place >= length) break;
      const known = found.get(thing.id) ?? { thing, ranks: [] };
      known.ranks.push([list, place + 1]);
      found.set(thing.id, known);
    }
  return found;
}

const hubLists = [
  'rank/models-trending',
  'rank/models-downloads',
  'rank/models-newest',
  'rank/datasets-trending',
  'rank/spaces-trending',
  'rank/daily-papers',
] as const;
const hubCounts = ['likes', 'downloads-30d', 'downloads-all', 'upvotes'] as const;

/** The Hub’s lists, with the counts of all that stand on them, and the papers of the last days again for their upvotes. */
function hub(world: World, morning: number, partial: boolean): Entry[] {
  const rows = partial
    ? listed(world, morning, hubLists.slice(0, 1), Math.ceil(world.size.lists.models * 0.4))
    : listed(world, morning, hubLists);
  const again = partial
    ? []
    : world.papers.filter(({ id, daily }) => daily !== null && daily < morning && daily > morning - 3 && !rows.has(id));
  return [...rows.values(), ...again.map((thing) => ({ thing, ranks: [] }))].map(({ thing, ranks }) => ({
    thing,
    numbers: [...ranks, ...counts(thing, hubCounts, morning), ...score(thing, ranks, morning), ...size(thing, morning)],
    shows: everything,
    guid: null,
  }));
}

/** The score is asked for with the lists that are sorted by it. */
function score(thing: Thing, ranks: Listed['ranks'], morning: number): (readonly [string, number])[] {
  return ranks.some(([list]) => list.endsWith('-trending')) ? counts(thing, ['trending-score'], morning) : [];
}

/** A model’s size is read with its lists once a week; it does not change. */
function size(thing: Thing, morning: number): (readonly [string, number])[] {
  return morning % 7 === 0 || thing.from === morning ? counts(thing, ['parameters'], morning) : [];
}

/** What was read before and is there no more: the source says so once. */
function lost(things: readonly Thing[], morning: number, lastRead: ReadonlyMap<SubjectId, number>): Entry[] {
  return things
    .filter((thing) => thing.until < morning && (lastRead.get(thing.id) ?? Infinity) <= thing.until)
    .map((thing) => ({ thing, numbers: [], shows: (metric) => metric === 'state', guid: null }));
}

function counts(thing: Thing, ids: readonly string[], morning: number): (readonly [string, number])[] {
  return ids.filter((id) => thing.counts[id] !== undefined).map((id) => [id, countOf(thing, id, morning)] as const);
}
