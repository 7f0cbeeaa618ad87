import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing, rowsOf } from '../../../test/made/recorded.ts';
import { morningOf, source } from '../../../test/made/series.ts';
import { pastOf } from '../../archive/memory-past.ts';
import { prove } from '../../reckon/prove.ts';
import { metric } from '../../vocabulary/metric.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Observation, RawSha } from '../../vocabulary/observation.ts';
import type { Past } from '../../vocabulary/past.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Day, Instant } from '../../vocabulary/time.ts';
import { decline } from './decline.ts';
import { levelShift } from './level-shift.ts';
import { slowClimb } from './slow-climb.ts';
import { themeOfTheWeek } from './theme-of-the-week.ts';

const set = 'gh-ai-ranking';
const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05'];
const morning = morningOf('2026-05-03' as Day);

async function recorded(): Promise<Past> {
  const all: Observation[] = [];
  for (const month of months)
    for (const row of await rowsOf(`${set}/${month}.csv.gz`)) {
      if (row['date']! > morning.date) continue;
      const shared = {
        subject: subjectId('repo', row['repo']!),
        asOf: `${row['date']}T05:36:00Z` as Instant,
        knownAt: `${row['date']}T10:00:00Z` as Instant,
        source,
        seenIn: 'a'.repeat(64) as RawSha,
      };
      all.push({ ...shared, metric: metric('stars'), value: Number(row['stars']) });
      all.push({ ...shared, metric: metric('topics'), value: row['lists']!.split('|') });
    }
  return pastOf(all, morning.cutoff);
}

async function allHold(facts: object, past: Past): Promise<void> {
  for (const fact of Object.values(facts) as readonly Fact[])
    if ('formula' in fact) assert.deepEqual(await prove(fact, past), { holds: true }, fact.formula.name);
}

test(
  'on 3 May 2026 a slow climb, a decline, a level shift and the theme of the week are found',
  { skip: missing(set) },
  async () => {
    const past = await recorded();
    const [climb] = await slowClimb.find(past, morning);
    assert.ok(climb?.angle === 'slow-climb');
    assert.equal(climb.subject, 'gh:repo/farion1231/cc-switch');
    assert.ok(Number(climb.facts.ratio.value) >= 1.5);
    await allHold(climb.facts, past);

    const [sunk] = await decline.find(past, morning);
    assert.ok(sunk?.angle === 'decline');
    assert.ok(Number(sunk.facts.share.value) <= 0.6);
    await allHold(sunk.facts, past);

    const [step] = await levelShift.find(past, morning);
    assert.ok(step?.angle === 'level-shift');
    assert.ok(Number(step.facts.ratio.value) >= 1.5);
    await allHold(step.facts, past);

    const [theme] = await themeOfTheWeek.find(past, morning);
    assert.ok(theme?.angle === 'theme-of-the-week');
    assert.ok(Number(theme.facts.count.value) >= 4 && Number(theme.facts.accounts.value) >= 3);
  },
);
