import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { writeWhole } from '../system/files.ts';
import { sha256 } from '../system/digest.ts';
import type { RawSha } from '../vocabulary/observation.ts';
import { thinArchive } from './care.ts';
import { alpha, at, seen } from './contract/made.ts';
import { batchOf, scratchArchive } from './scratch.ts';

const shaOf = (text: string) => sha256(Buffer.from(text)) as RawSha;

test('old raw answers go unless something printed cites them; what was read from them stays', async (t) => {
  const archive = await scratchArchive(t);
  await archive.keep(batchOf('one', [seen(alpha, 'stars', '05-04', 1)], ['cited', 'not cited']));
  const evidence = { observations: [{ rawSha: shaOf('cited') }] };
  await writeWhole(
    join(archive.folder, 'printed/sample/2026/2026-05-04.r1.json.zst'),
    await promisify(zstdCompress)(JSON.stringify({ issue: {}, evidence })),
  );
  const young = await thinArchive(archive.folder, { now: at('05-20'), olderThanDays: 30 });
  assert.deepEqual(young, { answers: 0, bytes: 0, cited: 0 });

  const old = await thinArchive(archive.folder, { now: at('07-01'), olderThanDays: 30 });
  assert.deepEqual([old.answers, old.cited], [1, 1]);
  assert.equal(await archive.raw(shaOf('not cited')), null);
  assert.equal(Buffer.from((await archive.raw(shaOf('cited')))!).toString(), 'cited');
  assert.equal((await archive.snapshot(shaOf('not cited')))?.address, 'https://sample.example/answer');
  const { wrong, rawAnswers, elsewhere } = await archive.check();
  assert.deepEqual({ wrong, rawAnswers, elsewhere }, { wrong: [], rawAnswers: 1, elsewhere: 1 });
  assert.equal((await (await archive.past(at('06-01'))).sources()).length, 1);
});

test('a damaged ledger beside the shelf is found without being written to', async (t) => {
  const archive = await scratchArchive(t);
  await writeWhole(join(archive.folder, 'ledger.sqlite'), 'SQLite format 3\u0000 and nothing more');
  const { wrong, ledger } = await archive.check();
  assert.equal(ledger, true);
  assert.deepEqual(
    wrong.map(({ what, path }) => [what, path]),
    [['ledger', 'ledger.sqlite']],
  );
});
