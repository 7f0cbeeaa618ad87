import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { World } from '../src/commands/command.ts';
import { main } from '../src/main.ts';
import { fileOf, paths } from '../src/press/paths.ts';
import { makeSampleArchive } from '../src/samples.ts';
import { fixedClock } from '../src/system/clock.ts';
import { silentLog } from '../src/system/log.ts';
import { plain } from '../src/text/spans.ts';
import { type Day, type Evidence, type Instant, type Issue, keyOf } from '../src/vocabulary/index.ts';

const [yesterday, today, tomorrow] = ['2026-05-03', '2026-05-04', '2026-05-05'] as Day[] as [Day, Day, Day];
const folder = await mkdtemp(join(tmpdir(), 'withdrawn-'));
const archive = join(folder, 'archive');
const out = join(folder, 'site');
const clock = fixedClock('2026-05-04T12:00:00Z');
await makeSampleArchive(
  archive,
  { seed: 1, lastDay: tomorrow, size: 'small', place: 'Sampleton' },
  '2026-05-06T12:00:00Z' as Instant,
  silentLog(),
);
after(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const log = silentLog();
  const world: World = {
    clock,
    log,
    out: (text) => void said.push(text),
    cwd: folder,
    env: { CI: '1' },
    stop: new AbortController().signal,
  };
  const code = await main([...args, '--archive', archive, ...(args[0] === 'verify' ? [] : ['--out', out])], world);
  return { code, said: said.join('\n'), log: log.lines.join('\n') };
}

const print = (date: Day, ...more: string[]) => run('print', '--date', date, '--offline', '--zone', 'UTC', ...more);
const read = (path: string) => readFile(join(out, path), 'utf8');
const issueOf = async (date: Day) => JSON.parse(await read(paths.issueJson(date))) as Issue;
const leadOf = ({ sections }: Issue) => sections.find(({ id }) => id === 'lead')!.stories[0]!;
const holds = ({ said }: { said: string }) => /(\d+) of \1 claims hold/.test(said);
const verify = (date: Day) => run('verify', join(out, paths.issueJson(date)));

/** Every published file of text that holds a name, or an address made of it. */
async function filesNaming(name: string): Promise<readonly string[]> {
  const files = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const naming: string[] = [];
  for (const { parentPath, name: file } of files) {
    const path = join(parentPath, file);
    if (path.includes(name) || (await readFile(path, 'latin1')).includes(name)) naming.push(path);
  }
  return naming;
}

await print(yesterday);
await print(today);
const before = await issueOf(today);
const subject = leadOf(before).subjects[0]!;
const name = keyOf(subject);
clock.set('2026-05-04T15:00:00Z');

test('a withdrawn subject leaves every page, feed, list and file, and a mark stands in its place', async () => {
  assert.ok((await filesNaming(name)).length > 5);
  assert.ok(existsSync(join(out, fileOf(paths.entity(subject)))));
  const { code, log } = await run('retract', subject, '--reason', 'Its maker asked for it.');
  assert.equal(code, 0, log);
  assert.deepEqual(await filesNaming(name), []);
  assert.equal(existsSync(join(out, fileOf(paths.entity(subject)))), false);

  const issue = await issueOf(today);
  assert.equal(issue.revision, 1);
  assert.deepEqual(issue.corrections[0], {
    date: today,
    revision: 1,
    was: issue.corrections[0]?.was,
    is: 'withdrawn',
    reason: 'Its maker asked for it.',
  });
  const { block } = leadOf(issue);
  assert.equal(block.kind === 'story' && plain(block.headline), 'Withdrawn');
  for (const path of [paths.corrections, paths.issue(today)])
    assert.match(await read(fileOf(path)), /Its maker asked for it\./);
});

test('feeds carry the revision as an update of the same entry', async () => {
  const entries = (JSON.parse(await read(paths.json)) as { items: { id: string; date_modified: string }[] }).items;
  const [entry] = entries.filter(({ id }) => id.endsWith(`issue/${today}`));
  assert.equal(entries.length, 2);
  assert.equal(entry?.date_modified, before.cutoff.replace(':00Z', ':01Z'));
});

test('what rests on a withheld subject can still be computed again by whoever holds the ledger', async () => {
  for (const date of [yesterday, today]) {
    const verification = await verify(date);
    assert.equal(verification.code, 0, verification.said);
    assert.ok(holds(verification));
  }
});

test('printing the day again gives the revision and not the name', async () => {
  const bytes = await read(paths.issueJson(today));
  const again = await print(today, '--json');
  assert.equal((JSON.parse(again.said) as { outcome: string }).outcome, 'again', again.log);
  assert.equal(await read(paths.issueJson(today)), bytes);
});

test('withdrawing again changes nothing', async () => {
  const { said } = await run('retract', subject, '--json');
  assert.deepEqual((JSON.parse(said) as { revised: string[] }).revised, []);
});

test('issues to come leave a withheld subject out, and say for a week that something was withdrawn', async () => {
  clock.set('2026-05-05T12:00:00Z');
  await print(tomorrow);
  const issue = await issueOf(tomorrow);
  assert.equal(issue.revision, 0);
  assert.deepEqual(await filesNaming(name), []);
  assert.ok(issue.corrections.some(({ is }) => is === 'withdrawn'));
  assert.ok(!JSON.stringify(issue.sections).includes('Withdrawn'));
  const verification = await verify(tomorrow);
  assert.equal(verification.code, 0, verification.said);
});

test('an editor’s correction stands at the passage, in the revision and in the next issue', async () => {
  clock.set('2026-05-05T13:00:00Z');
  const story = (await issueOf(tomorrow)).sections.find(({ id }) => id === 'briefs')!.stories[0]!;
  assert.ok(story.block.kind === 'items');
  const was = plain(story.block.items[0]!.head);
  const { code, log } = await run(
    'correct',
    tomorrow,
    '--was',
    was,
    '--is',
    'Another sentence',
    '--reason',
    'Misread.',
  );
  assert.equal(code, 0, log);
  const issue = await issueOf(tomorrow);
  assert.equal(issue.revision, 1);
  assert.deepEqual(issue.corrections[0], {
    date: tomorrow,
    revision: 1,
    was,
    is: 'Another sentence',
    reason: 'Misread.',
    by: 'editor',
  });
  assert.match(await read(fileOf(paths.issue(tomorrow))), /\[Corrected by the editor: Another sentence\]/);
  assert.equal((await verify(tomorrow)).code, 0);
  const again = await print(tomorrow, '--json');
  assert.equal((JSON.parse(again.said) as { outcome: string }).outcome, 'again', again.log);
});

test('a correction begins with words that were printed, and a withdrawal with a name', async () => {
  assert.equal((await run('correct', tomorrow, '--was', 'never printed', '--is', 'x')).code, 1);
  assert.equal((await run('correct', '2026-01-01')).code, 1);
  assert.equal((await run('correct', tomorrow, '--was', 'x')).code, 2);
  assert.equal((await run('retract', 'sample')).code, 2);
  assert.equal((await run('retract')).code, 2);
});

test('a salted id is the same in every issue, and leads nowhere', async () => {
  const ids = new Set<string>();
  for (const date of [yesterday, today]) {
    const evidence = JSON.parse(await read(paths.evidenceJson(date))) as Evidence;
    for (const { subject: id, url } of evidence.observations)
      if (id.startsWith('withheld:')) {
        ids.add(id);
        assert.equal(url, null);
      }
  }
  assert.ok(ids.size <= 1);
});
