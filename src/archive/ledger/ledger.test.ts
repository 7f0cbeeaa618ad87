import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { kindsOfDatabase } from '../../../test/house/databases.ts';
import type { Day, Instant } from '../../vocabulary/index.ts';
import type { PrintedRecord } from './ledger.ts';
import { openLedger } from './open.ts';
import { openSqlite } from './sqlite.ts';

const printed = (date: string, number: number, revision = 0): PrintedRecord => ({
  edition: 'main',
  date: date as Day,
  number,
  revision,
  cutoff: `${date}T06:00:00Z` as Instant,
  printedAt: `${date}T06:00:07Z` as Instant,
  issueDigest: 'a'.repeat(64),
  evidenceDigest: 'b'.repeat(64),
  headline: `Headline of ${date}, revision ${revision}`,
  deck: 'A deck.',
  remembered: {
    date: date as Day,
    number,
    headline: `Headline of ${date}, revision ${revision}`,
    leadAngle: 'surge',
    leadSubject: null,
    leadScore: 7,
    stories: [],
  },
});

for (const kind of await kindsOfDatabase()) {
  test(`${kind.name}: an issue keeps the number of its first print`, async () => {
    const ledger = await openLedger(await kind.place());
    assert.equal(await ledger.numberOf('main', '2026-05-01' as Day), 1);
    assert.equal(await ledger.numberOf('main', '2026-05-03' as Day), 2);
    assert.equal(await ledger.numberOf('main', '2026-05-02' as Day), 3);
    assert.equal(await ledger.numberOf('main', '2026-05-01' as Day), 1);
    assert.equal(await ledger.numberOf('evening', '2026-05-01' as Day), 1);
    await ledger.close();
  });

  test(`${kind.name}: two who ask for a number at the same time are given the same one`, async () => {
    const ledger = await openLedger(await kind.place());
    const asked = await Promise.all(Array.from({ length: 8 }, () => ledger.numberOf('main', '2026-05-01' as Day)));
    assert.deepEqual(new Set(asked), new Set([1]));
    await ledger.close();
  });

  test(`${kind.name}: the lines of a ledger are its issues without what is remembered of them`, async () => {
    const ledger = await openLedger(await kind.place());
    for (const [date, revision] of [
      ['2026-05-01', 0],
      ['2026-05-01', 1],
      ['2026-05-02', 0],
    ] as const)
      await ledger.record(printed(date, 1, revision), [], []);
    const whole = await ledger.printed('main');
    assert.deepEqual(
      await ledger.lines('main'),
      whole.map(({ remembered: _remembered, ...line }) => line),
    );
    await ledger.close();
  });

  test(`${kind.name}: memory holds the newest revision of every earlier issue, newest first, and nothing of the day itself`, async () => {
    const ledger = await openLedger(await kind.place());
    for (const [index, date] of ['2026-05-01', '2026-05-02', '2026-05-03'].entries())
      await ledger.record(printed(date, index + 1), [], []);
    await ledger.record(printed('2026-05-01', 1, 1), [], []);
    const memory = await ledger.memory('main', '2026-05-03' as Day);
    assert.deepEqual(
      memory.issues.map((issue) => issue.headline),
      ['Headline of 2026-05-02, revision 0', 'Headline of 2026-05-01, revision 1'],
    );
    await ledger.close();
  });

  test(`${kind.name}: corrections are asked for by the moment they were published, and keep whose word they are`, async () => {
    const ledger = await openLedger(await kind.place());
    const correction = { date: '2026-05-01' as Day, revision: 1, was: 'nine', is: 'ten', reason: 'counted again' };
    const mended = { ...printed('2026-05-01', 1, 1), printedAt: '2026-05-03T12:00:00Z' as Instant };
    await ledger.record(printed('2026-05-01', 1), [], []);
    await ledger.record(mended, [correction, { ...correction, was: 'five', by: 'editor' }], []);
    const between = (from: string, to: string) =>
      ledger.correctionsBetween('main', `2026-05-${from}T00:00:00Z` as Instant, `2026-05-${to}T00:00:00Z` as Instant);
    assert.deepEqual(await between('01', '03'), []);
    assert.deepEqual(await between('03', '04'), [correction, { ...correction, was: 'five', by: 'editor' }]);
    assert.deepEqual(await ledger.corrections('main'), await between('03', '04'));
    assert.equal(await ledger.firstPrinted('main', '2026-05-01' as Day), printed('2026-05-01', 1).printedAt);
    assert.equal(await ledger.firstPrinted('main', '2026-05-02' as Day), null);
    await ledger.close();
  });

  test(`${kind.name}: a withdrawn subject keeps its first salt and moment`, async () => {
    const ledger = await openLedger(await kind.place());
    const one = {
      subject: 'gh:repo/sample-a/b' as never,
      salt: 's',
      since: '2026-05-01T06:00:00Z' as Instant,
      reason: 'r',
    };
    await ledger.withdraw([one]);
    await ledger.withdraw([{ ...one, salt: 't', since: '2026-05-02T06:00:00Z' as Instant }]);
    assert.deepEqual(await ledger.withdrawals(), [one]);
    await ledger.close();
  });

  test(`${kind.name}: a forecast is remembered as it was made, and once however often its issue is printed`, async () => {
    const ledger = await openLedger(await kind.place());
    const forecast = {
      id: 'f1',
      madeOn: '2026-05-01' as Day,
      dueOn: '2026-06-01' as Day,
      subject: 'gh:repo/sample-a/b' as never,
      says: 'keeps its pace',
      metric: 'stars',
      threshold: 120.5,
      probability: 0.7,
      outcome: 'open' as const,
    };
    await ledger.record(printed('2026-05-01', 1), [], [forecast]);
    await ledger.record(printed('2026-05-01', 1), [], [forecast]);
    assert.deepEqual((await ledger.memory('main', '2026-05-02' as Day)).forecasts, [forecast]);
    assert.deepEqual((await ledger.memory('main', '2026-05-01' as Day)).forecasts, []);
    await ledger.close();
  });

  test(`${kind.name}: a verdict is remembered from the next day on, and settles the forecast it judges`, async () => {
    const ledger = await openLedger(await kind.place());
    const forecast = {
      id: 'f1',
      madeOn: '2026-05-01' as Day,
      dueOn: '2026-05-31' as Day,
      subject: 'gh:repo/sample-a/b' as never,
      says: 'less than 20 further stars withdraws the column',
      metric: 'stars',
      threshold: 120,
      probability: null,
      outcome: 'open' as const,
    };
    const decidedOn = '2026-05-31' as Day;
    const verdict = { kind: 'forecast', about: 'f1', toldOn: forecast.madeOn, decidedOn, says: 'held' } as const;
    await ledger.record(printed('2026-05-01', 1), [], [forecast]);
    await ledger.record(printed('2026-05-31', 2), [], [], [verdict]);
    await ledger.record(printed('2026-05-31', 2), [], [], [verdict]);
    const [same, later] = [await ledger.memory('main', decidedOn), await ledger.memory('main', '2026-06-01' as Day)];
    assert.deepEqual([same.verdicts, same.forecasts[0]?.outcome], [[], 'open']);
    assert.deepEqual([later.verdicts, later.forecasts[0]?.outcome], [[verdict], 'held']);
    assert.equal((await ledger.forecasts('main'))[0]?.outcome, 'held');
    await ledger.close();
  });
}

test('what was recorded is there when the ledger is opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger.sqlite');
  const first = await openLedger(path);
  await first.record(printed('2026-05-01', await first.numberOf('main', '2026-05-01' as Day)), [], []);
  await first.close();
  const again = await openLedger(path);
  assert.deepEqual(await again.findPrinted('main', '2026-05-01' as Day), printed('2026-05-01', 1));
  await again.close();
  await rm(folder, { recursive: true });
});

test('a ledger of a newer program is refused and left as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger.sqlite');
  await (await openLedger(path)).close();
  const database = await openSqlite(path);
  await database.query("INSERT INTO migration (step, name) VALUES (999, 'from-the-future.sql')");
  await database.close();
  await assert.rejects(openLedger(path), { name: 'Fault', kind: 'newer' });
  await rm(folder, { recursive: true });
});
