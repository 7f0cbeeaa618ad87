import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isMetric, metricOf } from '../../vocabulary/metric.ts';
import type { RawSha, SourceId } from '../../vocabulary/observation.ts';
import { kindOf } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { BadRow } from './check/bad-row.ts';
import { namedMappings } from './mappings.ts';
import { Pen } from './pen.ts';

/** A row with a good value for every field that any mapping reads. */
const good: Readonly<Record<string, unknown>> = {
  ...valued('2026-05-04', 'date first_seen last_seen'),
  ...valued(
    '2026-05-04T05:36:00Z',
    'snapshot_utc fetched_utc committed_utc created_at createdAt publishedAt published',
  ),
  ...valued('2026-05-04T05:36:00Z', 'updated pushed_at pushedAt lastModified last_commit pubDate'),
  ...valued('sample-ada/alpha', 'repo repo_name fullName'),
  ...valued('2605.00001', 'arxivId arxiv_url'),
  ...valued('https://sample.example/a', 'link url'),
  ...valued(
    'words',
    'title abstract summary description by sdk language pipeline_tag pipelineTag libraryName feed guid',
  ),
  ...valued(12, 'rank stars stars_total forks open_issues openIssues downloads likes trendingScore upvotes score'),
  ...valued(12, 'descendants comments parameters numParameters'),
  ...valued(1_777_600_000, 'time createdUtc'),
  ...valued(['license:mit', 'sample'], 'tags topics authors categories github_links'),
  list: 'daily-all',
  trending: { all: ['sample-ada/alpha', 'sample-ben/beta'] },
  recentlyTrending: [
    { repoType: 'model', repoData: { id: 'sample-lab/alpha', likes: 3, authorData: { type: 'org' } } },
  ],
};

/** Fields whose good value hangs on the mapping. */
function goodFor(source: string): Readonly<Record<string, unknown>> {
  const id = source.startsWith('arxiv') ? '2605.00001' : /^hn|hacker/.test(source) ? 900_001 : 'sample-lab/alpha';
  const lastSeen = source.startsWith('github-trending') && { last_seen: '2026-05-04T05:36:00Z' };
  return { ...good, ...lastSeen, id, lists: source === 'github-ranking/top' ? 'Python' : 'LLM|AI' };
}

function valued(value: unknown, names: string): Record<string, unknown> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
}

/** What stands where something else was expected. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '-1',
    -1,
    1.5,
    'NaN',
    '1970-01-01T00:00:00Z',
    '2199-01-01T00:00:00Z',
    '\ud800',
    '\ufffd',
  ),
  fc.constantFrom<unknown>('../..', '__proto__', {}, [], [null], [{}], true, 'x'.repeat(30_000), 'javascript:alert(1)'),
  fc.jsonValue({ maxDepth: 2 }),
);

const mappings = await Promise.all(namedMappings.map(({ load }) => load()));

test('a mapping is named as it names itself, which is how its sources begin', () => {
  assert.deepEqual(
    mappings.map(({ name }) => name),
    namedMappings.map(({ name }) => name),
  );
});

for (const mapping of mappings)
  for (const set of mapping.sets)
    test(`${mapping.name}/${set.name} answers any row with observations the shelf takes, or calls it bad`, () => {
      const whole = goodFor(`${mapping.name}/${set.name}`);
      const names = Object.keys(whole);
      let written = 0;
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 4 }), (strange) => {
          const made = { ...whole, ...strange };
          const pen = new Pen('sample/set' as SourceId, 'a'.repeat(64) as RawSha);
          const context = {
            document: { fetchedAt: '2026-05-04T05:36:00Z' },
            readAt: '2026-05-04T05:36:00Z' as Instant,
            firstListed: null,
          };
          try {
            set.reader(context)(made, pen);
            pen.keepRow();
          } catch (error) {
            if (!(error instanceof BadRow)) throw error;
            pen.dropRow();
          }
          for (const { subject, metric, asOf, knownAt, value: told } of pen.take()) {
            written += 1;
            assert.ok(isMetric(metric) && metricOf(metric).of.includes(kindOf(subject)), `${metric} of ${subject}`);
            assert.ok(asOf <= knownAt && knownAt < '2100' && asOf > '1991');
            assert.equal(heldBy(told), metricOf(metric).holds === 'instant' ? 'text' : metricOf(metric).holds);
          }
        }),
        { numRuns: 150 },
      );
      assert.ok(written > 100, `only ${written} observations were written`);
    });

function heldBy(told: unknown): string {
  if (typeof told === 'number') return Number.isFinite(told) && told >= 0 ? 'number' : 'no number';
  return Array.isArray(told) ? 'list' : typeof told === 'string' ? 'text' : 'nothing';
}
