import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture, sendOut } from '../testing/sent-out.ts';
import { packages } from './source.ts';

const followed = {
  packages: [
    { registry: 'pypi' as const, name: 'sample-awl' },
    { registry: 'npm' as const, name: '@sample-wicket/awl' },
  ],
};
const registries = ({ url }: { url: string }) =>
  fixture(import.meta.url, url.includes('pypistats') ? 'pypi.json' : 'npm.json');

test('downloads come home day by day, and a day that is not over is not counted', async () => {
  const { observations, gaps } = await sendOut(packages, registries, { followed });
  assert.deepEqual(gaps, []);
  assert.deepEqual(
    observations.map(({ subject, asOf, value }) => [subject, asOf, value]),
    [
      ['pypi:package/sample-awl', '2026-05-02T23:59:59Z', 5100],
      ['pypi:package/sample-awl', '2026-05-03T23:59:59Z', 5200],
      ['npm:package/@sample-wicket/awl', '2026-05-02T23:59:59Z', 310],
      ['npm:package/@sample-wicket/awl', '2026-05-03T23:59:59Z', 0],
    ],
  );
});

test('a scoped package of npm is asked for by its own name', async () => {
  const { asked } = await sendOut(packages, registries, { followed });
  assert.equal(asked[1]?.url, 'https://api.npmjs.org/downloads/range/2026-03-04:2026-05-03/@sample-wicket/awl');
});
