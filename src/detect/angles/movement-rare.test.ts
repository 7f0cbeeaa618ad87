import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adding,
  crowd,
  cutoffOf,
  inTheField,
  issueOf,
  levels,
  morningOf,
  reading,
  repo,
  steady,
  today,
} from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { AngleId, FindingOf } from '../../vocabulary/finding.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Angle } from '../angle.ts';
import { issuePressure } from './issue-pressure.ts';
import { releaseEcho } from './release-echo.ts';
import { riseTogether } from './rise-together.ts';

const riser = repo('riser');
const days = 80;
const others = crowd(15, days);
const after = (...last: readonly number[]) =>
  levels(riser, 'stars', adding(5000, [...steady(days - 1 - last.length, 20), ...last]));

async function find<A extends AngleId>(
  angle: Angle,
  _id: A,
  observations: readonly Observation[],
  morning = morningOf(),
): Promise<readonly FindingOf<A>[]> {
  const past = pastOf(observations, cutoffOf(today));
  const found = await angle.find(past, morning);
  for (const { facts } of found)
    for (const fact of Object.values(facts) as readonly Fact[])
      assert.deepEqual(await prove(fact, past), { holds: true }, fact.formula.name);
  return found as readonly FindingOf<A>[];
}

const recounted = (observations: readonly Observation[], since: number) =>
  observations.map((one) =>
    typeof one.value === 'number' && one.asOf.slice(0, 10) >= addDays(today, -since)
      ? { ...one, value: Math.round(one.value * 1.1) }
      : one,
  );

const release = (title: string, daysBack = 3) => {
  const subject = subjectId('release', 'sample-riser/riser@v3.0.0');
  const on = addDays(today, -daysBack);
  return [reading(subject, 'title', on, title), reading(subject, 'published-at', on, `${on}T09:00:00Z`)];
};
const echo = (stars: readonly Observation[], released: readonly Observation[], morning = morningOf()) =>
  find(releaseEcho, 'release-echo', [...inTheField([...others, ...stars]), ...released], morning);

test('three days after a version with a new first number its echo is counted from the day of the release', async () => {
  const [found] = await echo(after(150, 120, 90), release('Sample engine v3.0.0'));
  assert.deepEqual([found?.facts.gain.value, found?.facts.version.value], [360, 'v3.0.0']);
});

test('no echo of a patch or a preview, of a rise that began before, of a usual week, on another day, or across a recount', async () => {
  const none = async (...asked: Parameters<typeof echo>) => assert.deepEqual(await echo(...asked), []);
  await none(after(150, 120, 90), release('Sample engine v3.0.2'));
  await none(after(150, 120, 90), release('Sample engine v3.0.0-rc1'));
  await none(after(150, 150, 120, 90), release('Sample engine v3.0.0'));
  await none(after(22, 19, 24), release('Sample engine v3.0.0'));
  await none(after(150, 120, 90), release('Sample engine v3.0.0', 2));
  const all = recounted([...others, ...after(150, 120, 90)], 1);
  assert.deepEqual(await find(releaseEcho, 'release-echo', [...inTheField(all), ...release('v3.0.0')]), []);
  const told = morningOf(today, [
    issueOf(addDays(today, -1), [{ section: 'briefs', angle: 'surge', subjects: [riser] }]),
  ]);
  await none(after(150, 120, 90), release('Sample engine v3.0.0'), told);
});

const open = (...last: readonly number[]) => [
  ...Array.from({ length: 15 }, (_, i) =>
    levels(repo(`calm-${i}`), 'open-issues', adding(300 + i, steady(69, 1, i + 1))),
  ).flat(),
  ...levels(riser, 'open-issues', adding(400, [...steady(69 - last.length, 0), ...last])),
];
const pressure = (observations: readonly Observation[], morning = morningOf()) =>
  find(issuePressure, 'issue-pressure', inTheField(observations), morning);
const every = (gain: number) => Array.from({ length: 14 }, () => gain);

test('open issues that grew all through a fortnight are told with the fortnight before', async () => {
  const [found] = await pressure(open(...every(9)));
  assert.deepEqual([found?.facts.gain.value, found?.facts.gainBefore.value, found?.facts.now.value], [126, 0, 526]);
});

test('no pressure where one day brought it, where it grew as fast before, of few, across a gap or a recount, or twice a week', async () => {
  const none = async (...asked: Parameters<typeof pressure>) => assert.deepEqual(await pressure(...asked), []);
  await none(open(...every(0).slice(1), 126));
  await none(open(...every(9), ...every(9)));
  await none(open(...every(3)));
  const gap = addDays(today, -14);
  await none(open(...every(9)).filter((one) => !one.asOf.startsWith(gap)));
  await none(recounted(open(...every(9)), 3));
  await none(
    open(...every(9)),
    morningOf(today, [
      issueOf(addDays(today, -3), [{ section: 'briefs', angle: 'issue-pressure', subjects: [riser] }]),
    ]),
  );
});

/** Of a crowd, some carry a topic; so many of them, of so many owners, rise on the last day. */
const topical = ({ risers, owners = 9, all = false }: { risers: number; owners?: number; all?: boolean }) => {
  const many = Array.from({ length: 90 }, (_, i) => {
    const one = subjectId('repo', `sample-owner${i % owners}/thing-${i}`);
    const rises = all || (i < 12 && i < risers);
    const gains = [...steady(days - 2, 20, i + 1), rises ? 120 : 20];
    return [
      ...levels(one, 'stars', adding(2000, gains)),
      reading(one, 'topics', addDays(today, -3), i < 12 ? ['llm', 'Agent-Memory'] : ['llm']),
    ];
  });
  return many.flat();
};
const together = (observations: readonly Observation[], morning = morningOf()) =>
  find(riseTogether, 'rise-together', observations, morning);

test('one topic of which more rose on a day than chance explains is told with how many rose in all', async () => {
  const [found] = await together(topical({ risers: 6 }));
  assert.ok(found);
  const { topic, count, accounts, size, everywhere, followed } = found.facts;
  assert.deepEqual(
    [topic.value, count.value, accounts.value, size.value, everywhere.value, followed.value],
    ['Agent-Memory', 6, 6, 12, 6, 90],
  );
});

test('no rise together of four, of one owner’s, on a day on which everything rose, across a recount, or within a fortnight', async () => {
  const none = async (...asked: Parameters<typeof together>) => assert.deepEqual(await together(...asked), []);
  await none(topical({ risers: 4 }));
  await none(topical({ risers: 6, owners: 3 }));
  await none(topical({ risers: 6, all: true }));
  await none(recounted(topical({ risers: 6 }), 0));
  await none(
    topical({ risers: 6 }),
    morningOf(today, [issueOf(addDays(today, -4), [{ section: 'briefs', angle: 'rise-together', subjects: [riser] }])]),
  );
});
