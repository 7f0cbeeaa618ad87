/** Budgets hold over a hundred restarts: what one run spent, the next one knows. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Desk, openDesk, WireClock } from './desk.ts';
import type { Heard, WireServer } from './server.ts';
import { startWire } from './server.ts';
import type { ServiceName } from './reply.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

const restarts = 100;
/** Most requests of a service in any stretch of so many seconds. */
const budgets: Readonly<Partial<Record<ServiceName, readonly [most: number, seconds: number]>>> = {
  hub: [400, 300],
  'github-api': [55, 3600],
  github: [80, 3600],
  arxiv: [1, 3],
  'hacker-news': [60, 3600],
  feeds: [60, 3600],
  osv: [60, 3600],
  pypi: [40, 3600],
  npm: [60, 3600],
};

const scene = sceneOf(sampleWorld('2026-05-05' as never));
let clock: WireClock;
let wire: WireServer;
let desk: Desk;

before(async () => {
  clock = new WireClock('2026-05-05T06:10:00Z');
  wire = await startWire(servicesOf(scene), { now: clock.milliseconds });
  desk = await openDesk(wire, clock, followedIn(scene, `${wire.base}/feeds`));
});
after(async () => {
  await desk.close();
  await wire.close();
});

test(`no service is asked above its budget in ${restarts} runs one after the other`, { timeout: 590_000 }, async () => {
  for (let run = 0; run < restarts; run += 1) await desk.read();
  for (const [service, [most, seconds]] of Object.entries(budgets)) {
    const asked = wire.heard.filter((one) => one.service === service).map((one) => one.at);
    const busiest = busiestStretch(asked, seconds * 1000);
    console.log(`${service.padEnd(12)} ${asked.length} requests, ${busiest} within ${seconds} s (allowed ${most})`);
    assert.ok(busiest <= most, `${service}: ${busiest} in ${seconds} s`);
  }
  assert.equal(wire.heard.filter(isRefusal).length, 0, 'nobody had to refuse us');
});

const isRefusal = ({ status }: Heard): boolean => status === 429 || status === 403;

function busiestStretch(times: readonly number[], milliseconds: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let most = 0;
  for (let from = 0, to = 0; to < sorted.length; to += 1) {
    while (sorted[to]! - sorted[from]! >= milliseconds) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
