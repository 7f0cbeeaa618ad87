import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openArchive } from '../src/archive/archive.ts';
import type { World } from '../src/commands/command.ts';
import { main } from '../src/main.ts';
import { makeSampleArchive } from '../src/samples.ts';
import { fixedClock } from '../src/system/clock.ts';
import { silentLog } from '../src/system/log.ts';
import { metric } from '../src/vocabulary/metric.ts';
import { subjectId } from '../src/vocabulary/subject.ts';
import type { Day, Evidence, Instant, Issue, RawSha, SourceId } from '../src/vocabulary/index.ts';

const day = '2026-05-04' as Day;
const folder = await mkdtemp(join(tmpdir(), 'morning-'));
const archive = join(folder, 'archive');
const out = join(folder, 'site');
const issueFile = join(out, 'issues', day, 'issue.json');
const evidenceFile = join(out, 'issues', day, 'evidence.json');
await makeSampleArchive(
  archive,
  { seed: 1, lastDay: day, size: 'small', place: 'Sampleton' },
  '2026-05-04T12:00:00Z' as Instant,
  silentLog(),
);
after(() => rm(folder, { recursive: true }));

/** One command line as a person would type it: exit code, what it said, and what it logged. */
async function run(...args: string[]) {
  const said: string[] = [];
  const log = silentLog();
  const world: World = {
    clock: fixedClock('2026-05-05T12:00:00Z'),
    log,
    out: (text) => void said.push(text),
    cwd: folder,
    env: { CI: '1' },
    stop: new AbortController().signal,
  };
  return { code: await main(args, world), said: said.join('\n'), log: log.lines.join('\n') };
}

const printed = ['--date', day, '--archive', archive, '--offline', '--zone', 'UTC'];
const print = (...more: string[]) => run('print', ...printed, '--out', out, ...more);
const verify = (file = issueFile, shelf = archive) => run('verify', file, '--archive', shelf);
const bytesOf = async () => Promise.all([issueFile, evidenceFile].map((file) => readFile(file, 'utf8')));
const first = await print();
const digits = (text: string) => [...text.matchAll(/\d/g)].map(({ index }) => index);
const changed = (text: string, at: number) => `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;

test('a morning prints a paper with every claim proven', async () => {
  assert.equal(first.code, 0, first.log);
  const { code, said } = await verify();
  assert.equal(code, 0, said);
  assert.match(said, /(\d+) of \1 claims hold/);
});

test('every page says that the data are a sample', async () => {
  const { sample } = JSON.parse(await readFile(issueFile, 'utf8')) as Issue;
  assert.equal(sample, true);
  for (const page of ['index.html', `issues/${day}/index.html`, 'archive/index.html', 'method/index.html'])
    assert.match(await readFile(join(out, page), 'utf8'), /sample data/i, page);
});

test('the scoreboard is pressed from the issues that were printed', async () => {
  const page = await readFile(join(out, 'scoreboard', 'index.html'), 'utf8');
  assert.match(page, /The one issue so far, 4 May 2026/);
  assert.match(page, /Rises told as stories/);
});

test('printing a day again gives the same number and the same bytes', async () => {
  const before = await bytesOf();
  const again = await print('--json');
  assert.equal(again.code, 0);
  assert.deepEqual(await bytesOf(), before);
  assert.equal((JSON.parse(again.said) as { number: number }).number, (JSON.parse(before[0]!) as Issue).number);
});

test('the plain text of an issue passes its check line by line, and one changed figure in it does not', async () => {
  const text = await readFile(join(out, 'issues', day, 'issue.txt'), 'utf8');
  const check = async (name: string, content: string) => {
    await writeFile(join(folder, name), content);
    const { code, said } = await run('check', name, '--issue', issueFile, '--json');
    const verdicts = said.split('\n').map((line) => JSON.parse(line) as { sentence: string; verdict: string });
    return { code, rejected: verdicts.filter(({ verdict }) => verdict === 'rejected').map(({ sentence }) => sentence) };
  };
  const { rejected } = await check('as-printed.txt', text);
  // The banners, and the address of the evidence of this very issue, are the printer's own.
  assert.deepEqual(
    rejected.filter((sentence) => !/^(?:SAMPLE DATA|TRIAL ISSUE|Every figure and its)/.test(sentence)),
    [],
  );

  const figure = /\d{1,3},\d{3}/.exec(text)![0];
  const falsified = await check('changed.txt', text.replaceAll(figure, `${Number(figure[0]) + 1}${figure.slice(1)}`));
  assert.equal(falsified.code, 1);
  assert.ok(falsified.rejected.length > rejected.length);
});

test('verify notices one changed digit wherever it stands', async () => {
  const [issue, evidence] = (await bytesOf()) as [string, string];
  const scratch = join(folder, 'changed');
  await cp(join(out, 'issues', day), scratch, { recursive: true });
  for (const [name, text] of [
    ['issue.json', issue],
    ['evidence.json', evidence],
  ] as const) {
    const places = digits(text);
    for (const share of [0.07, 0.31, 0.53, 0.77, 0.97]) {
      const at = places[Math.floor(share * places.length)]!;
      await writeFile(join(scratch, name), changed(text, at));
      const { code } = await verify(join(scratch, 'issue.json'));
      assert.equal(code, 1, `${name}, around ${text.slice(at - 30, at + 10)}`);
    }
    await writeFile(join(scratch, name), text);
  }
  assert.equal((await verify(join(scratch, 'issue.json'))).code, 0);
});

test('verify notices an archive in which one byte was changed', async () => {
  const altered = join(folder, 'altered');
  await cp(archive, altered, { recursive: true });
  const shelf = await openArchive(altered);
  const { wrong } = await shelf.check();
  assert.deepEqual(wrong, []);
  await shelf.close();
  const entries = await readdir(join(altered, 'numbers'), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    await writeFile(path, bytes);
  }
  assert.equal((await verify(issueFile, altered)).code, 1);
});

test('a row planted for the future changes no byte', async () => {
  const before = await bytesOf();
  const { observations } = JSON.parse(before[1]!) as Evidence;
  const shelf = await openArchive(archive);
  const after = '2026-05-04T06:00:01Z' as Instant;
  const source = 'sample/github' as SourceId;
  const seenIn = 'f'.repeat(64) as RawSha;
  const stars = metric('stars');
  const subjects = new Set([
    ...observations.filter((one) => one.metric === 'stars').map(({ subject }) => subject),
    subjectId('repo', 'sample-future/sample-noise'),
  ]);
  await shelf.keep({
    id: 'f'.repeat(64),
    source,
    snapshots: [],
    observations: [...subjects].map((subject) => ({
      subject,
      metric: stars,
      asOf: after,
      knownAt: after,
      value: 9_999_999,
      source,
      seenIn,
    })),
  });
  await shelf.close();
  assert.equal((await print()).code, 0);
  assert.deepEqual(await bytesOf(), before);
});

test('what was printed stands when the archive learns more, and --revise makes a numbered revision with a correction', async () => {
  const before = JSON.parse(await readFile(issueFile, 'utf8')) as Issue;
  const { claims, observations } = JSON.parse(await readFile(evidenceFile, 'utf8')) as Evidence;
  const told = claims.find((claim) => claim.formula.name === 'observed' && claim.unit === 'stars')!;
  const read = observations.find(({ id }) => id === told.inputs[0])!;
  const shelf = await openArchive(archive);
  // A later reading of the same day that had been overlooked.
  const late = '2026-05-04T05:59:00Z' as Instant;
  await shelf.keep({
    id: 'e'.repeat(64),
    source: read.source as SourceId,
    snapshots: [],
    observations: [
      {
        subject: read.subject,
        metric: metric('stars'),
        asOf: late,
        knownAt: late,
        value: Number(read.value) + 7,
        source: read.source as SourceId,
        seenIn: 'e'.repeat(64) as RawSha,
      },
    ],
  });
  await shelf.close();

  const stands = await print();
  assert.equal(stands.code, 0);
  assert.match(stands.log, /stands/);
  assert.deepEqual(JSON.parse(await readFile(issueFile, 'utf8')), before);

  assert.equal((await print('--revise')).code, 0);
  const revised = JSON.parse(await readFile(issueFile, 'utf8')) as Issue;
  assert.equal(revised.number, before.number);
  assert.equal(revised.revision, 1);
  assert.ok(revised.corrections.some(({ revision }) => revision === 1));
  assert.equal((await verify()).code, 0);
});

test('bad input is a clear error: what happened, why, what to do', async () => {
  const cases: readonly (readonly [string[], 1 | 2, RegExp])[] = [
    [['print', '--date', '2026-02-30', '--archive', archive], 2, /not a date/],
    [['print', '--date', '2026-05-09', '--archive', archive], 2, /cannot be printed yet/],
    [['print', '--date', day, '--archive', join(folder, 'nowhere'), '--offline'], 1, /is not an archive/],
    [['print', '--date', day, '--archive', archive, '--edition', 'evening'], 2, /no edition "evening"/],
    [['print', '--date', day, '--archive', archive, '--zone', 'Mars/Olympus'], 1, /not a time zone/],
    [['verify', join(folder, 'nothing.json'), '--archive', archive], 1, /cannot be read/],
    [['print', '--nonsense'], 2, /--help/],
    [['sing'], 2, /no command "sing"/],
  ];
  for (const [args, code, says] of cases) {
    const result = await run(...args);
    assert.equal(result.code, code, args.join(' '));
    assert.match(result.log, says);
  }
});

test('an archive of a newer program is refused and left as it was', async () => {
  const newer = join(folder, 'newer');
  await cp(archive, newer, { recursive: true });
  await writeFile(
    join(newer, 'ARCHIVE.json'),
    JSON.stringify({ format: 99, madeBy: 'morning-post 9.0.0', sample: true }),
  );
  const { code, log } = await run('print', ...printed.map((part) => (part === archive ? newer : part)));
  assert.equal(code, 1);
  assert.match(log, /newer/);
});
