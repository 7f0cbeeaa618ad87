import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adding,
  crowd,
  cutoffOf,
  inTheField,
  issueOf,
  levels,
  model,
  morningOf,
  random,
  reading,
  repo,
  source,
  steady,
  today,
} from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { prove } from '../reckon/prove.ts';
import { daysOf, surpriseField } from '../reckon/surprise-field.ts';
import { addDays } from '../text/days.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { Finding, Found, Selection } from '../vocabulary/finding.ts';
import { metric } from '../vocabulary/metric.ts';
import type { Memory } from '../vocabulary/memory.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Day } from '../vocabulary/time.ts';
import { quietDay } from './angles/quiet-day.ts';
import { detect } from './detect.ts';
import { angles } from './registry.ts';
import { findSurge } from './surge/find-surge.ts';

const riser = repo('riser');
const surging = (days: number) => [
  ...crowd(40, days),
  ...levels(riser, 'stars', adding(5000, [...steady(days - 3, 10), 400, 300])),
];

async function found(
  observations: readonly Observation[],
  day: Day = today,
  issues: Memory['issues'] = [],
): Promise<Found> {
  const past = pastOf(inTheField(observations), cutoffOf(day));
  const found = await detect(past, morningOf(day, issues));
  for (const fact of factsIn(found)) assert.deepEqual(await prove(fact, past), { holds: true }, fact.formula.name);
  return found;
}

function factsIn(value: unknown): readonly Fact[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'formula' in value && 'inputs' in value ? [value as Fact] : Object.values(value).flatMap(factsIn);
}

const selection = <K extends Selection['kind']>({ selections }: Found, kind: K) =>
  selections.filter((one): one is Extract<Selection, { kind: K }> => one.kind === kind);

/** The surge of an archive of so many days. */
async function surgeAfter(days: number): Promise<Finding | undefined> {
  return (await found(surging(days))).findings.find((one) => one.angle === 'surge');
}

test('an archive that begins today gives no movement at all', async () => {
  const { findings, selections } = await found(surging(100).filter((one) => one.asOf.startsWith(today)));
  assert.deepEqual(findings, []);
  assert.deepEqual(
    selections.filter(({ kind }) => ['movers', 'since-yesterday', 'recount'].includes(kind)),
    [],
  );
});

test('no angle of movement fires before its declared memory, and its score is not printed before sixty days', async () => {
  assert.equal(await surgeAfter(29), undefined);
  assert.equal((await surgeAfter(40))!.score.provisional, true);
  assert.equal((await surgeAfter(120))!.score.provisional, undefined);
});

test('a day on which something leads is not quiet, and a quiet day says so once', async () => {
  const busy = await found(surging(120));
  assert.equal(busy.findings[0]!.subject, riser);
  assert.ok(busy.findings[0]!.score.score >= 6);
  assert.ok(!busy.findings.some((one) => one.angle === 'quiet-day'));
  const quiet = await found(crowd(40, 120));
  assert.deepEqual(
    quiet.findings.map((one) => one.angle).filter((angle) => angle === 'quiet-day'),
    ['quiet-day'],
  );
});

test('the same morning gives the same findings, whatever the order of what was read', async () => {
  const observations = surging(100);
  assert.deepEqual(await found(observations), await found(observations.toReversed()));
});

test('what is known after press time changes nothing', async () => {
  const observations = surging(100);
  const late = {
    ...reading(riser, 'stars', today, 99_999),
    knownAt: `${today}T10:00:01Z` as Observation['knownAt'],
    asOf: `${today}T09:59:00Z` as Observation['asOf'],
  };
  const tomorrow = levels(riser, 'stars', [99_999], { last: addDays(today, 1) });
  assert.deepEqual(await found([...observations, late, ...tomorrow]), await found(observations));
});

test('every declaration is written for readers, and every angle has its own name', () => {
  const declared = [...angles, quietDay].map((angle) => angle.declaration);
  assert.equal(new Set(declared.map(({ id }) => id)).size, declared.length);
  for (const one of declared)
    for (const text of [one.title, one.trigger, one.carries, one.falsifiedBy, one.caveat])
      assert.ok(text.length > 10, one.id);
});

test('movers are read over one week, biggest by amount and unusual by rarity', async () => {
  const big = repo('big');
  const tables = selection(
    await found([...surging(100), ...levels(big, 'stars', adding(50_000, steady(99, 300)))]),
    'movers',
  );
  const [biggest, unusual] = tables;
  assert.deepEqual(
    tables.map((one) => one.table),
    ['biggest', 'unusual'],
  );
  assert.equal(biggest!.rows[0]!.subject, big);
  assert.equal(unusual!.rows[0]!.subject, riser);
  assert.equal(biggest!.from, addDays(today, -7));
  const { from, to, change } = biggest!.rows[0]!.facts;
  assert.equal(change!.value, Number(to!.value) - Number(from!.value));
  assert.ok(Number(unusual!.rows[0]!.facts['rarity']!.value) > 100);
  assert.equal(biggest!.followed.value, 42);
});

test('of the most unusual, at most two stood in the tables of the last seven issues', async () => {
  const bursting = Array.from({ length: 6 }, (_, i) =>
    levels(repo(`burst-${i}`), 'stars', adding(3000, [...steady(94, 8, i), 200 + 20 * i, 9, 8, 9, 8])),
  ).flat();
  const observations = [...crowd(40, 100), ...bursting];
  const before = selection(await found(observations), 'movers').find((one) => one.table === 'unusual')!;
  const printed = before.rows.map((row) => row.subject);
  assert.equal(printed.length, 5);
  const issue = issueOf(addDays(today, -1), [{ section: 'movers', angle: 'movers', subjects: printed }]);
  const after = selection(await found(observations, today, [issue]), 'movers').find((one) => one.table === 'unusual')!;
  assert.equal(after.rows.filter((row) => printed.includes(row.subject)).length, 2);
  assert.ok(after.rows.some((row) => !printed.includes(row.subject)));
});

test('no movers are told over a recount', async () => {
  const recounted = surging(100).map((one) =>
    one.asOf.slice(0, 10) >= addDays(today, -3) ? { ...one, value: Math.round(Number(one.value) * 0.8) } : one,
  );
  const { findings, selections } = await found(recounted);
  assert.deepEqual(
    findings.filter((one) => one.countsOnly),
    [],
  );
  assert.deepEqual(
    selections.filter(({ kind }) => kind === 'movers'),
    [],
  );
});

/** Twenty models whose counts were redone so many days ago. */
const recounted = (broken: number): readonly Observation[] =>
  Array.from({ length: 20 }, (_, i) => {
    const next = random(i);
    const values = Array.from({ length: 50 }, (_, day) =>
      Math.round(10_000 * (1 + 0.01 * next()) * (day >= 50 - broken ? 0.74 : 1)),
    );
    return levels(model(`m${i}`), 'downloads-30d', values);
  }).flat();

test('a recount is told for ten days, with how many it was seen on and by how much', async () => {
  const [notice, ...more] = selection(await found(recounted(4)), 'recount');
  assert.deepEqual(more, []);
  assert.equal(notice?.metric, 'downloads-30d');
  assert.equal(notice.day.value, addDays(today, -3));
  assert.equal(notice.n.value, 20);
  assert.ok(Math.abs(Number(notice.medianChange.value) + 0.26) < 0.01);
  assert.deepEqual(selection(await found(recounted(20)), 'recount'), []);
});

const surgeTold = (ago: number) =>
  issueOf(addDays(today, -ago), [{ section: 'lead', angle: 'surge', subjects: [riser] }]);

/** What is said of a surge told some days ago, whose last days are these. */
async function verdictAfter(ago: number, ...last: readonly number[]): Promise<string | undefined> {
  const observations = [
    ...crowd(40, 100),
    ...levels(riser, 'stars', adding(5000, [...steady(99 - last.length, 10), ...last])),
  ];
  const [section] = selection(await found(observations, today, [surgeTold(ago)]), 'since-yesterday');
  const row = section?.rows[0];
  if (row) assert.equal(row.facts['change']!.value, Number(row.facts['now']!.value) - Number(row.facts['then']!.value));
  return row?.verdict;
}

test('a surge told yesterday is followed: holding while it stays up, faded when it falls back, confirmed after a week', async () => {
  assert.equal(await verdictAfter(1, 400, 300, 250), 'holding');
  assert.equal(await verdictAfter(1, 400, 300, 9), 'faded');
  assert.equal(await verdictAfter(7, 400, 300, 90, 80, 70, 60, 60, 60, 50), 'confirmed');
  assert.equal(await verdictAfter(20, 400, 300), undefined);
  // Told once: not on the day after the verdict, nor each day while it holds.
  assert.equal(await verdictAfter(3, 400, 300, 9, 9, 9), undefined);
  assert.equal(await verdictAfter(3, 400, 300, 250, 240, 230), undefined);
});

/** Counts with no event in them: negative binomial about a mean, weekday habits, gaps. */
function eventless(seed: number, days: number): readonly Observation[] {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(next() + 1e-12)) * Math.cos(2 * Math.PI * next());
  const mean = 10 ** (2.5 * next());
  const gains = Array.from({ length: days }, (_, day) => {
    const expected = mean * (day % 7 < 5 ? 1.05 : 0.88);
    // Log-normal rates give the variance μ + αμ² of α = 0.13 and a heavier tail than the gamma.
    const rate = expected * Math.exp(0.35 * normal() - 0.06);
    return Math.max(0, Math.round(rate + Math.sqrt(rate) * normal()));
  });
  const values: (number | null)[] = [...adding(1000 + Math.floor(20_000 * next()), gains)];
  return levels(
    repo(`eventless-${seed}`),
    'stars',
    values.map((value) => (next() < 0.02 ? null : value)),
  );
}

test('200 series in which nothing happens give at most one surge in a thousand series-days', async () => {
  const past = pastOf(Array.from({ length: 200 }, (_, i) => eventless(i + 1, 120)).flat(), cutoffOf(today));
  const field = await surpriseField(past, metric('stars'), source);
  let [looked, surges] = [0, 0];
  for (const subject of field.subjects) {
    const days = daysOf(field, subject);
    looked += days.length;
    surges += days.filter(({ day }, i) => findSurge(days.slice(0, i + 1), day)).length;
  }
  assert.ok(looked > 10_000);
  assert.ok(surges <= looked / 1000, `${surges} surges in ${looked} series-days`);
});

test('a source that reads at another hour never adds a gain', async () => {
  const elsewhere = levels(riser, 'stars', [7000, 9000], { from: 'sample-source/other' as typeof source });
  const alone = await found(surging(100));
  const both = await found([...surging(100), ...elsewhere]);
  assert.deepEqual(
    both.findings.map((one) => one.id),
    alone.findings.map((one) => one.id),
  );
});
