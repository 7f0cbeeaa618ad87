import type { Bucket } from '../../system/http/index.ts';
import type { SourceId } from '../../vocabulary/observation.ts';
import { address } from '../address.ts';
import { readAnswer } from '../answer.ts';
import type { Source } from '../source.ts';
import { parseAdvisories } from './parse.ts';

const id = 'osv' as SourceId;
const bucket: Bucket = { id: 'osv', requests: 60, seconds: 3600, gap: 200 };
const ecosystems = { pypi: 'PyPI', npm: 'npm' } as const;
const packagesAMorning = 16;

/** Security advisories of the packages the publisher follows. */
export const advisories: Source = {
  id,
  name: 'OSV advisories',
  on: 'always',
  requestsAMorning: packagesAMorning,

  async *gather(assignment) {
    for (const followed of assignment.followed.packages.slice(0, packagesAMorning)) {
      if (assignment.stop.aborted) return;
      const gathered = await readAnswer(assignment, {
        source: id,
        what: `advisories for ${followed.name}`,
        asked: {
          url: address(assignment.bases.osv, '/v1/query'),
          bucket,
          accept: 'application/json',
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ package: { name: followed.name, ecosystem: ecosystems[followed.registry] } }),
          timeout: 15_000,
          origin: 'configured',
        },
        parse: parseAdvisories(followed, assignment.past),
        expects: { least: 0, scaleOf: [], movesDaily: [] },
      });
      yield gathered;
      if (gathered.kind === 'gap') return;
    }
  },
};
