import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  adding,
  crowd,
  cutoffOf,
  inTheField,
  levels,
  morningOf,
  reading,
  repo,
  steady,
  today,
} from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import type { Observation } from '../../vocabulary/observation.ts';
import { subjectId, type SubjectId } from '../../vocabulary/subject.ts';
import { detect } from '../detect.ts';
import { gamingRisk } from './gaming.ts';

const days = 120;
const riser = repo('riser');
const rising = (subject: SubjectId = riser, start = 5000) =>
  levels(subject, 'stars', adding(start, [...steady(days - 3, 10), 400, 300]));
const pastWith = (...observations: readonly (readonly Observation[])[]) =>
  pastOf(inTheField([...crowd(40, days), ...observations.flat()]), cutoffOf(today));
const now = (id: string, value: number) => [reading(riser, id, today, value)];
const surgeOf = async (past: ReturnType<typeof pastWith>) =>
  (await detect(past, morningOf())).findings.find(({ angle }) => angle === 'surge');

test('what was never read raises no risk, and neither do forks and issues as they are usual', async () => {
  assert.equal(await gamingRisk(pastWith(rising()), riser), 0);
  assert.equal(await gamingRisk(pastWith(rising(), now('forks', 700), now('open-issues', 40)), riser), 0);
});

test('stars without forks lower what a surge is worth; without forks and issues it is not told', async () => {
  const plain = await surgeOf(pastWith(rising(), now('open-issues', 12)));
  const doubted = await surgeOf(pastWith(rising(), now('forks', 3), now('open-issues', 12)));
  assert.ok(plain && doubted);
  assert.ok(doubted.score.score < plain.score.score);
  assert.equal(await surgeOf(pastWith(rising(), now('forks', 3), now('open-issues', 0))), undefined);
});

test('three of one owner that stand at nearly one count are not told, and a finding never says why', async () => {
  const siblings = ['a', 'b', 'c'].map((name) => subjectId('repo', `sample-house/${name}`));
  const past = pastWith(...siblings.map((one, i) => rising(one, 5000 + i)));
  assert.equal(await gamingRisk(past, siblings[0]!), 0.6);
  const { findings } = await detect(past, morningOf());
  assert.ok(!findings.some(({ subject }) => siblings.includes(subject)));
});
