import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { metric } from '../vocabulary/metric.ts';
import type { RawSha, SourceId, Table } from '../vocabulary/observation.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Instant } from '../vocabulary/time.ts';
import { sha256 } from '../system/digest.ts';
import type { Archive } from './archive.ts';
import { compactArchive, eraseSubjectFrom } from './care.ts';
import { writeEntry, type DataFile } from './catalog.ts';
import { at, day, seen } from './contract/made.ts';
import { dailySeries } from './daily.ts';
import { inRoom } from './room.ts';
import { batchOf, content, scratchArchive } from './scratch.ts';

const source = 'sample-hub/models' as SourceId;
const models = ['alpha', 'beta', 'gamma'].map((name) => `hf:model/sample-ada/${name}` as SubjectId);
const [alpha, beta, gamma] = models as [SubjectId, SubjectId, SubjectId];
const may = { from: day('2026-05-01'), to: day('2026-05-31') };

/** A snapshot of three models: likes that grow by the day, and a task that alpha changes on the fifth. */
function snapshot(date: string, rest: Partial<Table> = {}): Table {
  const moment = `2026-${date}T06:00:00Z` as Instant;
  const sha = sha256(date) as RawSha;
  const likes = Number(date.slice(3));
  return {
    id: `snapshot ${date}`,
    source,
    snapshot: { sha, source, address: `${date}.parquet`, readAt: moment, status: 200, etag: null, bytes: 1 },
    prepare: '',
    query: `SELECT unnest($names) AS subject, $moment::TIMESTAMP AS as_of, $moment::TIMESTAMP AS known_at,
      $likes + generate_subscripts($names, 1) AS "likes", NULL::BIGINT AS "downloads-30d",
      '"' || $task || '"' AS "task"`,
    parameters: { names: models, moment, likes, task: date < '05-05' ? 'translation' : 'summarization' },
    metrics: ['likes', 'downloads-30d', 'task'].map(metric),
    ...rest,
  };
}

async function month(t: TestContext, days = 12): Promise<Archive> {
  const archive = await scratchArchive(t);
  for (let date = 1; date <= days; date += 1) await archive.keepTable(snapshot(`05-${String(date).padStart(2, '0')}`));
  return archive;
}

/** What a morning could ask of a whole snapshot. */
async function answers(archive: Archive) {
  const past = await archive.past(at('06-01'));
  const question = { metric: metric('likes'), window: may };
  return {
    all: await past.daily(question),
    one: await past.daily({ ...question, subjects: [beta] }),
    latest: await past.latest({ subjects: models, metrics: ['likes', 'task'].map(metric) }),
    early: await past.latest({ subjects: [alpha], metrics: [metric('task')], until: at('05-04') }),
    arrived: await past.arrived({ kind: 'model', from: at('04-01'), to: at('06-01') }),
    coverage: await past.coverage(metric('likes')),
    sources: await past.sources(),
  };
}

describe('whole snapshots', () => {
  test('each day has its figures, and an attribute only where it changed', async (t) => {
    const archive = await month(t);
    const { one, latest, early, arrived } = await answers(archive);
    assert.deepEqual(
      [...one[0]!.values],
      Array.from({ length: 12 }, (_, i) => i + 3),
    );
    assert.equal(latest.get(alpha)?.get(metric('task'))?.asOf, '2026-05-05T06:00:00Z');
    assert.equal(early.get(alpha)?.get(metric('task'))?.value, 'translation');
    assert.deepEqual(arrived, models);
    const texts = [...(await content(archive.folder)).keys()].filter((path) => path.startsWith('/attributes'));
    assert.equal(texts.length, 2, 'ten of the twelve days had no news');
  });

  test('of a crowd, a question that names nobody is answered with the largest, by day and once gathered and closed', async (t) => {
    const archive = await month(t, 9);
    await archive.keep(batchOf('few', [seen(alpha, 'likes', '05-03', 1)]));
    const question = { metric: metric('likes'), window: may };
    const largest = async () => {
      const found = await inRoom(archive.folder, { threads: 1 }, async ({ folder, database, readCatalog }) =>
        dailySeries(
          { folder, database, catalog: await readCatalog(), vouch: async () => {} },
          at('06-01'),
          question,
          2,
        ),
      );
      return found.map((one) => [one.subject, one.source, one.values.length]);
    };
    const expected = [
      [alpha, 'sample-hub', 1],
      [beta, source, 9],
      [gamma, source, 9],
    ];
    assert.deepEqual(await largest(), expected);
    await compactArchive(archive.folder, { threads: 1, now: at('05-20'), atLeast: 2 });
    assert.deepEqual(await largest(), expected);
    await compactArchive(archive.folder, { threads: 1, now: '2026-12-01T00:00:00Z' as Instant, atLeast: 2 });
    assert.deepEqual(await largest(), expected);
  });

  test('the same snapshot twice changes nothing', async (t) => {
    const archive = await month(t, 2);
    const before = await content(archive.folder);
    assert.deepEqual(await archive.keepTable(snapshot('05-02')), { kind: 'already', batch: 'snapshot 05-02' });
    assert.deepEqual(await content(archive.folder), before);
  });

  test('a table that names a subject twice, or what is none, is refused and nothing is kept', async (t) => {
    const archive = await month(t, 1);
    const before = await content(archive.folder);
    for (const names of [[alpha, alpha], [alpha, 'nobody'], [alpha, 'hf:model/a\nb'], []]) {
      const { parameters } = snapshot('05-02');
      const table = snapshot('05-02', { parameters: { ...parameters, names } });
      await assert.rejects(() => archive.keepTable(table), { name: 'Fault', kind: 'input' });
    }
    assert.deepEqual(await content(archive.folder), before);
  });

  test('gathered by subject, and later let go by day, they give the same answers', async (t) => {
    const archive = await month(t);
    const before = await answers(archive);
    assert.equal((await compactArchive(archive.folder, { now: at('05-13'), threads: 1 })).gathered, 1);
    assert.deepEqual(await answers(archive), before, 'gathered');
    await archive.keepTable(snapshot('06-01'));
    const closed = await compactArchive(archive.folder, { now: at('09-01'), threads: 1 });
    assert.deepEqual([closed.gathered, closed.closed], [0, 1]);
    const { all, one, latest, early, arrived } = await answers(archive);
    assert.deepEqual({ all, one, early, arrived }, { ...pick(before) }, 'closed');
    assert.equal(latest.get(alpha)?.get(metric('likes'))?.value, 2);
    assert.deepEqual((await archive.check()).wrong, []);
    assert.deepEqual(await archive.keepTable(snapshot('05-03')), { kind: 'already', batch: 'snapshot 05-03' });
  });

  test('months that an earlier version sorted by name give the same answers, and are laid out anew by compaction', async (t) => {
    for (const closed of [false, true]) {
      const archive = await month(t);
      await archive.keepTable(snapshot('06-01'));
      await compactArchive(archive.folder, { now: closed ? at('09-01') : at('06-01'), threads: 1 });
      const before = await answers(archive);
      await sortByName(archive.folder);
      assert.deepEqual(await answers(archive), before, 'as it was');
      const renewed = await compactArchive(archive.folder, { now: at('06-01'), threads: 1 });
      assert.equal(renewed.gathered, 1);
      assert.deepEqual(await answers(archive), before, 'anew');
      assert.equal((await compactArchive(archive.folder, { now: at('06-01'), threads: 1 })).gathered, 0);
      assert.deepEqual((await archive.check()).wrong, []);
    }
  });

  test('a subject that is erased is gone from every file, gathered or not', async (t) => {
    const archive = await month(t);
    await compactArchive(archive.folder, { now: at('05-13'), threads: 1 });
    const erasure = { subject: beta, reason: 'asked for', at: at('06-01'), threads: 1 };
    await eraseSubjectFrom(archive.folder, erasure);
    const { all, one } = await answers(archive);
    assert.deepEqual([all.length, one.length], [2, 0]);
    assert.equal((await eraseSubjectFrom(archive.folder, erasure)).rows, 0);
  });

  test('days that are missing or partial are told with their reason', async (t) => {
    const archive = await month(t, 2);
    await archive.keepTable(snapshot('05-05', { reserve: { kind: 'partial', reason: 'only 71 % of 2026-05-02' } }));
    const [stats] = (await archive.stats()).sources;
    assert.deepEqual(stats?.gaps, [{ from: '2026-05-03', to: '2026-05-04' }]);
    assert.deepEqual(stats?.reserves, [{ kind: 'partial', reason: 'only 71 % of 2026-05-02', days: ['2026-05-05'] }]);
    assert.deepEqual([stats?.subjects, stats?.days], [3, 3]);
  });
});

/** Puts every gathered file back into the layout of an earlier version: by name, with how the name begins in a column. */
async function sortByName(folder: string): Promise<void> {
  await inRoom(folder, { threads: 1 }, async ({ database, readCatalog }) => {
    const { entries } = await readCatalog();
    for (const entry of entries.filter(({ files }) => files.some((file) => file.sortedByFinder))) {
      const files: DataFile[] = [];
      for (const { sortedByFinder: _, ...file } of entry.files) {
        const path = file.path.replace('.parquet', '0.parquet');
        await database.run(
          `COPY (SELECT * EXCLUDE (finder), substring(subject, strpos(subject, '/') + 1, 8) AS beginning
           FROM read_parquet($from) ORDER BY subject, as_of) TO $to (FORMAT parquet)`,
          { from: join(folder, file.path), to: join(folder, path) },
        );
        const bytes = await readFile(join(folder, path));
        files.push({ ...file, path, sha256: sha256(bytes), bytes: bytes.length });
      }
      const { nextSequence: sequence } = await readCatalog();
      await writeEntry(folder, { sequence, batches: entry.batches, files, replaces: [entry.name] });
    }
  });
}

function pick({ all, one, early, arrived }: Awaited<ReturnType<typeof answers>>) {
  return { all, one, early, arrived };
}
