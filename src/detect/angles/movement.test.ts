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
  source,
  steady,
  today,
} from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import { addDays } from '../../text/days.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { AngleId, Finding, FindingOf } from '../../vocabulary/finding.ts';
import type { Observation, SourceId } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Angle } from '../angle.ts';
import { milestone } from './milestone.ts';
import { overtake } from './overtake.ts';
import { quietDay } from './quiet-day.ts';
import { surge } from './surge.ts';

const riser = repo('riser');
const days = 100;
const others = crowd(15, days);
/** A repository of 10 stars a day whose last days are these. */
const rising = (...last: readonly number[]) =>
  levels(riser, 'stars', adding(5000, [...steady(days - 1 - last.length, 10), ...last]));

async function find<A extends AngleId>(
  angle: Angle & { readonly declaration: { readonly id: A } },
  observations: readonly Observation[],
  morning = morningOf(),
): Promise<readonly FindingOf<A>[]> {
  const past = pastOf(inTheField(observations), cutoffOf(today));
  const found = await angle.find(past, morning);
  for (const one of found) await allHold(one, past);
  return found as readonly FindingOf<A>[];
}

async function allHold(finding: Finding, past: Parameters<typeof prove>[1]): Promise<void> {
  for (const fact of Object.values(finding.facts).flat() as readonly (Fact | null)[])
    if (fact) assert.deepEqual(await prove(fact, past), { holds: true }, `${finding.id} ${fact.formula.name}`);
}

const surgeAngle = surge as Angle & { declaration: { id: 'surge' } };
const milestoneAngle = milestone as Angle & { declaration: { id: 'milestone' } };
const overtakeAngle = overtake as Angle & { declaration: { id: 'overtake' } };
const quietAngle = quietDay as Angle & { declaration: { id: 'quiet-day' } };

test('a surge is told on the second day, with what it rests on', async () => {
  const forks = levels(riser, 'forks', adding(500, [...steady(days - 3, 1), 40, 30]));
  const [found, ...more] = await find(surgeAngle, [...others, ...rising(400, 300), ...forks]);
  assert.deepEqual(more, []);
  assert.ok(found);
  const { facts } = found;
  assert.equal(facts.gain.value, 700);
  assert.deepEqual(
    facts.dailyGains.map((fact) => fact.value),
    [400, 300],
  );
  assert.equal(facts.bestDay.value, 400);
  assert.equal(facts.since.value, addDays(today, -2));
  assert.equal(facts.forksGain?.value, 70);
  assert.equal(facts.forksPerHundred?.value, 10);
  assert.equal(facts.threadsRead, null);
  assert.ok(Number(facts.rarity.value) > 100);
  assert.equal(found.chartPoints?.at(-1)?.value, 300);
});

test('a surge is not told on its first day, nor when the second day falls back', async () => {
  assert.deepEqual(await find(surgeAngle, [...others, ...rising(400)]), []);
  assert.deepEqual(await find(surgeAngle, [...others, ...rising(400, 11)]), []);
});

test('a surge that goes on is told with all its days, up to a week', async () => {
  const [found] = await find(surgeAngle, [...others, ...rising(400, 300, 200, 300)]);
  assert.equal(found?.facts.dailyGains.length, 4);
  assert.deepEqual(await find(surgeAngle, [...others, ...rising(400, 400, 400, 400, 400, 400, 400, 400)]), []);
});

test('too few stars are no surge, however unusual', async () => {
  assert.deepEqual(await find(surgeAngle, [...others, ...rising(80, 70)]), []);
});

test('a repository without a norm has no surge', async () => {
  const young = levels(riser, 'stars', adding(100, [...steady(15, 10), 400, 300]));
  assert.deepEqual(await find(surgeAngle, [...others, ...young]), []);
});

test('no surge is found across a day on which all stars were counted anew', async () => {
  const recounted = [...crowd(15, days), ...rising(400, 300)].map((one) =>
    one.asOf.slice(0, 10) >= addDays(today, -1) ? { ...one, value: Math.round(Number(one.value) * 1.1) } : one,
  );
  assert.deepEqual(await find(surgeAngle, recounted), []);
});

test('a day that was not read confirms nothing', async () => {
  const gap = rising(400, 300).filter((one) => !one.asOf.startsWith(addDays(today, -1)));
  assert.deepEqual(await find(surgeAngle, [...others, ...gap]), []);
});

test('a surge told as a story is not told again, and one of the same owner counts as half new', async () => {
  const observations = [...others, ...rising(400, 300)];
  const told = (subject: typeof riser) =>
    morningOf(today, [issueOf(addDays(today, -1), [{ section: 'lead', angle: 'surge', subjects: [subject] }])]);
  assert.deepEqual(await find(surgeAngle, observations, told(riser)), []);
  const sibling = subjectId('repo', 'sample-riser/another');
  const [again] = await find(surgeAngle, observations, told(sibling));
  const [fresh] = await find(surgeAngle, observations);
  assert.ok(again && fresh && again.score.score <= fresh.score.score);
  assert.equal(again.score.parts.find(({ name }) => name === 'new to the paper')!.value.toFixed(2), '0.53');
});

/** The quality of a surge in which so many forks came with the stars of each day. */
async function qualityWith(lastForks: number): Promise<number> {
  const forks = levels(riser, 'forks', adding(500, [...steady(days - 3, 2), lastForks, lastForks]));
  const [found] = await find(surgeAngle, [...others, ...rising(400, 300), ...forks]);
  return found!.score.parts.find(({ name }) => name === 'quality')!.value;
}

test('stars without forks are doubted', async () => {
  assert.equal(await qualityWith(0), (await qualityWith(40)) / 2);
});

function thread(id: string, title: string, link: string, points: number): readonly Observation[] {
  const subject = subjectId('thread', id);
  return [
    reading(subject, 'title', today, title),
    reading(subject, 'link', today, link),
    reading(subject, 'points', today, points),
    reading(subject, 'published-at', today, `${today}T04:00:00Z`),
  ];
}

test('a Hacker News thread is found by the address it points to, and by an uncommon name, not by a common word', async () => {
  const unrelated = thread('1', 'A riser in the kitchen', 'https://example.org/riser', 900);
  const pointing = thread('2', 'Show: a sample tool', 'https://github.com/sample-riser/riser#readme', 40);
  const longer = thread('3', 'Another', 'https://github.com/sample-riser/riser-two', 80);
  const base = [...others, ...rising(400, 300)];
  const [searched] = await find(surgeAngle, [...base, ...unrelated, ...longer]);
  assert.equal(searched?.facts.threadPoints, null);
  assert.equal(searched?.facts.threadsRead?.value, 2);
  const [named] = await find(surgeAngle, [...base, ...unrelated, ...longer, ...pointing]);
  assert.equal(named?.facts.threadPoints?.value, 40);
  assert.equal(named?.facts.threadTitle?.value, 'Show: a sample tool');
});

test('sources are never mixed: the one with more days is followed', async () => {
  const other = 'sample-source/another' as SourceId;
  const rough = levels(riser, 'stars', [1, 9000], { from: other });
  const [found] = await find(surgeAngle, [...others, ...rising(400, 300), ...rough]);
  assert.equal(found?.facts.now.inputs[0]!.source, source);
});

/** Slowly towards 10,000, with these last days. */
const nearTenThousand = (...last: readonly number[]) =>
  levels(riser, 'stars', [...steady(60, 4, 3).map((gain, i) => 9700 + 4 * i + (gain % 2)), ...last]);

test('a milestone is told on the day it is passed, and not again', async () => {
  const [found] = await find(milestoneAngle, [...others, ...nearTenThousand(9_995, 10_004)]);
  assert.equal(found?.facts.milestone.value, 10_000);
  assert.equal(found.facts.now.value, 10_004);
  assert.equal(found.facts.yesterday.value, 9_995);
  assert.equal(found.facts.daysSinceLast, null);
  assert.deepEqual(await find(milestoneAngle, [...others, ...nearTenThousand(9_995, 10_004, 10_010)]), []);
  assert.deepEqual(await find(milestoneAngle, [...others, ...nearTenThousand(10_003, 9_995, 10_004)]), []);
  assert.deepEqual(await find(milestoneAngle, [...others, ...nearTenThousand(9_980, 9_995)]), []);
});

test('the days since the milestone before are told where its passing was read', async () => {
  const [found] = await find(milestoneAngle, [
    ...others,
    ...levels(
      riser,
      'stars',
      adding(4_990, [...steady(58, 85, 2), 9_990 - 4_990 - steady(58, 85, 2).reduce((a, b) => a + b, 0), 20]),
    ),
  ]);
  assert.equal(found?.facts.daysSinceLast?.value, 59);
});

/** Past 5,000 after five days of one gain. */
const pastFiveThousand = (gain: number) =>
  levels(riser, 'stars', adding(4_990 - 5 * gain, [gain, gain, gain, gain, gain, 20]));

test('a milestone that is expected every other day is none', async () => {
  assert.deepEqual(
    await find(
      milestoneAngle,
      [...others, ...pastFiveThousand(1_600)].filter((one) => Number(one.value) > 0),
    ),
    [],
  );
  assert.equal((await find(milestoneAngle, [...others, ...pastFiveThousand(200)])).length, 1);
});

const leading = (start: number, ...last: readonly number[]) => [
  ...Array.from({ length: 60 }, (_, i) => start + i),
  ...last,
];

test('one that passes another after a month behind is told on the second day', async () => {
  const rival = levels(repo('rival'), 'stars', leading(20_000, 20_060, 20_061, 20_062));
  const [found] = await find(overtakeAngle, [
    ...others,
    ...rival,
    ...levels(riser, 'stars', leading(19_990, 20_050, 20_080, 20_100)),
  ]);
  assert.equal(found?.facts.gap.value, 38);
  assert.equal(found.facts.ledFor.value, 61);
  assert.equal(found.facts.rank?.value, 1);
  assert.deepEqual(found.others, [repo('rival')]);
});

test('no overtake on the first day ahead, nor after a week behind, nor when both are level', async () => {
  const rival = levels(repo('rival'), 'stars', leading(20_000, 20_060, 20_061, 20_062));
  const against = (mine: readonly number[]) =>
    find(overtakeAngle, [...others, ...rival, ...levels(riser, 'stars', mine)]);
  assert.deepEqual(await against(leading(19_990, 20_050, 20_051, 20_100)), []);
  assert.deepEqual(await against(leading(19_990, 20_050, 20_061, 20_062)), []);
  const lately = leading(20_010, 20_050, 20_080, 20_100).map((value, i) => (i > 54 && i < 61 ? value - 40 : value));
  assert.deepEqual(await against(lately), []);
});

test('a quiet day says how many were looked at and that none stood out', async () => {
  const [found] = await find(quietAngle, others);
  assert.equal(found?.facts.followed.value, 15);
  assert.equal(found.facts.above.value, 0);
  assert.ok(found.facts.medianGain);
});

test('findings do not depend on the order of what was read', async () => {
  const observations = [
    ...others,
    ...rising(400, 300),
    ...levels(repo('second'), 'stars', adding(900, [...steady(days - 3, 10, 7), 400, 300])),
  ];
  assert.deepEqual(await find(surgeAngle, observations), await find(surgeAngle, observations.toReversed()));
});

test('a repository that nothing says to be of the field is not followed', async () => {
  const past = pastOf([...inTheField(others), ...rising(400, 300)], cutoffOf(today));
  assert.deepEqual(await surge.find(past, morningOf()), []);
});
