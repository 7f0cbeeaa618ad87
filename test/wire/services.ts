import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorld, sampleLabs, type World } from '../../src/sample/index.ts';
import type { Followed } from '../../src/collect/followed.ts';
import type { Day } from '../../src/vocabulary/time.ts';
import type { Question, Service, ServiceName, Services } from './reply.ts';
import { serviceNames } from './reply.ts';
import { attributesOf, keyOf, type Scene } from './scene.ts';
import { feeds } from './services/feeds.ts';
import { githubApi, githubPages } from './services/github.ts';
import { hub } from './services/hub.ts';
import { arxiv, hackerNews } from './services/papers-and-threads.ts';
import { npm, osv, pypi } from './services/registries.ts';
import { places, weather } from './services/weather.ts';

/** A morning of an invented world, `morningsBack` before its last. */
export function sceneOf(world: World, morningsBack = 0): Scene {
  return { world, morning: world.timeline.last - morningsBack };
}

export function sampleWorld(lastDay: Day, size: 'small' | 'full' = 'small', seed = 1): World {
  return makeWorld({ seed, lastDay, size, place: 'Sampleton' });
}

/** Every service as it answers on one morning of a world. */
export function servicesOf(scene: Scene): Services {
  return {
    hub: hub(scene),
    'github-api': githubApi(scene),
    github: githubPages(scene),
    arxiv: arxiv(scene),
    'hacker-news': hackerNews(scene),
    feeds: feeds(scene),
    osv: osv(scene),
    pypi: pypi(scene),
    npm: npm(scene),
    weather: weather(scene),
    places,
  };
}

/** Whom a paper about a world follows: its labs, its commonest topics, its maintained repositories and packages. */
export function followedIn(scene: Scene, feedsBase: string): Followed {
  const { world } = scene;
  const established = world.repos.filter((repo) => repo.followedFrom === 0);
  const topics = Map.groupBy(
    established.flatMap((repo) => attributesOf(scene, repo).list('topics')),
    (topic) => topic,
  );
  const released = new Set(world.releases.map((release) => keyOf(release).replace(/@[^@]*$/, '')));
  return {
    version: 1,
    labs: sampleLabs.map(({ account, feed }) => ({
      id: feed,
      name: account,
      feed: `${feedsBase}/${feed}`,
      kind: 'own',
      hub: [account],
      github: [account],
    })),
    topics: [...topics]
      .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
      .slice(0, 14)
      .map(([topic]) => topic),
    repositories: [...released].sort().slice(0, 25),
    packages: world.packages.slice(0, 16).map((one) => ({
      registry: one.id.startsWith('npm:') ? ('npm' as const) : ('pypi' as const),
      name: keyOf(one),
    })),
  };
}

/** One line of `answers.json` in a folder of recorded bodies. */
export interface RecordedAnswer {
  readonly service: ServiceName;
  /** Path below the service, with as much of the query as tells answers apart: `/api/models?sort=likes`. */
  readonly path: string;
  /** File beside `answers.json`. */
  readonly file: string;
  readonly type?: string;
}

/**
 * Services that answer from a folder of recorded bodies: `answers.json` lists which file answers what. A question is
 * answered by the first line whose path it begins with and whose parameters it holds; what is not listed is not there.
 */
export function servicesFrom(folder: string): Services {
  const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as readonly RecordedAnswer[];
  const service =
    (name: ServiceName): Service =>
    (question) => {
      const found = answers.find((answer) => answer.service === name && isAnsweredBy(question, answer.path));
      if (!found) return null;
      const type = found.type ?? (found.file.endsWith('.xml') ? 'application/xml' : 'application/json');
      return { status: 200, headers: { 'content-type': type }, body: readFileSync(join(folder, found.file)) };
    };
  return Object.fromEntries(serviceNames.map((name) => [name, service(name)])) as unknown as Services;
}

function isAnsweredBy({ path, query }: Question, pattern: string): boolean {
  const wanted = new URL(pattern, 'http://wire');
  return (
    path === decodeURIComponent(wanted.pathname) &&
    [...wanted.searchParams].every(([name, value]) => query.getAll(name).includes(value))
  );
}
