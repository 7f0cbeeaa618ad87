import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { printIssue } from '../../src/newsroom.ts';
import { plain, runsOf } from '../../src/text/spans.ts';
import type { Issue } from '../../src/vocabulary/index.ts';
import { type Desk, openDesk, WireClock } from './desk.ts';
import type { WiresRead } from '../../src/live.ts';
import type { Printing } from '../../src/newsroom.ts';
import { type Heard, startWire, type WireServer } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

/** The first two mornings of a new paper: an empty archive, no key, GitHub at 60 requests an hour. */
const world = sampleWorld('2026-05-05' as never);
const clock = new WireClock('2026-05-04T14:10:00Z');
let wire: WireServer;
let desk: Desk;
let first: { read: WiresRead; printing: Printing; heard: readonly Heard[] };
let second: { read: WiresRead; printing: Printing; heard: readonly Heard[] };

before(async () => {
  wire = await startWire(servicesOf(sceneOf(world, 1)), { now: clock.milliseconds });
  desk = await openDesk(wire, clock, followedIn(sceneOf(world, 1), `${wire.base}/feeds`));
  first = { ...(await desk.morning()), heard: wire.heard.splice(0) };
  clock.set('2026-05-05T06:10:00Z');
  wire.serve(servicesOf(sceneOf(world, 0)));
  second = { ...(await desk.morning()), heard: wire.heard.splice(0) };
});
after(async () => {
  await desk.close();
  await wire.close();
});

const wordsOf = (issue: Issue): string =>
  issue.sections
    .flatMap((section) => section.stories.flatMap((story) => runsOf(story.block)))
    .map(plain)
    .join('\n');

test('a full morning without a key makes at most 150 requests, 55 of them to GitHub’s API, and is refused nowhere', () => {
  assert.ok(first.heard.length <= 150, `${first.heard.length} requests`);
  assert.ok(first.heard.filter((one) => one.service === 'github-api').length <= 55);
  assert.deepEqual(
    first.heard.filter((one) => one.status === 429 || one.status === 403 || one.status >= 500),
    [],
  );
});

test('every request says who asks and what it can read', () => {
  for (const { headers, path } of first.heard) {
    assert.match(
      String(headers['user-agent']),
      /^MorningPost\/\d+\.\d+\.\d+ \(\+https:\/\/sample-post\.example\/\)$/,
      path,
    );
    assert.ok(headers['accept'] && headers['accept'] !== '*/*', path);
  }
});

test('the first paper is full, and does not pretend to remember', () => {
  const { issue } = first.printing.edited;
  assert.ok(issue.sections.length >= 8, issue.sections.map((section) => section.id).join());
  assert.ok(issue.record.claims >= 60);
  assert.doesNotMatch(wordsOf(issue), /\brecord\b|since yesterday|for the first time|one in \d|than ever/i);
  const kickers = issue.sections.flatMap(({ stories }) =>
    stories.flatMap(({ block }) => (block.kind === 'story' ? [plain(block.kicker)] : [])),
  );
  assert.doesNotMatch(kickers.join('\n'), /\d(?:\.\d)?\/10/);
  assert.ok(!issue.sections.some((section) => section.id === 'movers' || section.id === 'since-yesterday'));
});

test('a banner says that the memory begins, with figures that have evidence', () => {
  const { issue, evidence } = first.printing.edited;
  assert.match(plain(issue.banner ?? []), /^Our memory begins today: [\d,]+ repositories and [\d,]+ models read\.$/);
  const claims = (issue.banner ?? []).flatMap((span) => (span.kind === 'claim' ? [span.ref] : []));
  assert.equal(claims.length, 2);
  for (const ref of claims) assert.ok(evidence.claims.some((claim) => claim.id === ref));
  assert.equal(second.printing.edited.issue.banner, null);
});

test('an issue whose sources were read after press time closes when it is first printed, and again at that moment', async () => {
  const { issue } = first.printing.edited;
  assert.ok(issue.cutoff > '2026-05-04T14:10:00Z');
  assert.ok(first.printing.edited.evidence.observations.every((one) => one.knownAt <= issue.cutoff));
  const again = await printIssue(desk.room, desk.edition, issue.date);
  assert.equal(again.kind, 'again');
  assert.equal(again.edited.issue.cutoff, issue.cutoff);
});

test('what did not change is not sent again, and is known all the same', () => {
  assert.ok(second.heard.filter((one) => one.status === 304).length >= 10);
  assert.ok(second.read.answers >= first.read.answers - 5);
});

test('the weather of the morning stands under the name of the paper', () => {
  assert.match(plain(first.printing.edited.issue.masthead.weather ?? []), /^−?\d+\s°C, /);
});

test('a list of whom to follow that breaks overnight does not stop the paper, which says so', async () => {
  await writeFile(join(desk.folder, 'followed.json'), '{ "version": 2, ');
  clock.set('2026-05-06T06:10:00Z');
  wire.heard.splice(0);
  const { printing } = await desk.morning();
  const line = printing.edited.issue.made.find(({ source }) => source === 'followed');
  assert.equal(line?.reason, 'could not be used; version 1, the last good one, was followed');
  assert.ok(
    wire.heard.some(({ service }) => service === 'feeds'),
    'the feeds of the last good list are read',
  );
});
