import { countOf, type Thing } from '../../../src/sample/index.ts';
import { addDays } from '../../../src/text/days.ts';
import { json, type Service } from '../reply.ts';
import { attributesOf, keyOf, type Scene } from '../scene.ts';

const days = 60;

/** OSV: the advisories of one package. A package without any is answered with an empty object. */
export function osv(scene: Scene): Service {
  return ({ path, method, body }) => {
    if (path !== '/v1/query' || method !== 'POST') return null;
    const asked = (JSON.parse(body) as { package: { name: string; ecosystem: string } }).package;
    const name = `${asked.ecosystem.toLowerCase()}:${asked.name}`;
    const vulns = scene.world.advisories
      .filter(
        (advisory) => advisory.from <= scene.morning && attributesOf(scene, advisory).list('affects').includes(name),
      )
      .map((advisory) => {
        const known = attributesOf(scene, advisory);
        return {
          id: keyOf(advisory),
          summary: known.text('title'),
          published: known.text('published-at'),
          modified: known.text('modified-at'),
          affected: [{ package: { ...asked } }],
          database_specific: { severity: known.text('severity')?.toUpperCase() },
        };
      });
    return json(vulns.length === 0 ? {} : { vulns });
  };
}

/** pypistats: downloads by day. */
export function pypi(scene: Scene): Service {
  return ({ path }) => {
    const name = /^\/api\/packages\/([^/]+)\/overall$/.exec(path)?.[1];
    const found = findPackage(scene, `pypi:package/${decodeURIComponent(name ?? '')}`);
    if (!found) return { ...json({ message: 'package not found' }), status: 404 };
    const data = daysOf(scene, found).map(({ day, downloads }) => ({
      category: 'without_mirrors',
      date: day,
      downloads,
    }));
    return json({ data, package: name, type: 'overall_downloads' });
  };
}

/** npm's download counts: a range of days of one package. */
export function npm(scene: Scene): Service {
  return ({ path }) => {
    const [, from, to, name] = /^\/downloads\/range\/([\d-]+):([\d-]+)\/(.+)$/.exec(path) ?? [];
    const found = findPackage(scene, `npm:package/${decodeURIComponent(name ?? '')}`);
    if (!found) return { ...json({ error: `package ${name} not found` }), status: 404 };
    const downloads = daysOf(scene, found).filter(({ day }) => day >= from! && day <= to!);
    return json({ start: from, end: to, package: name, downloads });
  };
}

const findPackage = ({ world, morning }: Scene, id: string): Thing | undefined =>
  world.packages.find((one) => one.id === id && one.from <= morning);

/** A morning's count is that of the day before. */
function daysOf({ world, morning }: Scene, thing: Thing): { day: string; downloads: number }[] {
  return Array.from({ length: Math.min(days, morning + 1) }, (_, back) => ({
    day: addDays(world.timeline.dayOf(morning), -1 - back),
    downloads: countOf(thing, 'package-downloads-day', morning - back),
  })).toReversed();
}
