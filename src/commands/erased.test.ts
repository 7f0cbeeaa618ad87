import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from '../archive/archive.ts';
import { eraseRawFrom, eraseSubjectFrom } from '../archive/care.ts';
import { metric } from '../vocabulary/metric.ts';
import { subjectId } from '../vocabulary/subject.ts';
import type { Instant, RawSha, SourceId } from '../vocabulary/index.ts';
import { erasedFrom, erasedInWords } from './erased.ts';

const at = '2026-05-06T12:00:00Z' as Instant;
const seenIn = 'ab'.repeat(32) as RawSha;
const [gone, there] = ['gone', 'there'].map((name) => subjectId('repo', `sample-ada/${name}`));

test('evidence that was erased is told with the day and the reason, and nothing else is', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'erased-'));
  t.after(() => rm(folder, { recursive: true }));
  const archive = await createArchive(folder, { madeBy: 'a test', threads: 1 });
  t.after(() => archive.close());
  const source = 'sample' as SourceId;
  const observations = [gone!, there!].map((subject) => ({ subject, metric: metric('stars'), asOf: at, knownAt: at }));
  await archive.keep({
    id: 'one',
    source,
    snapshots: [],
    observations: observations.map((one) => ({ ...one, value: 1, source, seenIn })),
  });
  const evidence = { observations: observations.map(({ subject }) => ({ subject, rawSha: seenIn })) };
  assert.deepEqual(await erasedFrom(archive, evidence), []);

  await eraseSubjectFrom(folder, { subject: gone!, reason: 'Its maker asked for it.', at });
  const subjects = await erasedFrom(archive, evidence);
  assert.deepEqual(erasedInWords(subjects), [
    '  1 observations are of a subject that was erased on 2026-05-06: Its maker asked for it.',
  ]);
  await eraseRawFrom(folder, { sha: seenIn, reason: 'It held a name.', at });
  assert.deepEqual(
    (await erasedFrom(archive, evidence)).map(({ what, observations: count }) => [what, count]),
    [
      ['subject', 1],
      ['raw', 2],
    ],
  );
});
