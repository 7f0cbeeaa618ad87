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
import type { Forecast, Memory } from '../../vocabulary/memory.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Angle } from '../angle.ts';
import { countingChange } from './counting-change.ts';
import { decline } from './decline.ts';
import { downloadSurge } from './download-surge.ts';
import { forecastDue } from './forecast-due.ts';
import { hackerNewsEcho } from './hacker-news-echo.ts';
import { levelShift } from './level-shift.ts';
import { monthOn } from './month-on.ts';
import { purge } from './purge.ts';
import { recordDay } from './record-day.ts';
import { slowClimb } from './slow-climb.ts';
import { themeOfTheWeek } from './theme-of-the-week.ts';

const riser = repo('riser');
const days = 130;
const others = crowd(15, days);
/** Gains of 20 stars a day, then these. */
const after = (...last: readonly number[]) =>
  levels(riser, 'stars', adding(5000, [...steady(days - 1 - last.length, 20), ...last]));

async function find<A extends AngleId>(
  angle: Angle,
  _id: A,
  observations: readonly Observation[],
  morning = morningOf(),
): Promise<readonly FindingOf<A>[]> {
  const past = pastOf(inTheField(observations), cutoffOf(today));
  const found = await angle.find(past, morning);
  for (const { facts } of found)
    for (const fact of Object.values(facts).flat() as readonly Fact[])
      if (fact && typeof fact === 'object' && 'formula' in fact)
        assert.deepEqual(await prove(fact, past), { holds: true }, fact.formula.name);
  return found as readonly FindingOf<A>[];
}

const climbing = (count: number) => Array.from({ length: count }, (_, i) => Math.round(22 + 1.1 * i));

test('a climb of weeks in which no day stands out is told with its norm and its pace of late', async () => {
  const [found] = await find(slowClimb, 'slow-climb', [...others, ...after(...climbing(30))]);
  assert.ok(found);
  assert.ok(Number(found.facts.lately.value) >= 1.5 * Number(found.facts.norm.value));
  assert.equal(found.facts.gain.value, Number(found.facts.now.value) - Number(found.facts.before.value));
  assert.ok(Number(found.facts.bestDay.value) <= 55);
});

test('no slow climb where a day stands out, where the pace is steady, after a week only, or across a recount', async () => {
  const spike = [...climbing(20), 400, ...climbing(30).slice(21)];
  assert.deepEqual(await find(slowClimb, 'slow-climb', [...others, ...after(...spike)]), []);
  assert.deepEqual(await find(slowClimb, 'slow-climb', [...others, ...after()]), []);
  assert.deepEqual(
    await find(slowClimb, 'slow-climb', [...others, ...after(...climbing(7).map((gain) => gain + 12))]),
    [],
  );
  const recounted = [...others, ...after(...climbing(30))].map((one) =>
    one.asOf.slice(0, 10) >= addDays(today, -3) ? { ...one, value: Math.round(Number(one.value) * 1.1) } : one,
  );
  assert.deepEqual(await find(slowClimb, 'slow-climb', recounted), []);
});

test('a climb that was told is told no more', async () => {
  const told = morningOf(today, [
    issueOf(addDays(today, -5), [{ section: 'briefs', angle: 'slow-climb', subjects: [riser] }]),
  ]);
  assert.deepEqual(await find(slowClimb, 'slow-climb', [...others, ...after(...climbing(30))], told), []);
});

const months = (...gains: readonly number[]) =>
  levels(
    riser,
    'stars',
    adding(5000, [...steady(40, gains[0]!), ...gains.flatMap((gain, i) => steady(28, gain, i + 2))]),
  );

test('a pace that has sunk for a month after two steady ones is told, the end of a burst is not', async () => {
  const [found] = await find(decline, 'decline', [...others, ...months(60, 60, 25)]);
  assert.ok(found);
  assert.ok(Number(found.facts.share.value) < 0.6);
  assert.deepEqual(await find(decline, 'decline', [...others, ...months(25, 90, 25)]), []);
  assert.deepEqual(await find(decline, 'decline', [...others, ...months(60, 60, 55)]), []);
  assert.deepEqual(await find(decline, 'decline', [...others, ...months(12, 12, 3)]), []);
});

test('the largest day of our records is told with the one it passed, and needs them without a gap', async () => {
  const [found] = await find(recordDay, 'record-day', [...others, ...after(150, 20, 20, 260)]);
  assert.deepEqual([found?.facts.best.value, found?.facts.previous.value], [260, 150]);
  assert.equal(found?.facts.previousOn.value, addDays(today, -3));
  assert.deepEqual(await find(recordDay, 'record-day', [...others, ...after(250, 20, 20, 260)]), []);
  const gap = after(20, 20, 20, 260).filter((one) => !one.asOf.startsWith(addDays(today, -30)));
  assert.deepEqual(await find(recordDay, 'record-day', [...others, ...gap]), []);
});

const organisation = [reading(riser, 'owner-kind', addDays(today, -9), 'organisation')];

test('stars taken back are told of an organisation once they stay away, and of nobody else', async () => {
  const lost = after(20, -600, 4);
  const [found] = await find(purge, 'purge', [...others, ...lost, ...organisation]);
  assert.equal(found?.facts.change.value, -600);
  assert.deepEqual(await find(purge, 'purge', [...others, ...lost]), []);
  const person = [reading(riser, 'owner-kind', addDays(today, -9), 'person')];
  assert.deepEqual(await find(purge, 'purge', [...others, ...lost, ...person]), []);
  assert.deepEqual(await find(purge, 'purge', [...others, ...after(20, -600, 610), ...organisation]), []);
  assert.deepEqual(await find(purge, 'purge', [...others, ...after(20, -60, 4), ...organisation]), []);
});

const speaker = subjectId('model', 'sample-lab/speaker-7b');
const fetched = (metric: string, ...last: readonly number[]) => [
  ...Array.from({ length: 15 }, (_, i) =>
    levels(subjectId('model', `sample-${i}/quiet`), metric, adding(9000, steady(99, 300 + 10 * i, i + 1))),
  ).flat(),
  ...levels(speaker, metric, adding(40_000, [...steady(99 - last.length, 500), ...last])),
];

test('a surge of downloads is told from the count since creation once it holds, never from that of thirty days', async () => {
  const [found] = await find(downloadSurge, 'download-surge', fetched('downloads-all', 9000, 7000));
  assert.deepEqual([found?.subject, found?.facts.gain.value], [speaker, 16_000]);
  assert.deepEqual(await find(downloadSurge, 'download-surge', fetched('downloads-all', 9000)), []);
  assert.deepEqual(await find(downloadSurge, 'download-surge', fetched('downloads-all', 9000, 480)), []);
  assert.deepEqual(await find(downloadSurge, 'download-surge', fetched('downloads-30d', 9000, 7000)), []);
});

const topical = (owners: number) =>
  Array.from({ length: 5 }, (_, i) => {
    const one = subjectId('repo', `sample-owner${i % owners}/memory-${'abcde'[i]}`);
    return [
      ...levels(one, 'stars', adding(2000, steady(20, 200 + i, i + 1))),
      reading(one, 'topics', addDays(today, -3), ['llm', 'agent-memory']),
    ];
  }).flat();

test('one topic of four or more of the week’s gainers, by three owners, is the theme of the week', async () => {
  const many = crowd(110, 20);
  const past = pastOf([...inTheField(many), ...topical(5)], cutoffOf(today));
  const [found] = await themeOfTheWeek.find(past, morningOf());
  assert.ok(found?.angle === 'theme-of-the-week');
  assert.deepEqual(
    [found.facts.topic.value, found.facts.count.value, found.facts.accounts.value],
    ['agent-memory', 5, 5],
  );
  assert.equal(found.facts.members.length, 3);
  const two = pastOf([...inTheField(many), ...topical(2)], cutoffOf(today));
  assert.deepEqual(await themeOfTheWeek.find(two, morningOf()), []);
});

const thread = subjectId('thread', '7001');
const threadOn = (daysBack: number, points = 120) => [
  reading(thread, 'title', addDays(today, -daysBack), 'A sample engine that remembers'),
  reading(thread, 'link', addDays(today, -daysBack), 'https://github.com/sample-riser/riser'),
  reading(thread, 'points', addDays(today, -daysBack), points),
  reading(thread, 'published-at', addDays(today, -daysBack), `${addDays(today, -daysBack)}T09:00:00Z`),
];

test('two days after a thread its echo is counted, and a rise that began before it is none', async () => {
  const [found] = await find(hackerNewsEcho, 'hacker-news-echo', [...others, ...after(150, 90), ...threadOn(2)]);
  assert.deepEqual([found?.facts.gain.value, found?.facts.points.value], [240, 120]);
  assert.deepEqual(
    await find(hackerNewsEcho, 'hacker-news-echo', [...others, ...after(150, 150, 90), ...threadOn(2)]),
    [],
  );
  assert.deepEqual(await find(hackerNewsEcho, 'hacker-news-echo', [...others, ...after(22, 19), ...threadOn(2)]), []);
  assert.deepEqual(
    await find(hackerNewsEcho, 'hacker-news-echo', [...others, ...after(150, 90), ...threadOn(2, 12)]),
    [],
  );
});

test('a month after a rise was told its pace is set against that of its first week', async () => {
  const told = morningOf(today, [
    issueOf(addDays(today, -30), [{ section: 'lead', angle: 'surge', subjects: [riser] }]),
  ]);
  const rise = (later: number) => after(400, 300, ...steady(7, 200), ...steady(23, later));
  const [kept] = await find(monthOn, 'month-on', [...others, ...rise(150)], told);
  assert.equal(kept?.facts.kept, true);
  const [faded] = await find(monthOn, 'month-on', [...others, ...rise(30)], told);
  assert.equal(faded?.facts.kept, false);
  assert.deepEqual(await find(monthOn, 'month-on', [...others, ...rise(150)]), []);
});

const forecast: Forecast = {
  id: 'withdraw/sample',
  madeOn: addDays(today, -30),
  dueOn: today,
  subject: riser,
  says: 'less than 400 further stars withdraws the column',
  metric: 'stars',
  threshold: 0,
  probability: null,
  outcome: 'open',
};

test('a dated test is judged on its day: what was promised, what was gained, and whether the column stands', async () => {
  const readings = after(...steady(30, 20));
  const then = Number(readings.find((one) => one.asOf.startsWith(forecast.madeOn))!.value);
  const due = (further: number, dueOn = today): ReturnType<typeof morningOf> => {
    const memory: Memory = { issues: [], forecasts: [{ ...forecast, dueOn, threshold: then + further }] };
    return { ...morningOf(), memory };
  };
  const [stands] = await find(forecastDue, 'forecast-due', [...others, ...readings], due(400));
  assert.deepEqual([stands?.facts.promised.value, stands?.facts.withdrawn], [400, false]);
  const [falls] = await find(forecastDue, 'forecast-due', [...others, ...readings], due(4000));
  assert.equal(falls?.facts.withdrawn, true);
  assert.deepEqual(await find(forecastDue, 'forecast-due', [...others, ...readings], due(400, addDays(today, 2))), []);
});

test('a recount of a hundred counts or more is told, of fewer it is not', async () => {
  const counts = (size: number) =>
    Array.from({ length: size }, (_, i) =>
      levels(
        subjectId('model', `sample-${i}/counted`),
        'downloads-30d',
        adding(9000, steady(40, 20, i + 1)).map((value, day) => (day > 38 ? Math.round(0.7 * value) : value)),
      ),
    ).flat();
  const [found] = await find(countingChange, 'counting-change', counts(120));
  assert.deepEqual([found?.facts.n.value, Math.round(100 * Number(found?.facts.medianChange.value))], [120, -30]);
  assert.deepEqual(await find(countingChange, 'counting-change', counts(60)), []);
});

const fortnight = (gain: number) => steady(14, gain);

test('a pace that rose in one step and stayed for two weeks is told with both usual days', async () => {
  const [found] = await find(levelShift, 'level-shift', [...others, ...after(...fortnight(60))]);
  assert.ok(found);
  const [lately, before] = [Number(found.facts.lately.value), Number(found.facts.before.value)];
  assert.ok(lately > 55 && before < 25, `${before} to ${lately}`);
  assert.equal(found.facts.ratio.value, lately / before);
});

test('no level shift where the pace returns, rises too little or too lately, climbs, or lies across a recount', async () => {
  const none = async (...last: readonly number[]) =>
    assert.deepEqual(await find(levelShift, 'level-shift', [...others, ...after(...last)]), []);
  await none(...steady(7, 60), ...steady(7, 20));
  await none(...fortnight(26));
  await none(...steady(7, 60));
  await none(...Array.from({ length: 14 }, (_, i) => 20 + 8 * i));
  const recounted = [...others, ...after(...fortnight(60))].map((one) =>
    one.asOf.slice(0, 10) >= addDays(today, -3) ? { ...one, value: Math.round(Number(one.value) * 1.1) } : one,
  );
  assert.deepEqual(await find(levelShift, 'level-shift', recounted), []);
});
