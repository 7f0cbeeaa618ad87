import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { metric } from '../vocabulary/metric.ts';
import type { Observation, RawSha } from '../vocabulary/observation.ts';
import { createArchive, type Archive } from './archive.ts';
import { backUp, restore } from './backup.ts';
import { compactArchive, eraseRawFrom, eraseSubjectFrom, repair } from './care.ts';
import { checkArchive } from './check.ts';
import { alpha, at, beta, day, mirror, seen } from './contract/made.ts';
import { gapsIn } from './stats.ts';
import {
  batchOf,
  content,
  dataFiles,
  figures,
  june,
  may,
  rawAnswer,
  reopened,
  scratchArchive,
  scratchFolder,
} from './scratch.ts';

const now = june;

/** Ten days of stars and descriptions of two subjects, a batch a day, each from its own raw answer. Made once. */
let made: Archive;

before(async () => {
  made = await createArchive(await mkdtemp(join(tmpdir(), 'shelf-')), { madeBy: 'a test', threads: 1 });
  for (let date = 1; date <= 10; date += 1) await made.keep(dayOfMay(date));
});

after(async () => {
  await made.close();
  await rm(made.folder, { recursive: true });
});

/** A copy of them for one test. */
async function tenDays(t: TestContext): Promise<Archive> {
  const folder = join(await scratchFolder(t), 'archive');
  await cp(made.folder, folder, { recursive: true, filter: (path) => !path.endsWith('/tmp') });
  return reopened(t, { folder });
}

function dayOfMay(date: number) {
  const asOf = `05-${String(date).padStart(2, '0')}`;
  const answer = rawAnswer(`answer of ${asOf}`);
  const rest = { seenIn: answer.snapshot.sha };
  const observations = [alpha, beta].flatMap((subject): Observation[] => [
    seen(subject, 'stars', asOf, date, rest),
    seen(subject, 'description', asOf, 'a sample', rest),
  ]);
  return { ...batchOf(asOf, observations), snapshots: [answer] };
}

async function damage(path: string): Promise<void> {
  const bytes = await readFile(path);
  bytes[20] = (bytes[20]! + 1) % 256;
  await writeFile(path, bytes);
}

/** Lets the writing of every catalog entry have been hours ago. */
async function hoursPass({ folder }: Archive): Promise<void> {
  const long = new Date('2026-05-20T00:00:00Z');
  for (const name of await readdir(join(folder, 'catalog'))) await utimes(join(folder, 'catalog', name), long, long);
}

describe('check', () => {
  test('a sound archive has nothing wrong, nothing stray, and says how much was read', async (t) => {
    const { wrong, stray, ...read } = await (await tenDays(t)).check();
    assert.deepEqual({ wrong, stray }, { wrong: [], stray: [] });
    assert.deepEqual(read, {
      files: 20,
      rawAnswers: 10,
      printed: 0,
      elsewhere: 0,
      ledger: false,
      tombstones: [],
    });
  });

  test('names every damaged and missing file with the batch that mends it', async (t) => {
    const archive = await tenDays(t);
    const files = await dataFiles(archive.folder);
    await damage(files[0]!);
    await rm(files[1]!);
    await rm(join(archive.folder, 'raw'), { recursive: true });
    const { wrong } = await archive.check();
    assert.deepEqual(
      wrong
        .filter(({ what }) => what === 'observations')
        .map(({ path, batches }) => [join(archive.folder, path), ...batches]),
      [
        [files[0], '05-01'],
        [files[1], '05-02'],
      ],
    );
    assert.equal(wrong.filter(({ what }) => what === 'raw').length, 10);
  });

  test('reads on where the catalog itself is damaged', async (t) => {
    const archive = await tenDays(t);
    const [first] = await readdir(join(archive.folder, 'catalog'));
    await truncate(join(archive.folder, 'catalog', first!), 50);
    const { wrong, files } = await checkArchive(archive.folder);
    assert.deepEqual(
      wrong.map(({ what, path }) => [what, path]),
      [['catalog', `catalog/${first}`]],
    );
    assert.equal(files, 18);
  });

  test('names a printed issue that can no longer be read', async (t) => {
    const archive = await scratchArchive(t);
    const path = 'printed/main/2026/2026-05-04.r1.json.zst';
    await mkdir(join(archive.folder, 'printed/main/2026'), { recursive: true });
    await writeFile(join(archive.folder, path), 'not an issue');
    assert.deepEqual(
      (await archive.check()).wrong.map((one) => one.path),
      [path],
    );
  });
});

describe('stats', () => {
  test('say what each source gave, over which days, and where days are missing', async (t) => {
    const archive = await tenDays(t);
    await archive.keep(
      batchOf(
        'mirror',
        ['04-01', '04-02', '04-05'].map((date) => seen(alpha, 'stars', date, 1, { source: mirror })),
      ),
    );
    const { sources, batches, files, rawAnswers } = await archive.stats();
    assert.deepEqual({ batches, files, rawAnswers }, { batches: 11, files: 21, rawAnswers: 10 });
    assert.deepEqual(sources, [
      {
        source: 'sample-hub',
        rows: 40,
        subjects: 2,
        metrics: ['description', 'stars'],
        first: '2026-05-01',
        last: '2026-05-10',
        days: 10,
        gaps: [],
        lastKnownAt: at('05-10'),
        reserves: [],
      },
      {
        source: 'sample-mirror/list',
        rows: 3,
        subjects: 1,
        metrics: ['stars'],
        first: '2026-04-01',
        last: '2026-04-05',
        days: 3,
        gaps: [{ from: '2026-04-03', to: '2026-04-04' }],
        lastKnownAt: at('04-05'),
        reserves: [],
      },
    ]);
  });

  test('a gap ends where the next reading begins', () => {
    assert.deepEqual(gapsIn(['2026-02-27', '2026-03-01', '2026-03-02'].map(day)), [
      { from: '2026-02-28', to: '2026-02-28' },
    ]);
    assert.deepEqual(gapsIn([]), []);
  });
});

describe('compaction', () => {
  test('a month of small batches becomes one file of each kind with the same answers', async (t) => {
    const archive = await tenDays(t);
    const before = await figures(archive);
    const { entries, into } = await compactArchive(archive.folder, { now });
    assert.deepEqual({ entries, into }, { entries: 10, into: 1 });
    assert.deepEqual(await figures(archive), before);
    const { files, wrong } = await archive.check();
    assert.deepEqual({ files, wrong }, { files: 2, wrong: [] });
    assert.equal((await archive.keep(dayOfMay(4))).kind, 'already');
  });

  test('a reader that was there before still has its files, and they go when nobody can need them', async (t) => {
    const archive = await tenDays(t);
    const past = await archive.past(june);
    await compactArchive(archive.folder, { now: new Date().toISOString() as typeof now });
    assert.equal((await past.daily({ metric: metric('stars'), window: may })).length, 2);
    await hoursPass(archive);
    await compactArchive(archive.folder, { now });
    assert.equal((await dataFiles(archive.folder)).length, 2);
    assert.deepEqual((await archive.check()).stray, []);
    assert.equal((await figures(await reopened(t, archive))).length, 20);
  });

  test('damage is not carried over: it is named and everything stays', async (t) => {
    const archive = await tenDays(t);
    await damage((await dataFiles(archive.folder))[3]!);
    const before = await content(archive.folder);
    await assert.rejects(() => compactArchive(archive.folder, { now }), { kind: 'archive', why: /checksum/ });
    assert.deepEqual(await content(archive.folder), before);
  });
});

describe('repair', () => {
  test('a sound archive is left as it is', async (t) => {
    const archive = await tenDays(t);
    const before = await content(archive.folder);
    const repaired = await repair(archive.folder, { now });
    assert.deepEqual(repaired, { rebuilt: [], lost: [], setAside: [], swept: [], wrong: [] });
    assert.deepEqual(await content(archive.folder), before);
  });

  test('a damaged batch is taken out whole, named, and can be brought again', async (t) => {
    const archive = await tenDays(t);
    await damage((await dataFiles(archive.folder))[0]!);
    const { lost, wrong, setAside } = await repair(archive.folder, { now });
    assert.deepEqual({ lost, wrong }, { lost: ['05-01'], wrong: [] });
    assert.equal(setAside.length, 2);
    assert.equal((await figures(await reopened(t, archive))).length, 18);
    assert.equal((await archive.keep(dayOfMay(1))).kind, 'kept');
    assert.equal((await figures(archive)).length, 20);
  });

  test('a damaged batch is read again from its raw answers where somebody knows how', async (t) => {
    const archive = await tenDays(t);
    const before = await figures(archive);
    await rm((await dataFiles(archive.folder))[0]!);
    const { rebuilt, lost, wrong } = await repair(archive.folder, {
      now,
      rebuild: async ({ id, snapshots }) => {
        assert.equal(Buffer.from(snapshots[0]!.bytes).toString(), `answer of ${id}`);
        return dayOfMay(Number(id.slice(3))).observations as Iterable<Observation>;
      },
    });
    assert.deepEqual({ rebuilt, lost, wrong }, { rebuilt: ['05-01'], lost: [], wrong: [] });
    assert.deepEqual(await figures(await reopened(t, archive)), before);
  });

  test('a catalog entry that cannot be read is set aside, and the archive opens again', async (t) => {
    const archive = await tenDays(t);
    const [first] = await readdir(join(archive.folder, 'catalog'));
    await truncate(join(archive.folder, 'catalog', first!), 50);
    const { setAside, wrong } = await repair(archive.folder, { now });
    assert.deepEqual({ setAside, wrong }, { setAside: [`set-aside/catalog/${first}`], wrong: [] });
    assert.equal((await dataFiles(archive.folder)).length, 20, 'files of the lost entry stay until it is restored');
    const again = await reopened(t, archive);
    await again.keep(dayOfMay(1));
    assert.equal((await figures(again)).length, 20);
  });

  test('left-overs of a stopped run are swept', async (t) => {
    const archive = await tenDays(t);
    await mkdir(join(archive.folder, 'tmp/work-left'), { recursive: true });
    await mkdir(join(archive.folder, 'tmp/query-999999999-1'), { recursive: true });
    await writeFile(join(archive.folder, 'numbers/sample-hub/stray.parquet'), 'half');
    await writeFile(join(archive.folder, 'catalog/00000099-x.json.1.2.tmp'), '{');
    const { swept } = await repair(archive.folder, { now });
    assert.deepEqual([...swept].sort(), [
      'catalog/00000099-x.json.1.2.tmp',
      'numbers/sample-hub/stray.parquet',
      'tmp/query-999999999-1',
      'tmp/work-left',
    ]);
  });
});

describe('erasure', () => {
  const erasure = { reason: 'asked by its owner', at: at('05-20') };

  test('an erased subject is in no answer and no file, at any cutoff, and leaves a tombstone without its name', async (t) => {
    const archive = await tenDays(t);
    const { rows, seenIn } = await eraseSubjectFrom(archive.folder, { subject: alpha, ...erasure });
    assert.deepEqual({ rows, snapshots: seenIn.length }, { rows: 20, snapshots: 10 });
    const again = await reopened(t, archive);
    const past = await again.past(june);
    assert.deepEqual(
      (await past.daily({ metric: metric('stars'), window: may })).map((one) => one.subject),
      [beta],
    );
    const { wrong, stray, tombstones } = await again.check();
    assert.deepEqual({ wrong, stray, tombstones: tombstones.length }, { wrong: [], stray: [], tombstones: 1 });
    assert.doesNotMatch(JSON.stringify(tombstones), /alpha/);
    assert.equal((await again.findErasure({ subject: alpha }))?.reason, erasure.reason);
    assert.equal(await again.findErasure({ subject: beta }), null);
  });

  test('what was erased does not come back with its batch', async (t) => {
    const archive = await tenDays(t);
    await eraseSubjectFrom(archive.folder, { subject: alpha, ...erasure });
    assert.equal((await archive.keep(dayOfMay(1))).kind, 'already');
  });

  test('an erased raw answer is gone, and the check reports its tombstone instead of a loss', async (t) => {
    const archive = await tenDays(t);
    const { sha } = rawAnswer('answer of 05-01').snapshot;
    await eraseRawFrom(archive.folder, { sha, ...erasure });
    assert.equal(await archive.raw(sha), null);
    assert.deepEqual((await archive.check()).wrong, []);
    assert.equal((await archive.findErasure({ sha }))?.kind, 'raw');
    assert.equal(await archive.findErasure({ sha: 'f'.repeat(64) as RawSha }), null);
  });

  test('erasing nobody changes nothing', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [seen(beta, 'stars', '05-04', 1)]));
    const before = await content(archive.folder);
    await eraseSubjectFrom(archive.folder, { subject: alpha, ...erasure });
    assert.deepEqual(await content(archive.folder), before);
  });
});

describe('backup and restore', () => {
  test('a restored archive gives the same answers, raw answers and ledger', async (t) => {
    const archive = await tenDays(t);
    const ledger = new DatabaseSync(join(archive.folder, 'ledger.sqlite'));
    ledger.exec('CREATE TABLE issues (number INTEGER); INSERT INTO issues VALUES (7)');
    const place = await scratchFolder(t);
    await backUp(archive.folder, join(place, 'backup'));
    ledger.close();
    await restore(join(place, 'backup'), join(place, 'restored'));
    const restored = await reopened(t, { folder: join(place, 'restored') });
    assert.deepEqual(await figures(restored), await figures(archive));
    assert.deepEqual((await restored.check()).wrong, []);
    const copy = new DatabaseSync(join(place, 'restored', 'ledger.sqlite'), { readOnly: true });
    assert.equal(copy.prepare('SELECT number FROM issues').get()?.['number'], 7);
    copy.close();
  });

  test('the next backup copies only what is new', async (t) => {
    const archive = await tenDays(t);
    const to = join(await scratchFolder(t), 'backup');
    assert.deepEqual((({ copied, kept }) => ({ copied, kept }))(await backUp(archive.folder, to)), {
      copied: 30,
      kept: 0,
    });
    await archive.keep(dayOfMay(11));
    assert.deepEqual((({ copied, kept }) => ({ copied, kept }))(await backUp(archive.folder, to)), {
      copied: 3,
      kept: 30,
    });
  });

  test('damage is named and not copied', async (t) => {
    const archive = await tenDays(t);
    await damage((await dataFiles(archive.folder))[0]!);
    await assert.rejects(async () => backUp(archive.folder, join(await scratchFolder(t), 'backup')), {
      kind: 'archive',
      message: /not copied/,
    });
  });

  test('an archive is never restored over another', async (t) => {
    const archive = await tenDays(t);
    await assert.rejects(() => restore(archive.folder, archive.folder), { kind: 'archive', message: /already/ });
  });
});
