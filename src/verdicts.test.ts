import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chanceOf, holds } from './reckon/promise-record.ts';
import type { Day, Forecast, Found, Morning, SubjectId } from './vocabulary/index.ts';
import { correctedLead, promisesOf, verdictsOf } from './verdicts.ts';

const subject = 'gh:repo/sample-ada/letters' as SubjectId;
const promise = (id: string, rest: Partial<Forecast> = {}): Forecast => ({
  id,
  madeOn: '2026-05-01' as Day,
  dueOn: '2026-05-31' as Day,
  subject,
  says: 'less than 20 further stars withdraws the column',
  metric: 'stars',
  threshold: 120,
  probability: null,
  outcome: 'open',
  ...rest,
});
const morning = { date: '2026-05-31', memory: { issues: [], forecasts: [promise('one')] } } as unknown as Morning;

test('a morning’s findings on earlier issues become verdicts, each story and promise once', () => {
  const row = { subject, toldOn: '2026-05-24', verdict: 'faded' };
  const found = {
    findings: [
      { id: 'forecast-due/one', angle: 'forecast-due', subject, facts: { withdrawn: true } },
      { id: 'month-on/x', angle: 'month-on', subject, facts: { kept: true, toldOn: { value: '2026-05-01' } } },
    ],
    selections: [{ kind: 'since-yesterday', rows: [row, row, { ...row, toldOn: '2026-05-30', verdict: 'holding' }] }],
  } as unknown as Found;
  assert.deepEqual(
    verdictsOf(found, morning).map(({ kind, about, toldOn, says }) => [kind, about, toldOn, says]),
    [
      ['story', subject, '2026-05-24', 'faded'],
      ['forecast', 'one', '2026-05-01', 'failed'],
      ['story', subject, '2026-05-01', 'confirmed'],
    ],
  );
});

test('a revision that mends an issue says so of its lead', () => {
  const issue = { leadSubject: subject, date: '2026-05-04' as Day } as Parameters<typeof correctedLead>[1];
  assert.deepEqual(correctedLead([], issue, '2026-05-06' as Day), []);
  const [verdict] = correctedLead([{} as Parameters<typeof correctedLead>[0][number]], issue, '2026-05-06' as Day);
  assert.deepEqual([verdict?.says, verdict?.toldOn, verdict?.decidedOn], ['corrected', '2026-05-04', '2026-05-06']);
});

test('a promise falls short of its mark or grows past it, as its words say', () => {
  assert.ok(holds(promise('less'), 120) && !holds(promise('less'), 119));
  const more = promise('more', { says: 'more than 20 further stars withdraws the column' });
  assert.ok(holds(more, 120) && !holds(more, 121));
});

test('the chance of a promise is the record of its kind, and none before ten were judged', () => {
  const judged = (n: number, outcome: Forecast['outcome']) =>
    Array.from({ length: n }, (_, index) => promise(`${outcome}-${index}`, { outcome }));
  assert.equal(chanceOf(promise('new'), judged(9, 'held')), null);
  assert.equal(chanceOf(promise('new'), [...judged(8, 'held'), ...judged(2, 'failed')]), 9 / 12);
  const forecasts = [...judged(8, 'held'), ...judged(2, 'failed')];
  const stories = [{ forecast: promise('new') }] as unknown as Parameters<typeof promisesOf>[0];
  assert.equal(promisesOf(stories, { issues: [], forecasts })[0]?.probability, 0.75);
});
