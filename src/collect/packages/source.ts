import type { Bucket } from '../../system/http/index.ts';
import { addDays, dayOfInstant } from '../../text/days.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parseNpm, parsePypi } from './parse.ts';

const id = 'packages' as SourceId;

/** pypistats asks for at most one request a day and end point, and for patience. */
const pypi: Bucket = { id: 'pypistats', requests: 40, seconds: 3600, gap: 2_000 };
const npm: Bucket = { id: 'npm-downloads', requests: 60, seconds: 3600, gap: 300 };
const packagesAMorning = 16;

/** Downloads by day of the packages the publisher follows. */
export const packages: Source = {
  id,
  name: 'PyPI and npm download counts',
  on: 'always',
  requestsAMorning: packagesAMorning,

  async *gather(assignment) {
    const { bases, followed } = assignment;
    const yesterday = addDays(dayOfInstant(assignment.now(), 'UTC'), -1);
    const silent = new Set<string>(); // registries that asked for patience or do not answer
    for (const { registry, name } of followed.packages.slice(0, packagesAMorning)) {
      if (assignment.stop.aborted) return;
      if (silent.has(registry)) continue;
      const python = registry === 'pypi';
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `downloads of ${name}`,
        asked: {
          url: python
            ? address(bases.pypi, `/api/packages/${encodeURIComponent(name)}/overall`, { mirrors: 'false' })
            : address(bases.npm, `/downloads/range/${addDays(yesterday, -60)}:${yesterday}/${name}`),
          bucket: python ? pypi : npm,
          accept: 'application/json',
          timeout: 15_000,
          origin: 'configured',
        },
        parse: python ? parsePypi(name) : parseNpm(name),
        expects: { least: 1, scaleOf: [metric('package-downloads-day')], movesDaily: [] },
      });
      yield gathered;
      if (gathered.kind === 'gap' && (gathered.retryAt !== null || gathered.unreachable)) silent.add(registry);
    }
  },
};
