import { packageId, subjectId } from '../vocabulary/subject.ts';
import type { Random } from './random.ts';
import type { Repo } from './repos.ts';
import { advisoryScript } from './script.ts';
import { downloadsOfWeekday } from './shapes.ts';
import type { Thing } from './thing.ts';
import { lead, type Timeline } from './timeline.ts';
import { advisoryTitles } from './words/posts.ts';
import { tell } from './words/tell.ts';

const nameOf = (repo: Repo): string => repo.key.replace('/', '-');

/** Published packages of some repositories, with the installs of the day before. */
export function makePackages(random: Random, timeline: Timeline, repos: readonly Repo[]): readonly Thing[] {
  return repos.map((repo) => {
    const own = random.of(repo.key);
    const rate = Math.min(900_000, own.logNormal(900, 2.2));
    const installs = new Float64Array(timeline.mornings + lead);
    for (let morning = 0; morning <= timeline.last; morning += 1)
      installs[morning + lead] = own.negativeBinomial(
        rate * (downloadsOfWeekday[timeline.weekdayOf(morning - 1)] ?? 1),
        0.01,
      );
    return {
      id: packageId('pypi', nameOf(repo)),
      from: 0,
      until: Infinity,
      changes: [],
      counts: { 'package-downloads-day': installs },
      attributes: {
        description: String(repo.attributes['description'] ?? ''),
        ...(repo.attributes['licence'] === undefined ? {} : { licence: repo.attributes['licence'] }),
      },
    };
  });
}

/** Letters that real advisory numbers never use, so that no real one is meant. */
const letters = 'abdeiklnostuyz';

/** Security advisories against those packages; one is revised two days later. */
export function makeAdvisories(random: Random, timeline: Timeline, repos: readonly Repo[]): readonly Thing[] {
  return advisoryScript
    .map(({ offset }) => timeline.last - offset)
    .filter((morning) => morning > 0)
    .map((morning) => {
      const own = random.of(morning - timeline.last);
      const repo = own.pick(repos);
      const group = () => Array.from({ length: 4 }, () => letters.charAt(own.whole(0, letters.length - 1))).join('');
      const id = `GHSA-samp-${group()}-${group()}`;
      return {
        id: subjectId('advisory', id),
        from: morning,
        until: Infinity,
        changes: [],
        counts: {},
        attributes: {
          title: tell(own, own.pick(advisoryTitles), {}, { pkg: nameOf(repo) }),
          publisher: repo.key.slice(0, repo.key.indexOf('/')),
          link: `https://osv.dev/vulnerability/${id}`,
          severity: own.pick(['moderate', 'high', 'high', 'critical']),
          affects: [`pypi:${nameOf(repo)}`],
          'published-at': timeline.at(morning - 1, own.between(8, 20)),
          'modified-at': timeline.at(morning - 1, 21),
        },
      };
    });
}
