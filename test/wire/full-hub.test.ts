import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createArchive, type Archive } from '../../src/archive/archive.ts';
import { importHubStats } from '../../src/collect/hub-stats/import.ts';
import type { Newsroom } from '../../src/newsroom.ts';
import { fixedClock } from '../../src/system/clock.ts';
import { silentLog } from '../../src/system/log.ts';
import { countOf } from '../../src/sample/index.ts';
import type { Day, Edition, Instant, SubjectId } from '../../src/vocabulary/index.ts';
import { metric } from '../../src/vocabulary/metric.ts';
import { readWholeHub } from '../../src/whole-hub.ts';
import { json, serviceNames, type Service, type Services } from './reply.ts';
import { there } from './scene.ts';
import { startWire } from './server.ts';
import { sampleWorld, sceneOf, servicesOf } from './services.ts';

const kinds = ['models', 'datasets', 'spaces'] as const;
const morning = Date.parse('2026-05-04T06:00:00Z');
const pageSize = 2;
const dayInMilliseconds = 86_400_000;

/** Seven of each kind, as the Hub's lists and as the files of hub-stats give them. */
const repositories = Object.fromEntries(
  kinds.map((kind) => [
    kind,
    Array.from({ length: 7 }, (_, i) => ({
      id: `sample-${i % 3}/${kind}-${i}`,
      likes: i * 3,
      ...(kind === 'spaces' ? { sdk: 'gradio' } : { downloads: i * 100, downloadsAllTime: i * 1000, gated: false }),
      ...(kind === 'models' && { pipeline_tag: 'translation', library_name: 'transformers' }),
      ...(kind === 'models' && i % 2 === 0 && { safetensors: { total: 1e9 + i } }),
      ...(kind === 'datasets' && { description: `Invented rows, number ${i}` }),
      trendingScore: i,
      createdAt: `2026-05-0${1 + (i % 3)}T10:00:00.000Z`,
      lastModified: '2026-05-03T10:00:00.000Z',
      tags: ['license:mit', 'arxiv:2605.00001', "it's"],
      private: false,
    })),
  ]),
) as unknown as Readonly<Record<(typeof kinds)[number], readonly object[]>>;

/** The Hub's lists behind cursors. Every fifth question is one too many. */
function hubOf(): Service {
  let asked = 0;
  return ({ path, query, base }) => {
    const kind = kinds.find((one) => path === `/api/${one}`);
    if (!kind) return null;
    if ((asked += 1) % 5 === 0) return { status: 429, headers: { 'retry-after': '240' }, body: 'Too Many Requests' };
    const from = Number(query.get('cursor') ?? 0);
    const next = from + pageSize;
    const link = { link: `<${base}${path}?cursor=${next}>; rel="next"` };
    return json(repositories[kind].slice(from, next), next < repositories[kind].length ? link : {});
  };
}

async function scratch(t: TestContext): Promise<{ folder: string; archive: Archive }> {
  const folder = await mkdtemp(join(tmpdir(), 'full-hub-'));
  const archive = await createArchive(join(folder, 'archive'), { madeBy: 'a test', threads: 1 });
  t.after(async () => {
    await archive.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { folder, archive };
}

/** What an archive says of each repository: every metric with its value. */
async function saidIn(archive: Archive): Promise<unknown> {
  const past = await archive.past('2031-01-01T00:00:00Z' as Instant);
  const names = ['likes', 'downloads-30d', 'downloads-all', 'trending-score', 'parameters'];
  const texts = ['task', 'library', 'gated', 'licence', 'paper-links', 'tags', 'sdk', 'description', 'created-at'];
  const subjects = kinds.flatMap((kind) =>
    repositories[kind].map((one) => `hf:${kind.slice(0, -1)}/${(one as { id: string }).id}` as SubjectId),
  );
  const latest = await past.latest({ subjects, metrics: [...names, ...texts, 'modified-at'].map(metric) });
  return [...latest].map(([subject, of]) => [subject, ...[...of].map(([name, { value }]) => [name, value])]);
}

test('a walk cut off again and again, limited and lasting days, ends in what an import of the same Hub ends in', async (t) => {
  const { folder, archive } = await scratch(t);
  let now = morning;
  const services = Object.fromEntries(serviceNames.map((name) => [name, () => null])) as unknown as Services;
  const wire = await startWire({ ...services, hub: hubOf() }, { now: () => now });
  t.after(() => wire.close());

  const waits: number[] = [];
  let walked: Awaited<ReturnType<typeof readWholeHub>> | null = null;
  let runs = 0;
  for (; walked === null; runs += 1) {
    assert.ok(runs < 10, 'a walk that was cut off goes on');
    const stop = new AbortController();
    const before = wire.heard.length;
    const room = { archive, clock: fixedClock(new Date(now).toISOString()), log: silentLog() } as unknown as Newsroom;
    walked = await readWholeHub(room, { site: 'https://sample-post.example' } as Edition, {
      env: wire.env(),
      folder,
      switches: {} as never,
      stop: stop.signal,
      // The plug is pulled after every fourth question.
      now: () => {
        if (wire.heard.length - before >= 4) stop.abort();
        return (now += 1000);
      },
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    }).catch((error: Error) => {
      assert.match(error.message, /stopped/);
      return null;
    });
    now += dayInMilliseconds;
  }
  assert.ok(runs > 2);
  assert.deepEqual(
    walked.map(({ pages }) => pages),
    [4, 4, 4],
  );
  assert.ok(
    waits.some((wait) => wait > 230_000 && wait < 300_000),
    'the limit was sat out as long as the Hub said',
  );
  const answered = wire.heard.filter(({ status }) => status === 200).map(({ path }) => path);
  assert.ok(answered.length - new Set(answered).size < runs, 'a cut costs one page at most');

  const other = await scratch(t);
  const paths: string[] = [];
  for (const kind of kinds) {
    const path = join(other.folder, `${kind}.ndjson`);
    await writeFile(path, repositories[kind].map((one) => JSON.stringify(one)).join('\n'));
    paths.push(path);
  }
  const readAt = new Date(morning).toISOString().replace('.000', '') as Instant;
  const wish = { readAt, now: readAt, log: silentLog(), stop: new AbortController().signal };
  await importHubStats(paths, wish, async () => other.archive);
  assert.deepEqual(await saidIn(archive), await saidIn(other.archive));
});

test('a walk over the Hub every other wire test asks finds all there is, of each kind', async (t) => {
  const { folder, archive } = await scratch(t);
  const scene = sceneOf(sampleWorld('2026-05-04' as Day));
  const wire = await startWire(servicesOf(scene), { now: () => morning });
  t.after(() => wire.close());
  const clock = fixedClock('2026-05-04T06:00:00Z');
  const room = { archive, clock, log: silentLog() } as unknown as Newsroom;
  await readWholeHub(room, { site: 'https://sample-post.example' } as Edition, {
    env: wire.env(),
    folder,
    switches: {} as never,
    stop: new AbortController().signal,
    now: () => morning,
    wait: async () => {},
  });
  const all = kinds.flatMap((kind) => there(scene, scene.world[kind]));
  const past = await archive.past('2031-01-01T00:00:00Z' as Instant);
  const latest = await past.latest({ subjects: all.map(({ id }) => id), metrics: [metric('likes')] });
  assert.ok(all.length > 100);
  assert.deepEqual(
    all.map(({ id }) => [id, latest.get(id)?.get(metric('likes'))?.value]),
    all.map((thing) => [thing.id, countOf(thing, 'likes', scene.morning)]),
  );
});
