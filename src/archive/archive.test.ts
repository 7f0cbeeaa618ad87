import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Observation } from '../vocabulary/observation.ts';
import { metric } from '../vocabulary/metric.ts';
import { alpha, at, beta, hub, seen } from './contract/made.ts';
import { withWriterLock } from './lock.ts';
import { createArchive, openArchive, openOrCreateArchive } from './archive.ts';
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
  slowly,
} from './scratch.ts';

const row = seen(alpha, 'stars', '05-04', 10);

function* breakingOff(): Generator<Observation> {
  yield seen(alpha, 'stars', '05-05', 11);
  throw new Error('the wire broke');
}

describe('keeping', () => {
  test('what was kept is there when the archive is opened again', async (t) => {
    const archive = await scratchArchive(t);
    assert.deepEqual(await archive.keep(batchOf('one', [row, seen(alpha, 'topics', '05-04', ['sample'])])), {
      kind: 'kept',
      batch: 'one',
      observations: 2,
    });
    assert.deepEqual(await figures(await reopened(t, archive)), [10]);
  });

  test('the same batch twice changes nothing, not even when its content would', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row], ['raw']));
    const before = await content(archive.folder);
    assert.deepEqual(await archive.keep(batchOf('one', [seen(alpha, 'stars', '05-05', 11)])), {
      kind: 'already',
      batch: 'one',
    });
    assert.deepEqual(await content(archive.folder), before);
  });

  test('a batch that breaks off leaves the archive as it was and can be run again', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row]));
    const before = await content(archive.folder);
    await assert.rejects(() => archive.keep(batchOf('two', breakingOff())), /the wire broke/);
    assert.deepEqual(await content(archive.folder), before);
    await archive.keep(batchOf('two', [seen(alpha, 'stars', '05-05', 11)]));
    assert.deepEqual(await figures(archive), [10, 11]);
  });

  test('observations may come as they are read, one by one', async (t) => {
    const archive = await scratchArchive(t);
    const many = Array.from({ length: 3000 }, (_, i) =>
      seen(`gh:repo/sample-${i}/r` as Observation['subject'], 'stars', '05-04', i),
    );
    await archive.keep(batchOf('one', slowly(many)));
    assert.equal((await figures(archive)).length, 3000);
  });

  test('a batch with no observations is remembered', async (t) => {
    const archive = await scratchArchive(t);
    assert.equal((await archive.keep(batchOf('empty', []))).kind, 'kept');
    assert.equal((await archive.keep(batchOf('empty', []))).kind, 'already');
  });

  test('two batches at once are kept one after the other', async (t) => {
    const archive = await scratchArchive(t);
    await Promise.all([
      archive.keep(batchOf('one', [row])),
      archive.keep(batchOf('two', [seen(alpha, 'stars', '05-05', 11)])),
    ]);
    assert.deepEqual(await figures(archive), [10, 11]);
  });

  test('the same batches make the same bytes', async (t) => {
    const made = await Promise.all(
      [1, 2].map(async () => {
        const archive = await scratchArchive(t);
        await archive.keep(batchOf('one', [row, seen(beta, 'description', '05-04', 'a sample')], ['raw']));
        return content(archive.folder);
      }),
    );
    assert.deepEqual(made[0], made[1]);
  });

  test('what is not fit to be kept is refused, with the whole batch', async (t) => {
    const archive = await scratchArchive(t);
    const refused: readonly [Partial<Record<keyof Observation, unknown>>, RegExp][] = [
      [{ metric: 'stars-of-mars' }, /no metric "stars-of-mars"/],
      [{ value: Number.NaN }, /"stars" holds a number, not null/],
      [{ value: '10' }, /"stars" holds a number/],
      [{ metric: 'created-at', value: 'last week' }, /"created-at" holds a instant/],
      [{ subject: 'gh:stone/a/b' }, /not a subject id/],
      [{ subject: 'gh:repo/a\n/b' }, /not a subject id/],
      [{ asOf: '2026-05-04' }, /asOf is not a moment/],
      [{ knownAt: '2026-05-04T10:00:00.5Z' }, /knownAt is not a moment/],
      [{ seenIn: 'abc' }, /seenIn is not a SHA-256/],
      [{ source: '' }, /not a source/],
    ];
    for (const [wrong, message] of refused) {
      const observations = [row, { ...row, ...wrong } as Observation];
      await assert.rejects(() => archive.keep(batchOf('wrong', observations)), message);
    }
    assert.deepEqual(await figures(archive), []);
  });
});

describe('reading while others write', () => {
  test('a past stays as it was when it was opened, and the next one sees what was added', async (t) => {
    const archive = await scratchArchive(t);
    const reader = await reopened(t, archive);
    await archive.keep(batchOf('one', [row]));
    const past = await reader.past(june);
    await archive.keep(batchOf('two', [seen(alpha, 'stars', '05-05', 11)]));
    assert.deepEqual([...(await past.daily({ metric: metric('stars'), window: may }))[0]!.values], [10]);
    assert.deepEqual(await figures(reader), [10, 11]);
  });

  test('a row planted for the future changes no answer of today', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row]));
    const ask = async () => {
      const past = await archive.past(at('05-05'));
      return JSON.stringify([
        await past.coverage(metric('stars')),
        await past.sources(),
        await past.arrived({ kind: 'repo', from: at('01-01'), to: at('12-01') }),
        [...(await past.latest({ subjects: [alpha], metrics: [metric('stars')] })).get(alpha)!.values()],
      ]);
    };
    const before = await ask();
    await archive.keep(
      batchOf('planted', [
        seen(alpha, 'stars', '05-04', 99, { knownAt: '05-06' }),
        seen(beta, 'stars', '05-04', 1, { knownAt: '05-06' }),
      ]),
    );
    assert.equal(await ask(), before);
  });

  test('while one process writes, another is told so', async (t) => {
    const archive = await scratchArchive(t);
    await withWriterLock(archive.folder, async () => {
      await assert.rejects(() => archive.keep(batchOf('one', [row])), {
        kind: 'busy',
        retry: true,
        why: new RegExp(`Process ${process.pid} `),
      });
    });
    assert.equal((await archive.keep(batchOf('one', [row]))).kind, 'kept');
  });
});

describe('raw answers', () => {
  test('come back byte for byte, with when and where they were read', async (t) => {
    const archive = await scratchArchive(t);
    const answers = ['{"sample": true}', '', gzipSync('squeezed already')].map((text) => rawAnswer(text));
    await archive.keep({ ...batchOf('one', []), snapshots: answers });
    for (const { snapshot, bytes } of answers) {
      assert.deepEqual(Buffer.from((await archive.raw(snapshot.sha))!), bytes);
      assert.deepEqual(await archive.snapshot(snapshot.sha), snapshot);
    }
    assert.equal(await archive.raw(row.seenIn), null);
    assert.equal(await archive.snapshot(row.seenIn), null);
  });

  test('under a hash that is not theirs they are refused', async (t) => {
    const archive = await scratchArchive(t);
    const { snapshot } = rawAnswer('true');
    const snapshots = [{ snapshot, bytes: Buffer.from('false') }];
    await assert.rejects(() => archive.keep({ ...batchOf('one', []), snapshots }), /not its own/);
  });

  test('once damaged they are not given out', async (t) => {
    const archive = await scratchArchive(t);
    const answer = rawAnswer('{"sample": true}');
    await archive.keep({ ...batchOf('one', []), snapshots: [answer] });
    const { sha } = answer.snapshot;
    await writeFile(join(archive.folder, 'raw', sha.slice(0, 2), `${sha}.zst`), 'something else');
    await assert.rejects(() => archive.raw(sha), { kind: 'archive', message: /is damaged/ });
  });
});

describe('archives that cannot be read', () => {
  test('a folder without a manifest is no archive, and no folder at all neither', async (t) => {
    const folder = await scratchFolder(t);
    await assert.rejects(() => openArchive(folder), { kind: 'archive', message: /is not an archive/ });
    await assert.rejects(() => openArchive(join(folder, 'nowhere')), { kind: 'archive' });
  });

  test('an archive is begun only in an empty folder, and opened where it stands', async (t) => {
    const folder = await scratchFolder(t);
    await writeFile(join(folder, 'letter.txt'), 'mine');
    await assert.rejects(() => createArchive(folder, { madeBy: 'a test' }), { kind: 'archive', why: /not empty/ });
    const place = join(folder, 'archive');
    const made = await openOrCreateArchive(place, { madeBy: 'a test', sample: true });
    assert.equal((await openOrCreateArchive(place, { madeBy: 'another' })).isSample, true);
    await made.close();
  });

  test('an archive of a newer program is refused', async (t) => {
    const archive = await scratchArchive(t);
    await writeFile(join(archive.folder, 'ARCHIVE.json'), '{"format": 2, "madeBy": "morning-post 9", "sample": false}');
    await assert.rejects(() => openArchive(archive.folder), { kind: 'newer', message: /morning-post 9/ });
  });

  test('a catalog entry cut short or changed by one digit is named', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row]));
    const [name] = await readdir(join(archive.folder, 'catalog'));
    const path = join(archive.folder, 'catalog', name!);
    const text = await readFile(path, 'utf8');
    for (const broken of [text.slice(0, 40), text.replace('"rows":1', '"rows":2')]) {
      await writeFile(path, broken);
      await assert.rejects(() => openArchive(archive.folder), { kind: 'archive', message: new RegExp(name!) });
    }
  });

  test('a file of observations that is missing or too short is named before anything is answered', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row]));
    const [path] = await dataFiles(archive.folder);
    await writeFile(path!, (await readFile(path!)).subarray(0, -1));
    await assert.rejects(async () => figures(await reopened(t, archive)), { kind: 'archive', message: /was altered/ });
    await rm(path!);
    await assert.rejects(async () => figures(await reopened(t, archive)), { kind: 'archive', message: /is missing/ });
  });

  test('for proof, one changed byte is enough', async (t) => {
    const archive = await scratchArchive(t);
    await archive.keep(batchOf('one', [row]));
    const [path] = await dataFiles(archive.folder);
    const bytes = await readFile(path!);
    bytes[bytes.indexOf('stars')] = 0x53;
    await writeFile(path!, bytes);
    const proving = await reopened(t, archive, { proof: true });
    await assert.rejects(() => figures(proving), { kind: 'archive', why: /checksum/ });
  });

  test('a path that DuckDB would take for a pattern is refused', async (t) => {
    const folder = join(await scratchFolder(t), 'a[1]');
    await mkdir(folder);
    await assert.rejects(() => createArchive(folder, { madeBy: 'a test' }), { kind: 'usage' });
  });
});

test('coverage of an archive of two sources is asked of the catalog’s files only', async (t) => {
  const archive = await scratchArchive(t);
  await archive.keep(batchOf('one', [row]));
  await writeFile(join(archive.folder, 'numbers', 'stray.parquet'), 'not named by any entry');
  assert.deepEqual(
    (await (await archive.past(june)).coverage(metric('stars'))).map((one) => one.source),
    [hub],
  );
});
