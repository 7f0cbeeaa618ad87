import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { metric } from '../vocabulary/metric.ts';
import type { RawSha, SourceId, Table } from '../vocabulary/observation.ts';
import type { Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import type { Archive } from './archive.ts';
import { compactArchive } from './care.ts';
import { at, day } from './contract/made.ts';
import { scratchArchive } from './scratch.ts';

const source = 'sample-hub/models' as SourceId;
const evening = at('06-01');

/** A snapshot from a list: name, likes, licence (null where none is said). */
type Row = readonly [name: string, likes: number, licence: string | null];

function snapshot(date: string, rows: readonly Row[], reserve?: Table['reserve']): Table {
  const moment = `2026-${date}T06:00:00Z` as Instant;
  return {
    id: `snapshot ${date}`,
    source,
    snapshot: {
      sha: sha256(date) as RawSha,
      source,
      address: `${date}.parquet`,
      readAt: moment,
      status: 200,
      etag: null,
      bytes: 1,
    },
    prepare: '',
    query: `SELECT 'hf:model/sample-ada/' || (row->>0) AS subject, $moment::TIMESTAMP AS as_of, $moment::TIMESTAMP AS known_at,
      (row->>1)::BIGINT AS "likes", '"' || (row->>2) || '"' AS "licence" FROM (SELECT unnest($rows)::JSON AS row)`,
    parameters: { moment, rows: rows.map((row) => JSON.stringify(row)) },
    metrics: ['likes', 'licence'].map(metric),
    ...(reserve && { reserve }),
  };
}

async function shelf(t: TestContext, ...snapshots: readonly Table[]): Promise<Archive> {
  const archive = await scratchArchive(t);
  for (const one of snapshots) await archive.keepTable(one);
  return archive;
}

const likes = metric('likes');
const short = (subject: string): string => subject.slice('hf:model/sample-ada/'.length);

test('movers are those that gained most, and the surprise is told against others of their size', async (t) => {
  const archive = await shelf(
    t,
    snapshot('05-01', [
      ['a', 10, null],
      ['b', 20, null],
      ['c', 30, null],
      ['d', 5000, null],
      ['gone', 9, null],
    ]),
    snapshot('05-08', [
      ['a', 11, null],
      ['b', 22, null],
      ['c', 300, null],
      ['d', 5100, null],
      ['new', 900, null],
    ]),
  );
  const movers = await (
    await archive.hub(evening)
  ).movers({
    metric: likes,
    from: day('2026-05-01'),
    to: day('2026-05-08'),
    most: 3,
  });
  assert.deepEqual(
    movers.map(({ subject, before, now, gain, compared }) => [short(subject), before, now, gain, compared]),
    [
      ['c', 30, 300, 270, 3],
      ['d', 5000, 5100, 100, 1],
      ['b', 20, 22, 2, 3],
    ],
  );
  // By hand: growths ln(12/11), ln(23/21), ln(301/31) around their mean, in sample standard deviations.
  const growths = [12 / 11, 23 / 21, 301 / 31].map(Math.log);
  const mean = growths.reduce((a, b) => a + b) / 3;
  const deviation = Math.sqrt(growths.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 2);
  assert.ok(Math.abs(movers[0]!.surprise! - (growths[2]! - mean) / deviation) < 1e-9);
  assert.equal(movers[1]!.surprise, null, 'alone of its size');
});

test('a partial day is left out of totals and is a gap in a history, also once its month is gathered and closed', async (t) => {
  const archive = await shelf(
    t,
    snapshot('05-01', [
      ['a', 10, null],
      ['b', 20, null],
    ]),
    snapshot('05-02', [['a', 10, null]], { kind: 'partial', reason: 'only 50 % of 2026-05-01' }),
    snapshot('05-03', [
      ['a', 11, null],
      ['b', 25, null],
    ]),
  );
  const window = { from: day('2026-05-01'), to: day('2026-05-31') };
  const soundOnly = async () => {
    assert.deepEqual(await (await archive.hub(evening)).totals({ metric: likes, window }), [
      { day: '2026-05-01', total: 30, subjects: 2 },
      { day: '2026-05-03', total: 36, subjects: 2 },
    ]);
    const past = await archive.past(evening);
    const [a] = await past.daily({ metric: likes, window });
    assert.deepEqual([...a!.values], [10, 11]);
    const { subject, source } = a!;
    const point = await past.point({ subject, source, metric: likes, day: day('2026-05-02') });
    assert.equal(point?.value, 10, 'what was read can be proven all the same');
  };
  await soundOnly();
  await compactArchive(archive.folder, { threads: 1, now: '2026-12-01T00:00:00Z' as Instant, atLeast: 2 });
  await soundOnly();
  assert.deepEqual(await (await archive.hub(at('05-02'))).totals({ metric: likes, window }), [
    { day: '2026-05-01', total: 30, subjects: 2 },
  ]);
});

test('shares hold what was last said at the end of each week', async (t) => {
  const archive = await shelf(
    t,
    snapshot('05-01', [
      ['a', 1, 'mit'],
      ['b', 1, 'mit'],
      ['c', 1, 'other'],
      ['d', 1, null],
    ]),
    snapshot('05-06', [
      ['a', 1, 'other'],
      ['b', 1, 'mit'],
      ['c', 1, 'other'],
      ['d', 1, 'mit'],
    ]),
  );
  const window = { from: day('2026-05-01'), to: day('2026-05-10') };
  const shares = await (await archive.hub(evening)).shares({ attribute: metric('licence'), window });
  assert.deepEqual(
    shares.map(({ week, value, subjects, share }) => [week, value, subjects, Number(share.toFixed(3))]),
    [
      ['2026-05-03', 'mit', 2, 0.667],
      ['2026-05-03', 'other', 1, 0.333],
      ['2026-05-10', 'mit', 2, 0.5],
      ['2026-05-10', 'other', 2, 0.5],
    ],
  );
});

test('unusual is what left its own line, not what is large', async (t) => {
  const days = Array.from({ length: 10 }, (_, i) => i + 1);
  const rowsOf = (date: number): Row[] => [
    ['steady', 1000 * date, null],
    ['jumps', date < 10 ? 10 + date : 70, null],
    ['still', 500, null],
  ];
  const archive = await shelf(t, ...days.map((date) => snapshot(`05-${String(date).padStart(2, '0')}`, rowsOf(date))));
  const window = { from: day('2026-05-01'), to: day('2026-05-10') };
  const unusual = await (await archive.hub(evening)).unusual({ metric: likes, window, most: 5 });
  assert.deepEqual(
    unusual.map(({ subject, last, before }) => [short(subject), last, before]),
    [
      ['jumps', 70, 19],
      ['steady', 10000, 9000],
    ],
  );
  assert.ok(Math.abs(unusual[0]!.expected - 20) < 1e-6 && Math.abs(unusual[0]!.surprise - 50) < 1e-3);
  assert.ok(Math.abs(unusual[1]!.surprise) < 1e-3);
});
