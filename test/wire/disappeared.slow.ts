/** What the Hub takes down is asked about on the morning it is missed, and is news once it stayed away. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disappeared } from '../../src/detect/angles/disappeared.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import type { Morning } from '../../src/vocabulary/index.ts';
import { openDesk, sampleEdition, WireClock } from './desk.ts';
import { startWire } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

const mornings = 7;

test('a model that is taken down is told of on a later morning', { timeout: 200_000 }, async () => {
  const world = sampleWorld('2026-05-08' as never);
  const first = sceneOf(world, mornings - 1);
  const clock = new WireClock(`${world.timeline.dayOf(first.morning)}T06:10:00Z`);
  const wire = await startWire(servicesOf(first), { now: clock.milliseconds });
  const desk = await openDesk(wire, clock, followedIn(first, `${wire.base}/feeds`));
  const told: string[] = [];
  try {
    for (let back = mornings - 1; back >= 0; back -= 1) {
      const scene = sceneOf(world, back);
      const date = world.timeline.dayOf(scene.morning);
      clock.set(`${date}T06:10:00Z`);
      wire.serve(servicesOf(scene));
      await desk.read();
      const cutoff = clock.now();
      const past = await desk.room.archive.past(cutoff);
      const morning: Morning = { edition: sampleEdition, date, cutoff, memory: { issues: [], forecasts: [] } };
      for (const { subject } of await disappeared.find(past, morning)) {
        const state = (await past.latest({ subjects: [subject], metrics: [metric('state')] })).get(subject);
        assert.equal(state?.get(metric('state'))?.value, 'gone');
        told.push(subject);
      }
    }
    const gone = world.models.filter((model) => model.changes.some(({ value }) => value === 'gone'));
    console.log(`${gone.length} taken down in the world, told of: ${[...new Set(told)].join(', ') || 'none'}`);
    assert.ok(told.length > 0);
  } finally {
    await desk.close();
    await wire.close();
  }
});
