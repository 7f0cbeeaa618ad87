import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createArchive } from './archive/archive.ts';
import type { Newsroom } from './newsroom.ts';
import { fixedClock } from './system/clock.ts';
import { silentLog } from './system/log.ts';
import type { Day, Edition, Instant, SubjectId } from './vocabulary/index.ts';
import { metric } from './vocabulary/metric.ts';
import { readWholeHub } from './whole-hub.ts';

test('the whole Hub, walked page by page, is seen like any other observations', async (t) => {
  const repository = (kind: string, name: string, likes: number) => ({
    id: `sample-ada/${kind}-${name}`,
    likes,
    downloads: likes * 10,
    trendingScore: 0,
    createdAt: '2026-05-01T00:00:00.000Z',
    lastModified: '2026-05-03T00:00:00.000Z',
    tags: ['license:mit'],
    pipeline_tag: kind === 'models' ? 'translation' : undefined,
    sdk: kind === 'spaces' ? 'gradio' : undefined,
    gated: false,
    private: false,
  });
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://localhost');
    const kind = url.pathname.split('/').at(-1)!;
    const second = url.searchParams.has('cursor');
    if (!second) response.setHeader('link', `<http://${request.headers.host}${url.pathname}?cursor=b>; rel="next"`);
    // The first repository moved to the second page meanwhile, with one more like.
    const rows = second ? [repository(kind, 'alpha', 6), repository(kind, 'beta', 2)] : [repository(kind, 'alpha', 5)];
    response.end(JSON.stringify(rows));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());

  const folder = await mkdtemp(join(tmpdir(), 'hub-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const archive = await createArchive(join(folder, 'archive'), { madeBy: 'a test', threads: 1 });
  t.after(() => archive.close());
  const room = { archive, clock: fixedClock('2030-01-01T00:00:00Z'), log: silentLog() } as unknown as Newsroom;
  let now = Date.parse('2026-05-04T06:00:00Z');
  const walked = await readWholeHub(room, { site: 'https://post.example' } as Edition, {
    env: { HF_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    folder,
    switches: {} as never,
    stop: new AbortController().signal,
    now: () => (now += 1000),
    wait: async () => {},
  });
  assert.deepEqual(
    walked.map(({ pages }) => pages),
    [2, 2, 2],
  );

  const past = await archive.past('2031-01-01T00:00:00Z' as Instant);
  const window = { from: '2026-05-04' as Day, to: '2026-05-04' as Day };
  const likes = await past.daily({ metric: metric('likes'), window });
  assert.deepEqual(
    likes.map(({ subject, values }) => [subject, ...values]),
    [
      ['hf:dataset/sample-ada/datasets-alpha', 6],
      ['hf:dataset/sample-ada/datasets-beta', 2],
      ['hf:model/sample-ada/models-alpha', 6],
      ['hf:model/sample-ada/models-beta', 2],
      ['hf:space/sample-ada/spaces-alpha', 6],
      ['hf:space/sample-ada/spaces-beta', 2],
    ],
  );
  const alpha = 'hf:model/sample-ada/models-alpha' as SubjectId;
  const known = (await past.latest({ subjects: [alpha], metrics: ['task', 'licence'].map(metric) })).get(alpha);
  assert.deepEqual(
    [...known!.values()].map(({ value }) => value),
    ['mit', 'translation'],
  );
});
