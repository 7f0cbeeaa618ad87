import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing, rowsOf } from '../../../test/made/recorded.ts';
import { morningOf, source } from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Observation, RawSha } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { surge } from './surge.ts';

const set = 'gh-ai-ranking';
const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];

async function observations(until: Day): Promise<readonly Observation[]> {
  const all: Observation[] = [];
  for (const month of months)
    for (const row of await rowsOf(`${set}/${month}.csv.gz`)) {
      if (row['date']! > until) continue;
      const shared = {
        subject: subjectId('repo', row['repo']!),
        asOf: `${row['date']}T05:36:00Z` as Instant,
        knownAt: `${row['date']}T10:00:00Z` as Instant,
        source,
        seenIn: 'a'.repeat(64) as RawSha,
      };
      all.push({ ...shared, metric: metric('stars'), value: Number(row['stars']) });
      all.push({ ...shared, metric: metric('topics'), value: row['lists']!.split('|') });
      all.push({ ...shared, metric: metric('forks'), value: Number(row['forks']) });
    }
  return all;
}

test('the riser of 4 May 2026 comes out with its figures', { skip: missing(set) }, async () => {
  const morning = morningOf('2026-05-04' as Day);
  const past = pastOf(await observations(morning.date), morning.cutoff);
  const found = await surge.find(past, morning);
  const riser = found.find(({ subject }) => subject === 'gh:repo/TauricResearch/TradingAgents');
  assert.ok(riser?.angle === 'surge');
  const { facts } = riser;
  assert.deepEqual(
    [facts.now, facts.before, facts.gain, facts.since, facts.bestDay, facts.norm, facts.forksGain].map(
      (one) => one?.value,
    ),
    [65_736, 56_126, 9_610, '2026-04-30', 3_118, 302.5, 2_260],
  );
  assert.deepEqual(
    facts.dailyGains.map(({ value }) => value),
    [2_041, 2_078, 3_118, 2_373],
  );
  assert.equal(Math.round(Number(facts.forksPerHundred?.value)), 24);
  assert.equal(Math.round(Number(facts.forksPerHundredEver?.value)), 19);
  assert.equal(facts.rarityDays.value, 182_563);
  assert.ok(Number(facts.rarity.value) > 450 && Number(facts.rarity.value) < 650);
  for (const fact of Object.values(facts).flat()) if (fact) assert.deepEqual(await prove(fact, past), { holds: true });
});
