/**
 * The first morning in ten invented worlds: no key, GitHub answering sixty requests an hour, an empty archive. Each must give a
 * full paper within the requests a morning may make.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDesk, WireClock } from './desk.ts';
import { assertForgetful, assertFull, summary } from './first-day.ts';
import { startWire } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

for (let seed = 1; seed <= 10; seed += 1)
  test(`a full first morning in world ${seed}`, { timeout: 180_000 }, async () => {
    const scene = sceneOf(sampleWorld('2026-05-08' as never, 'full', seed));
    const clock = new WireClock('2026-05-08T06:10:00Z');
    const wire = await startWire(servicesOf(scene), { now: clock.milliseconds });
    const desk = await openDesk(wire, clock, followedIn(scene, `${wire.base}/feeds`));
    try {
      const { printing } = await desk.morning();
      const { issue } = printing.edited;
      const github = wire.heard.filter(({ service }) => service === 'github-api').length;
      console.log(`${seed}: ${summary(issue)}; ${wire.heard.length} requests, ${github} to GitHub’s API`);
      assertFull(printing.edited);
      assertForgetful(issue);
      assert.ok(wire.heard.length <= 150 && github <= 55);
    } finally {
      await desk.close();
      await wire.close();
    }
  });
