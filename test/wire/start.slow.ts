/** `npm start` as a newcomer meets it: real pauses, an empty folder, a wire server for all sources. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { World } from '../../src/commands/command.ts';
import { main } from '../../src/main.ts';
import { fixedClock, systemClock } from '../../src/system/clock.ts';
import { silentLog } from '../../src/system/log.ts';
import { addDays } from '../../src/text/days.ts';
import type { Day } from '../../src/vocabulary/time.ts';
import { serviceNames } from './reply.ts';
import { startWire, type WireServer } from './server.ts';
import { followedIn, sampleWorld, sceneOf, servicesOf } from './services.ts';

const today = systemClock.now().slice(0, 10) as Day;
const scene = sceneOf(sampleWorld(today, 'full'));
const lines: string[] = [];
const log = silentLog();
let wire: WireServer;
let folder: string;

before(async () => {
  wire = await startWire(servicesOf(scene));
  folder = await mkdtemp(join(tmpdir(), 'sample-start-'));
  await writeFile(join(folder, 'followed.json'), JSON.stringify(followedIn(scene, `${wire.base}/feeds`)));
});
after(async () => {
  await wire.close();
  await rm(folder, { recursive: true, force: true });
});

const world = (): World => ({
  clock: systemClock,
  log,
  out: (text) => void lines.push(text),
  cwd: folder,
  env: wire.env(),
  stop: new AbortController().signal,
});
const issuePath = () => join(folder, '.morning-post', 'site', 'issues', today, 'issue.json');

test(
  'within three minutes today’s paper stands there, made of what the sources said',
  { timeout: 400_000 },
  async () => {
    const began = performance.now();
    assert.equal(await main(['start', '--print-only', '--zone', 'UTC'], world()), 0, log.lines.join('\n'));
    const seconds = (performance.now() - began) / 1000;
    const issue = JSON.parse(await readFile(issuePath(), 'utf8')) as {
      sample: boolean;
      date: string;
      sections: readonly { id: string }[];
      record: { claims: number };
    };
    console.log(
      `${seconds.toFixed(0)} s, ${issue.sections.length} sections, ${issue.record.claims} claims, ${wire.heard.length} requests`,
    );
    assert.ok(seconds < 180);
    assert.deepEqual([issue.sample, issue.date], [false, today]);
    assert.ok(wire.heard.length <= 150);
  },
);

test('started again it asks nobody, and the same issue stands', { timeout: 100_000 }, async () => {
  const before = await readFile(issuePath());
  wire.heard.length = 0;
  assert.equal(await main(['start', '--print-only', '--zone', 'UTC'], world()), 0);
  assert.equal(wire.heard.length, 0);
  assert.deepEqual(await readFile(issuePath()), before);
});

test(
  'while it serves, history is filled in and the next day’s issue is printed when it is due',
  { timeout: 300_000 },
  async () => {
    const stop = new AbortController();
    const clock = fixedClock(systemClock.now());
    const tomorrow = addDays(today, 1);
    wire.heard.length = 0;
    const running = main(['start', '--zone', 'UTC', '--port', '43219'], { ...world(), clock, stop: stop.signal });
    const page = join(folder, '.morning-post', 'site', 'issues', tomorrow, 'issue.json');
    try {
      await until(() => wire.heard.some(({ path }) => path.includes('/stargazers/history')), 60);
      assert.ok(!existsSync(page));
      clock.set(`${tomorrow}T08:00:00Z`);
      await until(() => existsSync(page), 200);
      const answer = await fetch(`http://127.0.0.1:43219/issues/${tomorrow}/`);
      assert.equal(answer.status, 200);
    } finally {
      stop.abort();
      await running;
    }
  },
);

async function until(holds: () => boolean, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds * 4; waited += 1) {
    if (holds()) return;
    await sleep(250);
  }
  assert.fail(`nothing happened in ${seconds} seconds`);
}

test('where nothing can be reached a newcomer reads sample data, and is told so', { timeout: 200_000 }, async () => {
  for (const service of serviceNames) wire.fault(service, 'refuse');
  const elsewhere = await mkdtemp(join(tmpdir(), 'sample-start-'));
  await writeFile(
    join(elsewhere, 'followed.json'),
    JSON.stringify({ version: 1, labs: [], repositories: [], topics: ['rag'], packages: [] }),
  );
  log.lines.length = 0;
  try {
    assert.equal(await main(['start', '--print-only'], { ...world(), cwd: elsewhere }), 0);
    assert.ok(
      log.lines.some((line) => line.includes('No source could be reached')),
      log.lines.join('\n'),
    );
    assert.ok(log.lines.some((line) => line.includes('Making the sample archive')));
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});
