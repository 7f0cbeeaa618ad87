import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adding, levels, reading, repo, source } from '../../test/made/series.ts';
import { pastOf } from '../archive/memory-past.ts';
import { historiesOf } from '../reckon/ranking/history.ts';
import { rankRepositories } from '../reckon/ranking/rank.ts';
import { makeWorld, sampleBatches } from '../sample/index.ts';
import { Random } from '../sample/random.ts';
import { addDays, numberOfDay } from '../text/days.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { backtest, type Part, type Wish } from './backtest.ts';
import { endOf, panelOf } from './panel.ts';
import { horizons } from './protocol.ts';
import { roll, RollingTrack, type PastAt } from './rolling.ts';
import { tracks } from './tracks.ts';

const last = '2026-05-04' as Day;
const recorded = 130;
const burstBar = { z: 6, gain: 100, times: 5, confirmedFrom: 2 };

/** Seventy repositories; bursts of one day come and go on top of a steady pace. */
function crowd(seed = 'crowd'): readonly Observation[] {
  return Array.from({ length: 70 }, (_, i) => {
    const random = new Random(`${seed} ${i}`);
    const pace = 2 + i;
    const gains = Array.from({ length: recorded - 1 }, () =>
      random.chance(0.03) ? pace * random.whole(5, 12) : random.negativeBinomial(pace, 0.1),
    );
    return levels(repo(`crowd-${i}`), 'stars', adding(2000 + 10 * i, gains), { last });
  }).flat();
}

const pastAtOf =
  (observations: readonly Observation[]): PastAt =>
  async (cutoff) =>
    pastOf(observations, cutoff);

const wish = (parts: readonly Part[], rest: Partial<Wish> = {}): Wish => ({
  window: { from: addDays(last, -100), to: last },
  parts,
  horizon: '8-30',
  count: 'stars',
  source: null,
  burstBar,
  ...rest,
});

test('the same archive and dates give the same figures; persistent paces beat chance, and chance is chance', async () => {
  const pastAt = pastAtOf(crowd());
  const result = await backtest(pastAt, wish(['established']));
  assert.deepEqual(await backtest(pastAt, wish(['established'])), result);
  const [established] = result.tracks;
  assert.ok(established && established.origins >= 8);
  const ndcgOf = (id: string) => established.rankings.find((one) => one.id === id)!.measures['ndcg20']!.value;
  assert.ok(ndcgOf('median') > 0.8 && ndcgOf('ours') > 0.8);
  assert.ok(ndcgOf('random') < 0.75 && ndcgOf('newest') < 0.9);
  const paired = established.differences.find((one) => one.measure === 'ndcg20' && one.against === 'random')!;
  assert.ok(paired.estimate.low > 0 && paired.chance < 0.05);
  assert.equal(established.lost, 0);

  const later = await backtest(pastAt, wish(['established'], { window: { from: addDays(last, -58), to: last } }));
  assert.ok(later.tracks[0]!.origins < established.origins && later.tracks[0]!.from === addDays(last, -58));
  assert.deepEqual(later.weights, result.weights);
});

test('a future value changes no feature, no ranking and no fit, whenever it was read', async () => {
  const origin = addDays(last, -40);
  const plain = crowd();
  const victim = repo('crowd-3');
  const planted = [
    // Readings of later days, and one of an earlier day that was not known until later.
    ...[1, 2, 10, 35].map((ahead) => reading(victim, 'stars', addDays(origin, ahead), 900_000 + ahead)),
    {
      ...reading(victim, 'stars', addDays(origin, -1), 900_000),
      knownAt: `${addDays(origin, 3)}T00:00:00Z` as Instant,
    },
  ].map((one) => ({ ...one, source }));
  const spoiled = [...plain.filter((one) => !planted.some((other) => sameKey(one, other))), ...planted];
  const honest = plain.filter((one) => spoiled.includes(one) || one.asOf > `${origin}T24`);
  const views = await Promise.all(
    [honest, spoiled].map(async (observations) => {
      const histories = await historiesOf(pastOf(observations, endOf(numberOfDay(origin))), { count: 'stars', source });
      const fit = await fitUntil(pastAtOf(observations), origin);
      return { histories, places: rankRepositories(histories), weights: [...fit.weights], cases: fit.cases };
    }),
  );
  assert.deepEqual(views[0], views[1]);
  assert.ok(views[0]!.cases > 100);
});

function sameKey(a: Observation, b: Observation): boolean {
  return a.subject === b.subject && a.metric === b.metric && a.asOf === b.asOf;
}

async function fitUntil(pastAt: PastAt, to: Day) {
  const window = { from: addDays(last, -100), to };
  const panel = await panelOf(await pastAt(endOf(numberOfDay(addDays(last, 60)))), 'stars', source, window);
  const walker = new RollingTrack(tracks[0]!, horizons['8-30'], panel);
  const span = { from: numberOfDay(window.from), to: numberOfDay(to) };
  await roll(pastAt, { count: 'stars', source }, span, [walker], panel, () => {});
  return walker.fit();
}

test('nothing is learned before the days to come have passed', async () => {
  const from = addDays(last, -100);
  const until = (days: number) => fitUntil(pastAtOf(crowd()), addDays(from, days));
  assert.equal((await until(29)).cases, 0);
  assert.equal((await until(35)).cases, 70);
});

test('dates about a recount are left out', async () => {
  const recount = numberOfDay(addDays(last, -50));
  const counted = crowd().map((one) =>
    numberOfDay(one.asOf.slice(0, 10) as Day) >= recount ? { ...one, value: Math.round(Number(one.value) * 0.7) } : one,
  );
  const [plain] = (await backtest(pastAtOf(crowd()), wish(['established']))).tracks;
  const [broken] = (await backtest(pastAtOf(counted), wish(['established']))).tracks;
  assert.ok(plain && broken && broken.origins < plain.origins);
});

test('forecasts learn from weeks that have passed and are better than the base rate', async () => {
  const { forecast, tracks: measured } = await backtest(pastAtOf(crowd()), wish(['forecast', 'listed']));
  assert.ok(forecast && forecast.origins >= 3 && forecast.forecasts === 70 * forecast.origins);
  assert.ok(forecast.better.low > 0 && forecast.brier.value < 0.1);
  // Nobody joined the list after its first day, so nothing was new on it.
  assert.deepEqual(
    measured.map(({ track, origins }) => [track, origins]),
    [['listed', 0]],
  );
});

test('bursts of one day are not confirmed, do not follow through, and are ranked on the days they fall on', async () => {
  const window = { from: addDays(last, -45), to: addDays(last, -31) };
  const { tracks: measured, onsets } = await backtest(pastAtOf(crowd()), wish(['burst', 'onsets'], { window }));
  assert.ok(measured[0]!.origins > 0 && measured[0]!.candidates < 20);
  const [confirmed, all] = onsets;
  assert.ok(confirmed && all && all.onsets > 10 && confirmed.onsets < all.onsets / 2 && all.share < 0.5);
});

test('newborns of the sample world are ranked from their first days', async () => {
  const world = makeWorld({ seed: 4, lastDay: last, days: 90, size: 'small' });
  const wanted = new Set(['likes', 'created-at', 'modified-at']);
  const observations: Observation[] = [];
  for (const batch of sampleBatches(world))
    for await (const one of batch.observations) if (wanted.has(one.metric)) observations.push(one);
  const result = await backtest(
    pastAtOf(observations),
    wish(['newborn'], {
      window: { from: addDays(last, -60), to: last },
      count: 'likes',
      horizon: '7',
      source: 'sample/hugging-face' as SourceId,
    }),
  );
  const [newborn] = result.tracks;
  assert.ok(newborn && newborn.origins >= 3 && newborn.candidates >= 20);
  const ndcgOf = (id: string) => newborn.rankings.find((one) => one.id === id)!.measures['ndcg10']!.value;
  assert.ok(ndcgOf('ours') > ndcgOf('random'));
});
