/** A repository that its owner renamed: GitHub sends whoever asks by the old name to the new one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disappeared } from '../../src/detect/angles/disappeared.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import type { Morning } from '../../src/vocabulary/index.ts';
import { openDesk, sampleEdition, WireClock } from './desk.ts';
import { startWire } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

test('a repository that was renamed is told as renamed, not as gone', async (t) => {
  const world = sampleWorld('2026-05-08' as never);
  const old = world.repos.find((repo) => repo.part?.role === 'renamed' && repo.changes.length > 0)!;
  const news = String(old.changes.at(-1)!.value);
  assert.match(news, /^renamed:/);
  const sceneAt = (morning: number) => sceneOf(world, world.timeline.last - morning);
  const clock = new WireClock(`${world.timeline.dayOf(old.until)}T06:10:00Z`);
  const wire = await startWire(servicesOf(sceneAt(old.until)), { now: clock.milliseconds });
  const desk = await openDesk(wire, clock, followedIn(sceneAt(old.until), `${wire.base}/feeds`));
  t.after(async () => {
    await desk.close();
    await wire.close();
  });
  await desk.read();

  const date = world.timeline.dayOf(old.until + 1);
  clock.set(`${date}T06:10:00Z`);
  wire.serve(servicesOf(sceneAt(old.until + 1)));
  wire.heard.splice(0);
  await desk.read();

  const asked = wire.heard.filter(({ path, service }) => service === 'github-api' && !path.startsWith('/search'));
  assert.ok(
    asked.some(({ status }) => status === 301),
    JSON.stringify(asked.map(({ path, status }) => [path, status])),
  );
  const past = await desk.room.archive.past(clock.now());
  const known = await past.latest({ subjects: [old.id], metrics: [metric('state')] });
  assert.equal(known.get(old.id)?.get(metric('state'))?.value, news);
  const morning: Morning = {
    edition: sampleEdition,
    date,
    cutoff: clock.now(),
    memory: { issues: [], forecasts: [] },
  };
  const gone = (await disappeared.find(past, morning)).map(({ subject }) => subject);
  assert.ok(!gone.includes(old.id));
});
