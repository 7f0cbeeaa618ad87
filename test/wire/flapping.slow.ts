/** Sources that come and go, say that nothing changed, or are all away at once, on the second morning of a paper. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { headOf } from '../../src/layout/remember.ts';
import type { Issue } from '../../src/vocabulary/index.ts';
import { type Desk, openDesk, WireClock } from './desk.ts';
import { type ServiceName, serviceNames } from './reply.ts';
import { startWire, type WireServer } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

const world = sampleWorld('2026-05-07' as never);
const second = '2026-05-07T06:10:00Z';
/** A service that failed five times in a row is left alone for a quarter of an hour. */
const afterRest = '2026-05-07T06:40:00Z';
let wire: WireServer;
let begun: Desk;

before(async () => {
  const clock = new WireClock('2026-05-06T06:10:00Z');
  wire = await startWire(servicesOf(sceneOf(world, 1)), { now: clock.milliseconds });
  begun = await openDesk(wire, clock, followedIn(sceneOf(world, 1), `${wire.base}/feeds`));
  await begun.morning();
});
after(async () => {
  await begun.close();
  await wire.close();
});

interface SecondMorning {
  readonly desk: Desk;
  readonly clock: WireClock;
  readonly wire: WireServer;
}

/** The second morning of the same paper, once more. */
async function onTheSecondMorning<T>(work: (morning: SecondMorning) => Promise<T>): Promise<T> {
  const clock = new WireClock(second);
  const today = await startWire(servicesOf(sceneOf(world, 0)), { now: clock.milliseconds });
  const desk = await openDesk(today, clock, followedIn(sceneOf(world, 0), `${today.base}/feeds`), begun.folder);
  try {
    return await work({ desk, clock, wire: today });
  } finally {
    await desk.close();
    await today.close();
  }
}

/** What is told as news, by angle and subject, in order. */
function newsIn({ sections }: Issue): readonly string[] {
  const told = sections.filter(({ id }) => ['lead', 'off-lead', 'briefs'].includes(id));
  return told.flatMap(({ stories }) => stories.map(({ angle, subjects }) => `${angle} ${subjects[0] ?? ''}`)).sort();
}

const headsIn = ({ sections }: Issue): readonly string[] =>
  sections.flatMap(({ stories }) => stories.map(({ block }) => headOf(block))).filter((head) => head !== '');

for (const flapping of ['hub', 'feeds', 'hacker-news'] as const satisfies readonly ServiceName[])
  test(
    `${flapping} comes and goes each minute: no story stands twice, and none vanishes`,
    { timeout: 200_000 },
    async () => {
      const steady = await onTheSecondMorning(async ({ desk, clock }) => {
        clock.set(afterRest);
        return (await desk.morning()).printing.edited.issue;
      });
      const shaken = await onTheSecondMorning(async ({ desk, clock, wire: today }) => {
        for (let minute = 0; minute < 4; minute += 1) {
          today.fault(flapping, minute % 2 === 0 ? '500' : null);
          await desk.read({ patience: 20_000 });
          clock.set(new Date(Date.parse(second) + (minute + 1) * 60_000).toISOString());
        }
        clock.set(afterRest);
        return (await desk.morning({ patience: 20_000 })).printing.edited.issue;
      });
      assert.deepEqual(newsIn(shaken), newsIn(steady));
      assert.equal(new Set(headsIn(shaken)).size, headsIn(shaken).length);
    },
  );

test('where nothing changed nothing is sent again, and the same news stands', { timeout: 100_000 }, async () => {
  await onTheSecondMorning(async ({ desk, clock, wire: today }) => {
    await desk.read();
    const asked = today.heard.filter(({ method, status }) => method === 'GET' && status === 200);
    today.heard.length = 0;
    clock.set('2026-05-07T07:20:00Z');
    const { answers } = await desk.read();
    // The weather of another hour is another answer.
    const urls = new Set(asked.map(({ path }) => path));
    const again = today.heard.filter(({ method, path }) => method === 'GET' && urls.has(path));
    assert.ok(again.length > 40 && answers > 40, `${again.length} asked again`);
    assert.deepEqual(
      again.filter(({ bytes, service }) => bytes > 0 && service !== 'weather').map(({ path }) => path),
      [],
    );
  });
});

test(
  'with every source away the paper says so, and tells no news of yesterday as today’s',
  { timeout: 200_000 },
  async () => {
    await onTheSecondMorning(async ({ desk, wire: today }) => {
      for (const service of serviceNames) today.fault(service, '500');
      const { printing, read } = await desk.morning({ patience: 20_000 });
      const { issue, evidence } = printing.edited;
      assert.equal(read.answers, 0);
      assert.equal(issue.date, '2026-05-07');
      assert.ok(issue.made.filter(({ state }) => state === 'missing').length >= 8, JSON.stringify(issue.made));
      assert.deepEqual(
        evidence.observations.filter(({ knownAt }) => knownAt >= second),
        [],
      );
      const before = await begun.room.ledger.memory(begun.edition.id, issue.date);
      const told = new Set(before.issues.flatMap(({ stories }) => stories.map(({ headline }) => headline)));
      const news = issue.sections.filter(({ id }) => ['lead', 'off-lead', 'briefs'].includes(id));
      for (const { block } of news.flatMap(({ stories }) => stories))
        assert.ok(!told.has(headOf(block)), headOf(block));
    });
  },
);
