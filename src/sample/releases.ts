import { subjectId } from '../vocabulary/subject.ts';
import type { Random } from './random.ts';
import type { Repo } from './repos.ts';
import type { Thing } from './thing.ts';
import type { Timeline } from './timeline.ts';
import { releaseBank, releaseNotes } from './words/posts.ts';
import { capitalised, tell } from './words/tell.ts';

/** Tagged releases of the repositories that publish any: one in some three weeks each. */
export function makeReleases(random: Random, timeline: Timeline, repos: readonly Repo[]): readonly Thing[] {
  return repos.flatMap((repo) => {
    const own = random.of(repo.key);
    const every = own.logNormal(21, 0.5);
    let [major, minor, patch] = [own.whole(0, 4), own.whole(0, 12), 0];
    const releases: Thing[] = [];
    for (let morning = Math.max(1, repo.from + 2); morning <= Math.min(timeline.last, repo.until); morning += 1) {
      if (!own.chance(1 / every)) continue;
      const step = own.weighted([
        ['major', 6],
        ['minor', 42],
        ['patch', 52],
      ] as const);
      [major, minor, patch] = {
        major: [major + 1, 0, 0],
        minor: [major, minor + 1, 0],
        patch: [major, minor, patch + 1],
      }[step] as [number, number, number];
      releases.push(makeRelease(own, timeline, { repo, morning, step, version: `v${major}.${minor}.${patch}` }));
    }
    return releases;
  });
}

interface Tagged {
  readonly repo: Repo;
  readonly morning: number;
  readonly step: 'major' | 'minor' | 'patch';
  readonly version: string;
}

function makeRelease(random: Random, timeline: Timeline, { repo, morning, step, version }: Tagged): Thing {
  const name = repo.key.slice(repo.key.indexOf('/') + 1);
  return {
    id: subjectId('release', `${repo.key}@${version}`),
    from: morning,
    until: Infinity,
    changes: [],
    counts: {},
    attributes: {
      title: random.chance(0.5) ? `${name} ${version}` : version,
      description: capitalised(tell(random, random.pick(releaseNotes[step]), releaseBank)),
      link: `https://github.com/${repo.key}/releases/tag/${version}`,
      feed: `${repo.key}/releases`,
      publisher: repo.key.slice(0, repo.key.indexOf('/')),
      'published-at': timeline.at(morning - 1, random.between(6, 22)),
    },
  };
}
