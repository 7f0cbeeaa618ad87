import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import { cutoff, morningWith, post, postId, told } from '../made-events.ts';
import { deprecation } from './deprecation.ts';
import { labAnnouncement } from './lab-announcement.ts';
import { majorVersion } from './major-version.ts';
import { priceOrLimit } from './price-or-limit.ts';
import { securityAdvisory } from './security-advisory.ts';

const page = 'https://mistral.ai/news/sample';
const pastWith = (...observations: readonly (readonly Observation[])[]) => pastOf(observations.flat(), cutoff);

/** Which of the four angles of announcements a title makes fire. */
async function firedBy(title: string): Promise<readonly string[]> {
  const past = pastWith(post(title, page));
  const found = await Promise.all(
    [labAnnouncement, priceOrLimit, deprecation, majorVersion].map((angle) => angle.find(past, morningWith())),
  );
  return found.flat().map((finding) => finding.angle);
}

test('a price, a limit and a retirement are each one angle and no general announcement', async () => {
  assert.deepEqual(await firedBy('New pricing for the sample tool'), ['price-or-limit']);
  assert.deepEqual(await firedBy('Higher rate limits for the sample tool'), ['price-or-limit']);
  assert.deepEqual(await firedBy('We are retiring the sample endpoint'), ['deprecation']);
  assert.deepEqual(await firedBy('Best practices for the sample tool'), []);
});

test('a new first number of a repository is a major version, a patch is none', async () => {
  const release = (tag: string) =>
    told(subjectId('release', `sample-ada/engine@${tag}`), {
      title: `Engine ${tag}`,
      publisher: 'sample-ada',
      'published-at': '2026-05-04T06:00:00Z',
      'first-seen-at': '2026-05-04T08:00:00Z',
    });
  const [major] = await majorVersion.find(pastWith(release('v3.0.0')), morningWith());
  assert.equal(major?.subject, 'gh:release/sample-ada/engine@v3.0.0');
  assert.deepEqual(await majorVersion.find(pastWith(release('v3.0.1')), morningWith()), []);
  assert.deepEqual(await majorVersion.find(pastWith(release('nightly')), morningWith()), []);
});

test('a notice that was told is not told again', async () => {
  const past = pastWith(post('New pricing for the sample tool', page));
  assert.deepEqual(await priceOrLimit.find(past, morningWith([{ subjects: [postId(page)] }])), []);
});

const advisory = subjectId('advisory', 'GHSA-samp-aaaa-bbbb');
const advised = (rest: Record<string, string | readonly string[]> = {}) =>
  told(advisory, {
    title: 'Server-side request forgery in sample-engine',
    publisher: 'OSV',
    severity: 'high',
    affects: ['pypi:sample-engine'],
    'published-at': '2026-05-03T06:00:00Z',
    'first-seen-at': '2026-05-04T08:00:00Z',
    ...rest,
  });

test('an advisory is told with its package, severity and page, all from the archive', async () => {
  const past = pastWith(advised());
  const [finding] = await securityAdvisory.find(past, morningWith());
  assert.ok(finding?.angle === 'security-advisory');
  const { affects, severity, link } = finding.facts;
  assert.deepEqual(
    [affects?.value, severity?.value, link.value],
    ['sample-engine', 'high', 'https://osv.dev/vulnerability/GHSA-samp-aaaa-bbbb'],
  );
  for (const fact of Object.values(finding.facts) as readonly (Fact | null)[])
    if (fact) assert.deepEqual(await prove(fact, past), { holds: true });
});

test('an old advisory, one that was told, and one of low severity do not make a story', async () => {
  assert.deepEqual(
    await securityAdvisory.find(pastWith(advised({ 'published-at': '2026-04-01T06:00:00Z' })), morningWith()),
    [],
  );
  assert.deepEqual(await securityAdvisory.find(pastWith(advised()), morningWith([{ subjects: [advisory] }])), []);
  const [low] = await securityAdvisory.find(pastWith(advised({ severity: 'low' })), morningWith());
  assert.ok(low && low.score.score < 3);
});
