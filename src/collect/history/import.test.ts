import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { fixedClock } from '../../system/clock.ts';
import { Fault } from '../../system/fault.ts';
import { silentLog } from '../../system/log.ts';
import { importFiles } from './import.ts';
import { githubRanking } from './mappings/github-ranking.ts';
import { hfSpaces } from './mappings/hf-spaces.ts';
import { csv, importMade, jsonl, made, rememberingShelf, scratchFolder } from './scratch.ts';

const header = ['repo', 'date', 'stars', 'forks', 'open_issues', 'last_commit', 'lists'];
const good = (name: string, date = '2026-05-04') => [`sample-ada/${name}`, date, 100, 10, 1, '', 'LLM'];
const noShelf = async () => assert.fail('the shelf was opened');
const world = () => ({ clock: fixedClock('2026-08-01T12:00:00Z'), log: silentLog() });

test('a bad row is counted and told with its file and line, and its neighbours are kept', async (t) => {
  const rows = csv(
    header,
    good('a'),
    ['sample-ada/b', '2026-05-04', -5, 10, 1, '', 'LLM'],
    ['sample-ada/c', '2026-13-04', 100, 10, 1, '', 'LLM'],
    ['no repository', '2026-05-04', 100, 10, 1, '', 'LLM'],
    good('d'),
    good('e'),
    good('f'),
  );
  const { imported, lines, observations } = await importMade(t, githubRanking, { '2026-05.csv.gz': rows });
  const [result] = imported;
  assert.deepEqual(
    [result?.rows, result?.rowsLeftOut, result?.observations, new Set(observations.map((one) => one.subject)).size],
    [7, 3, 16, 4],
  );
  assert.deepEqual(
    lines.filter((line) => line.startsWith('!')),
    [
      '! 2026-05.csv.gz:3: stars is negative: -5',
      '! 2026-05.csv.gz:4: date is no day such as 2026-05-04: 2026-13-04',
      '! 2026-05.csv.gz:5: repo is no owner/name: no repository',
    ],
  );
});

test('twenty bad rows are shown and the rest counted', async (t) => {
  const bad = Array.from({ length: 30 }, () => ['x', '2026-05-04', 1, 1, 1, '', 'LLM']);
  const rows = csv(header, ...Array.from({ length: 40 }, (_, i) => good(`n${i}`)), ...bad);
  const { lines } = await importMade(t, githubRanking, { 'sample.csv': rows });
  const warnings = lines.filter((line) => line.startsWith('!'));
  assert.equal(warnings.length, 21);
  assert.equal(warnings.at(-1), '! and 10 more rows that could not be used');
});

test('importing twice changes nothing, under any name', async (t) => {
  const shelf = rememberingShelf();
  const rows = csv(header, good('a'));
  await importMade(t, githubRanking, { 'one.csv.gz': rows }, {}, shelf);
  const before = shelf.observations.length;
  const { imported } = await importMade(t, githubRanking, { 'two.csv.gz': rows }, {}, shelf);
  assert.equal(imported[0]?.kind, 'already');
  assert.equal(shelf.observations.length, before);
});

test('the file itself is kept as the source of what was read from it', async (t) => {
  const { batches, observations } = await importMade(t, githubRanking, { 'sample.csv.gz': csv(header, good('a')) });
  const [kept] = batches[0]!.snapshots;
  assert.equal(kept?.snapshot.address, 'sample.csv.gz');
  assert.equal(kept?.snapshot.bytes, kept?.bytes.length);
  assert.ok(observations.every((one) => one.seenIn === kept?.snapshot.sha));
});

const misfits: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['other.csv', csv(['id', 'stars'], ['a', 1]), /does not fit the mapping github-ranking/],
  ['empty.csv', '', /has no header/],
  ['rowless.csv', csv(header), /does not fit/],
  [
    'mostly-bad.csv',
    csv(header, good('a'), ['x', 'y', 1, 1, 1, '', 'LLM'], ['x', 'y', 1, 1, 1, '', 'LLM']),
    /does not fit/,
  ],
  ['lines.jsonl', jsonl({ repo: 'sample-ada/alpha' }), /does not fit/],
  [
    'cut.csv.gz',
    gzipSync(csv(header, ...Array.from({ length: 9000 }, (_, i) => good(`n${i}`)))).subarray(0, 900),
    /damaged/,
  ],
];
for (const [name, content, message] of misfits)
  test(`${name} among good files is a fault, and the shelf is not even opened`, async (t) => {
    const paths = await made(t, { 'a-good.csv': csv(header, good('a')), [name]: content });
    await assert.rejects(importFiles(githubRanking, paths, {}, noShelf, world()), (error: unknown) => {
      assert.ok(error instanceof Fault);
      assert.match(error.message, message);
      assert.ok(error.message.includes(name) && error.why !== '' && error.remedy !== '');
      return true;
    });
  });

test('a fault names the fields a file has and those the mapping reads', async (t) => {
  await assert.rejects(importMade(t, hfSpaces, { 'sample.csv': csv(['id', 'hearts'], ['a', 1]) }), (error: Fault) => {
    assert.match(error.why, /It has the fields id, hearts\. The mapping reads .*trendingScore/);
    return true;
  });
});

test('a missing file and a folder are faults', async (t) => {
  const folder = await scratchFolder(t);
  await assert.rejects(importFiles(hfSpaces, [`${folder}/none.csv`], {}, noShelf, world()), {
    why: 'It does not exist.',
  });
  await assert.rejects(importFiles(hfSpaces, [folder], {}, noShelf, world()), { why: 'It is a folder.' });
});

test('an import that was stopped between two files goes on where it stopped', async (t) => {
  const paths = await made(t, { 'a.csv': csv(header, good('a')), 'b.csv': csv(header, good('b')) });
  const shelf = rememberingShelf();
  const stop = new AbortController();
  const stoppingShelf = {
    keep: async (batch: Parameters<typeof shelf.keep>[0]) => {
      const kept = await shelf.keep(batch);
      stop.abort();
      return kept;
    },
  };
  const stopped = importFiles(githubRanking, paths, {}, async () => stoppingShelf, { ...world(), stop: stop.signal });
  await assert.rejects(stopped, /The import was stopped/);
  assert.equal(shelf.batches.length, 1);
  const again = await importFiles(githubRanking, paths, {}, async () => shelf, world());
  assert.deepEqual(
    again.map((one) => one.kind),
    ['already', 'kept'],
  );
});
