/**
 * Every fault for every source: an honest issue on time that names the gap and uses nothing of the source that lied. Three
 * sources fail in each run, a different fault each, on the second morning of a paper.
 *
 *   npm run test:wire
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dayOfInstant } from '../../src/text/days.ts';
import { type Desk, openDesk, WireClock } from './desk.ts';
import { faults, type Fault } from './faults.ts';
import type { ServiceName } from './reply.ts';
import { startWire, type WireServer } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

/** Which source of the paper a service feeds, as "How this was made" knows it. */
const sourceOf: Readonly<Partial<Record<ServiceName, string>>> = {
  hub: 'hugging-face',
  'github-api': 'github',
  github: 'releases',
  arxiv: 'arxiv',
  'hacker-news': 'hacker-news',
  feeds: 'feeds',
  osv: 'osv',
  pypi: 'packages',
  weather: 'weather',
};
const services = Object.keys(sourceOf) as ServiceName[];

/** What cannot be told from an honest answer: nothing new today, or bytes that are understood all the same. */
const indistinguishable: Readonly<Partial<Record<Fault, readonly ServiceName[]>>> = {
  'empty-list': ['arxiv', 'osv', 'github', 'weather'],
  yesterday: ['arxiv', 'osv', 'github', 'feeds', 'pypi'],
  'wrong-charset': ['arxiv', 'feeds', 'github'],
  thousandfold: ['arxiv', 'osv', 'github', 'feeds'],
  // Addresses of feeds stand in followed.json; a feed that cannot be reached there is tested by `drop`.
  refuse: ['feeds'],
  tls: ['feeds'],
};
/** Patience in a run in which somebody hangs, in milliseconds. */
const patience = 12_000;

const world = sampleWorld('2026-05-07' as never);
const first = '2026-05-06T06:10:00Z';
const second = '2026-05-07T06:10:00Z';
let wire: WireServer;
let clock: WireClock;
let begun: Desk;

before(async () => {
  clock = new WireClock(first);
  wire = await startWire(servicesOf(sceneOf(world, 1)), { now: clock.milliseconds });
  begun = await openDesk(wire, clock, followedIn(sceneOf(world, 1), `${wire.base}/feeds`));
  await begun.morning();
});
after(async () => {
  await begun.close();
  await wire.close();
});

for (const [round, fault] of faults.entries())
  for (const start of [0, 1, 2]) {
    const struck = services
      .filter((_service, index) => index % 3 === start)
      .map((service, index) => ({
        service,
        fault: index === 0 ? fault : faults[(round + index * 7) % faults.length]!,
      }));
    const title = struck.map((one) => `${one.service} ${one.fault}`).join(', ');
    test(`an honest issue with ${title}`, { timeout: 120_000 }, () => morningWith(struck));
  }

async function morningWith(struck: readonly { service: ServiceName; fault: Fault }[]): Promise<void> {
  const clock = new WireClock(second);
  const today = await startWire(servicesOf(sceneOf(world, 0)), { now: clock.milliseconds });
  const desk = await openDesk(today, clock, followedIn(sceneOf(world, 0), `${today.base}/feeds`), begun.folder);
  try {
    today.serve(servicesOf(sceneOf(world, 0)), servicesOf(sceneOf(world, 1)));
    for (const { service, fault } of struck) today.fault(service, fault);
    const began = performance.now();
    const { printing, read } = await desk.morning({ patience });
    assert.ok(performance.now() - began < patience + 60_000, 'on time');
    const { issue, evidence } = printing.edited;
    assert.equal(issue.date, dayOfInstant(second as never, 'UTC'));
    for (const { service, fault } of struck) {
      if (indistinguishable[fault]?.includes(service)) continue;
      const source = sourceOf[service]!;
      const line = issue.made.find((one) => one.source === source);
      assert.ok(line?.reason, `${service} ${fault} is named: ${JSON.stringify(read.troubles)}`);
      const used = evidence.observations.filter((one) => one.source === source && one.knownAt >= second);
      if (line.state === 'missing')
        assert.deepEqual(used, [], `${service} ${fault}: nothing of it stands in the paper`);
    }
  } finally {
    await desk.close();
    await today.close();
  }
}
