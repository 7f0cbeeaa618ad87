/**
 * The first week of a new paper: what it may say on its first, second and eighth morning, in an invented world of full size,
 * and on a recorded morning where the recordings lie beside the repository.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Edited } from '../../src/vocabulary/index.ts';
import { type Desk, openDesk, WireClock } from './desk.ts';
import { assertForgetful, assertFull, kickersOf, summary, wordsOf } from './first-day.ts';
import { followedThen, recordingsMissing, servicesOfRecordedMorning } from './recorded-morning.ts';
import { startWire, type WireServer } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

const world = sampleWorld('2026-05-08' as never, 'full');
const mornings = 8;
const clock = new WireClock(`${world.timeline.dayOf(world.timeline.last - mornings + 1)}T06:10:00Z`);
const printed: Edited[] = [];
let wire: WireServer;
let desk: Desk;

before(async () => {
  const first = sceneOf(world, mornings - 1);
  wire = await startWire(servicesOf(first), { now: clock.milliseconds });
  desk = await openDesk(wire, clock, followedIn(first, `${wire.base}/feeds`));
  for (let back = mornings - 1; back >= 0; back -= 1) {
    const scene = sceneOf(world, back);
    clock.set(`${world.timeline.dayOf(scene.morning)}T06:10:00Z`);
    wire.serve(servicesOf(scene));
    const { printing, read } = await desk.morning();
    assert.deepEqual(read.troubles, []);
    printed.push(printing.edited);
    console.log(summary(printing.edited.issue));
  }
});
after(async () => {
  await desk.close();
  await wire.close();
});

test('the first morning: ten sections, sixty claims, eight dated and linked items, and no memory', () => {
  assertFull(printed[0]!);
  assertForgetful(printed[0]!.issue);
});

test('on the second morning there are no movers of a week, no rarity and no record yet', () => {
  const { issue } = printed[1]!;
  assert.equal(issue.banner, null);
  assert.ok(!issue.sections.some((section) => section.id === 'movers'));
  assert.doesNotMatch(wordsOf(issue), /\brecord\b|one in \d/i);
});

test('on the eighth morning the movers of the week stand, and still no rarity', () => {
  const { issue } = printed[7]!;
  assert.ok(
    issue.sections.some((section) => section.id === 'movers'),
    issue.sections.map((one) => one.id).join(),
  );
  assert.doesNotMatch(wordsOf(issue), /one in \d/i);
});

test('no morning tells a lead score before sixty days of memory, and the first three are trials', () => {
  assert.deepEqual(
    printed.map(({ issue }) => issue.trial),
    [true, true, true, false, false, false, false, false],
  );
  for (const { issue } of printed) assert.doesNotMatch(kickersOf(issue), /\d\/10/);
});

test('a recorded morning prints a full paper from an empty archive', { skip: recordingsMissing }, async () => {
  const then = new WireClock('2026-05-04T12:30:00Z');
  const sources = await startWire(servicesOfRecordedMorning('2026-05-04'), { now: then.milliseconds });
  const paper = await openDesk(sources, then, followedThen(sources.base));
  try {
    const { printing } = await paper.morning();
    console.log(summary(printing.edited.issue));
    assertFull(printing.edited);
    assertForgetful(printing.edited.issue);
  } finally {
    await paper.close();
    await sources.close();
  }
});
