import type { Day } from '../vocabulary/time.ts';
import { makeAccounts } from './accounts.ts';
import { type Catalogue, makeCatalogue } from './catalogue.ts';
import { type HubThing, makeDatasets, makeSpaces } from './hub.ts';
import { makeLaunches } from './launches.ts';
import { makeAdvisories, makePackages } from './packages.ts';
import { makePapers, type Paper } from './papers.ts';
import { makePosts, type Post } from './posts.ts';
import { Random } from './random.ts';
import { makeReleases } from './releases.ts';
import type { Repo } from './repos.ts';
import { type Size, sizes, type WorldSize } from './sizes.ts';
import type { Thing } from './thing.ts';
import { makeThreads } from './threads.ts';
import { makeTimeline, type Timeline } from './timeline.ts';
import { makePlace } from './weather.ts';
import { makeRepos } from './workshop.ts';

export interface WorldOptions {
  readonly seed: number | string;
  /** The last morning of the world. */
  readonly lastDay: Day;
  /** How many mornings it has; 60 unless said otherwise. */
  readonly days?: number;
  readonly size?: Size;
  /** Where its weather is; the key of the one subject of kind place. */
  readonly place?: string;
}

/**
 * An invented world: everything that exists in it, what it looks like on each morning, and what is hidden from those who
 * only read its lists. The same seed and day give the same world, byte for byte, whatever the machine’s clock says.
 */
export interface World {
  readonly seed: string;
  readonly timeline: Timeline;
  readonly size: WorldSize;
  readonly repos: readonly Repo[];
  readonly models: Catalogue['models'];
  readonly released: Catalogue['released'];
  readonly datasets: readonly HubThing[];
  readonly spaces: readonly HubThing[];
  readonly papers: readonly Paper[];
  readonly posts: readonly Post[];
  readonly threads: readonly Thing[];
  readonly releases: readonly Thing[];
  readonly packages: readonly Thing[];
  readonly advisories: readonly Thing[];
  readonly place: Thing;
}

/** Makes a sample world. Labs come first, since papers, models, posts, threads and repositories speak of what they release. */
export function makeWorld(options: WorldOptions): World {
  const seed = `sample/${options.seed}/${options.lastDay}`;
  const random = new Random(seed);
  const size = sizes[options.size ?? 'full'];
  const timeline = makeTimeline(options.lastDay, options.days ?? 60);
  const accounts = makeAccounts(random.of('accounts'), size.accounts);
  const launches = makeLaunches(random.of('launches'), timeline, size.launchesBefore);
  const papers = makePapers(random.of('papers'), timeline, size.papers, launches);
  const { models, released } = makeCatalogue(random.of('models'), timeline, size.models, accounts, launches, papers);
  const posts = makePosts(random.of('posts'), timeline, released);
  const repos = makeRepos(random.of('repos'), timeline, size.repos, accounts, papers);
  const maintained = repos.filter((repo) => repo.followedFrom === 0).slice(0, size.maintained);
  const packaged = maintained.slice(0, Math.ceil(size.maintained / 3));
  const labModels = released.map(({ launch }) => launch.name);
  return {
    seed,
    timeline,
    size,
    repos,
    models,
    released,
    posts,
    papers,
    datasets: makeDatasets(random.of('datasets'), timeline, size.datasets, accounts),
    spaces: makeSpaces(random.of('spaces'), timeline, size.spaces, accounts, labModels),
    threads: makeThreads(random.of('threads'), timeline, size.threads, { posts, papers, repos }),
    releases: makeReleases(random.of('releases'), timeline, maintained),
    packages: makePackages(random.of('packages'), timeline, packaged),
    advisories: makeAdvisories(random.of('advisories'), timeline, packaged),
    place: makePlace(random.of('weather'), timeline, options.place ?? 'Sampleton'),
  };
}
