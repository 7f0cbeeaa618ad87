import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createArchive, openArchive } from '../archive/archive.ts';
import { fixedClock } from '../system/clock.ts';
import { silentLog } from '../system/log.ts';
import { metric } from '../vocabulary/metric.ts';
import type { RawSha, SourceId } from '../vocabulary/observation.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Day, Instant } from '../vocabulary/time.ts';
import { importHistory } from './import.ts';

const alpha = subjectId('repo', 'sample-ada/alpha');

/** An hour in which alpha gets one star in four; other events make up the rest. */
function hour(events: number): Uint8Array {
  const lines = Array.from({ length: events }, (_, i) =>
    JSON.stringify({
      id: String(i),
      type: i % 2 === 0 ? 'WatchEvent' : 'PushEvent',
      actor: { login: 'sample-person' },
      repo: { id: i, name: i % 8 === 0 ? 'sample-ada/alpha' : `sample-other/${i}` },
      payload: { action: 'started' },
    }),
  );
  return gzipSync(lines.join('\n'));
}

test('hours of GH Archive become shares of known repositories, and an hour with few events is doubtful', async (t) => {
  const cwd = await mkdtemp(join(tmpdir(), 'hours-'));
  t.after(() => rm(cwd, { recursive: true, force: true }));
  const folder = join(cwd, 'shelf');
  const shelf = await createArchive(folder, { madeBy: 'a test', threads: 1 });
  const moment = '2026-05-01T00:00:00Z' as Instant;
  const source = 'sample' as SourceId;
  const seen = { subject: alpha, metric: metric('stars'), asOf: moment, knownAt: moment, value: 5, source };
  const observations = [{ ...seen, seenIn: 'ab'.repeat(32) as RawSha }];
  await shelf.keep({ id: 'one', source, snapshots: [], observations });
  await shelf.close();

  const names = Array.from({ length: 8 }, (_, i) => `2026-05-04-${i}.json.gz`);
  for (const [i, name] of names.entries()) await writeFile(join(cwd, name), hour(i === 7 ? 16 : 800));
  const said: string[] = [];
  const world = {
    clock: fixedClock('2026-06-01T00:00:00Z'),
    log: silentLog(),
    out: (text: string) => void said.push(text),
    cwd,
    env: {},
    stop: new AbortController().signal,
  };
  await importHistory.run(['gharchive', ...names, '--archive', 'shelf'], world);
  assert.deepEqual(said, ['8 hours, 1 of them doubtful']);

  const archive = await openArchive(folder, { threads: 1 });
  t.after(() => archive.close());
  const window = { from: '2026-05-04' as Day, to: '2026-05-04' as Day };
  const shares = await (
    await archive.past('2026-06-01T00:00:00Z' as Instant)
  ).daily({
    metric: metric('star-share'),
    window,
  });
  assert.deepEqual(
    shares.map(({ subject, values }) => [subject, ...values]),
    [[alpha, 0.25]],
  );
  const { sources } = await archive.stats();
  assert.equal(
    sources.find((one) => one.source === 'gharchive')?.reserves[0]?.reason,
    'only 2 % of the events of a usual hour',
  );
  await writeFile(
    join(cwd, '2026-05-04-8.json.gz'),
    gzipSync(Buffer.from(gunzipSync(hour(800)).toString().replaceAll('ada/alpha', 'ada/other'))),
  );
  said.length = 0;
  for (let run = 0; run < 2; run += 1)
    await importHistory.run(['gharchive', '2026-05-04-8.json.gz', '--archive', 'shelf'], world);
  assert.deepEqual(
    said.slice(0, 1),
    ['1 hour, 0 of them doubtful'],
    'an hour without a star for anybody known is a whole one',
  );
  const kept = await archive.keptDays('gharchive' as SourceId);
  assert.deepEqual(
    kept.filter(({ rows }) => rows === 0).map(({ days, lastAsOf, reserve }) => [...days, lastAsOf, reserve]),
    [['2026-05-04', '2026-05-04T08:00:00Z', null]],
  );
  assert.deepEqual((await archive.check()).wrong, []);
  await writeFile(join(cwd, '2026-05-05-0.json.gz'), hour(800).subarray(0, 900));
  await assert.rejects(() => importHistory.run(['gharchive', '2026-05-05-0.json.gz', '--archive', 'shelf'], world), {
    name: 'Fault',
    message: /cannot be read to its end|something else/,
  });
});
