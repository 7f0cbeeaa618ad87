import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { paths } from '../press/paths.ts';
import type { IssueLine } from '../press/site.ts';
import { publishToFolder } from '../publish/site/folder.ts';
import { addDays } from '../text/days.ts';
import type { Day, Instant } from '../vocabulary/index.ts';
import { pressMarks, unmark, wantingIn } from './pressed.ts';

const out = await mkdtemp(join(tmpdir(), 'pressed-'));
after(() => rm(out, { recursive: true }));

function line(index: number, digest = `sample-${index}`): IssueLine {
  const date = addDays('2025-12-20' as Day, index);
  const cutoff = `${date}T05:00:00Z` as Instant;
  return { date, number: index + 1, revision: 0, headline: 'A sample', deck: '', cutoff, digest, sample: true };
}

const newestFirst = Array.from({ length: 20 }, (_, index) => line(index)).toReversed();
const datesOf = (lines: Iterable<IssueLine>) => [...lines].map(({ date }) => date);

async function press(lines: readonly IssueLine[], name: string): Promise<void> {
  const pages = lines.map(({ date }) => ({ path: paths.issueJson(date), bytes: '{}' }));
  const wanting = await wantingIn(out, lines, name);
  await publishToFolder(out, [...pages, ...pressMarks(lines, name, wanting)]);
}

test('after a press nothing is wanting, and the next issue alone is wanting later', async () => {
  await press(newestFirst, 'one');
  assert.deepEqual((await wantingIn(out, newestFirst, 'one')).issues, []);
  const next = line(20);
  const { issues, order } = await wantingIn(out, [next, ...newestFirst], 'one');
  assert.deepEqual([datesOf(issues), order], [[next.date], 'later']);
});

test('a folder pressed by another program is pressed anew, and no issue of it counts as revised', async () => {
  const { issues, revised, order } = await wantingIn(out, newestFirst, 'two');
  assert.deepEqual([datesOf(issues), revised.size, order], [datesOf(newestFirst.toReversed()), 0, 'anew']);
});

test('a revised issue of an earlier year is found by its digest, and a lost one of the last days by its file', async () => {
  const revised = newestFirst.with(18, line(1, 'another'));
  assert.deepEqual(datesOf((await wantingIn(out, revised, 'one')).issues), ['2025-12-21']);
  await rm(join(out, paths.issueJson('2026-01-07' as Day)));
  assert.deepEqual(datesOf((await wantingIn(out, newestFirst, 'one')).issues), ['2026-01-07']);
});

test('a press that is cut off while it presses anew begins again', async () => {
  await press(newestFirst, 'one');
  await unmark(out);
  const { issues, order } = await wantingIn(out, newestFirst, 'one');
  assert.deepEqual([issues.length, order], [20, 'anew']);
});
