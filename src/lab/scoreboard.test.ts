import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adding, crowd, cutoffOf, issueOf, levels, repo, steady, today } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { addDays } from '../text/days.ts';
import type { Forecast } from '../vocabulary/memory.ts';
import { scoreboardOf } from './scoreboard.ts';

const told = addDays(today, -10);
const lasting = levels(repo('lasting'), 'stars', adding(5000, [...steady(60, 20), ...steady(11, 200)]));
const fading = levels(repo('fading'), 'stars', adding(5000, [...steady(59, 20), 900, ...steady(11, 20)]));
const observations = [...crowd(20, 72), ...lasting, ...fading];
const issues = [
  issueOf(addDays(told, 2), [{ section: 'movers', angle: 'movers', subjects: [repo('lasting')] }]),
  issueOf(told, [
    { section: 'lead', angle: 'surge', subjects: [repo('lasting')] },
    { section: 'movers', angle: 'movers', subjects: [repo('lasting'), repo('fading')] },
  ]),
];
const forecast = (id: string, rest: Partial<Forecast>): Forecast => ({
  id,
  madeOn: told,
  dueOn: addDays(told, 7),
  subject: repo('lasting'),
  says: 'it passes a round number',
  metric: 'stars',
  threshold: 6500,
  probability: 0.8,
  outcome: 'open',
  ...rest,
});

test('what was told is judged a week later by its own norm, each story once', async () => {
  const board = await scoreboardOf({ issues, forecasts: [] }, pastOf(observations, cutoffOf(today)));
  assert.deepEqual([board.issues, board.from, board.to], [2, told, addDays(told, 2)]);
  assert.deepEqual([board.leads.told, board.leads.due, board.leads.through], [1, 1, 1]);
  assert.deepEqual([board.movers.told, board.movers.due, board.movers.through], [2, 2, 1]);
  assert.deepEqual([board.naiveMovers.told, board.naiveMovers.due], [2, 2]);
});

test('nothing is judged before its week is over', async () => {
  const board = await scoreboardOf({ issues, forecasts: [] }, pastOf(observations, cutoffOf(addDays(told, 5))));
  assert.deepEqual([board.leads.told, board.leads.due], [1, 0]);
});

test('forecasts are judged on their day, by the ledger or else by the count, and scored against a coin', async () => {
  const forecasts = [
    forecast('reached', {}),
    forecast('missed', { threshold: 60_000, probability: 0.3 }),
    forecast('in the ledger', { outcome: 'failed', probability: null }),
    forecast('not due', { dueOn: addDays(today, 5) }),
    forecast('never read', { subject: repo('unknown') }),
  ];
  const board = await scoreboardOf({ issues, forecasts }, pastOf(observations, cutoffOf(today)));
  const { made, due, held, brier, brierOfCoin } = board.forecasts;
  assert.deepEqual([made, due, held, brierOfCoin], [5, 3, 1, 0.25]);
  assert.ok(Math.abs(brier! - (0.04 + 0.09) / 2) < 1e-12);
});

test('a paper without issues has an empty scoreboard', async () => {
  const board = await scoreboardOf({ issues: [], forecasts: [] }, pastOf([], cutoffOf(today)));
  assert.deepEqual([board.issues, board.from, board.leads.told, board.forecasts.brier], [0, null, 0, null]);
});
