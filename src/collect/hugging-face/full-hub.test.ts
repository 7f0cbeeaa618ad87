import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openWireState, type Answer, type Asked } from '../../system/http/index.ts';
import { silentLog } from '../../system/log.ts';
import type { Table } from '../../vocabulary/observation.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { walkHub, type Walk } from './full-hub.ts';

const now = '2026-05-04T05:00:00Z' as Instant;
const base = 'https://hub.example';

type Reply = (
  url: URL,
  asked: number,
) => Partial<Answer> & { readonly rows?: readonly object[]; readonly next?: string };

/** A Hub of three kinds that answers as the test says, and a shelf that remembers its tables. */
async function walkOver(t: TestContext, reply: Reply, known: { folder?: string; state?: Walk['state'] } = {}) {
  const folder = known.folder ?? (await mkdtemp(join(tmpdir(), 'walk-')));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const opened = known.state ? null : await openWireState(':memory:');
  t.after(() => opened?.close());
  const state = known.state ?? opened!;
  const asked: string[] = [];
  const waits: number[] = [];
  const tables: Table[] = [];
  const walk: Walk = {
    wire: {
      async ask({ url }: Asked) {
        asked.push(url);
        const { rows = [], next, ...rest } = reply(new URL(url), asked.length);
        const headers = next === undefined ? {} : { link: `<${next}>; rel="next"` };
        const bytes = new TextEncoder().encode(JSON.stringify(rows));
        return { kind: 'fresh', url, status: 200, headers, bytes, readAt: now, ...rest } as Answer;
      },
    },
    state,
    bases: { huggingFace: base, huggingFaceToken: null },
    shelf: {
      keptDays: async () => [],
      async keepTable(table) {
        tables.push(table);
        return { kind: 'kept', batch: table.id, observations: 1 };
      },
    },
    folder,
    now: () => now,
    wait: async (milliseconds) => void waits.push(milliseconds),
    stop: new AbortController().signal,
    log: silentLog(),
  };
  return { walk, asked, waits, tables, folder, state };
}

const row = { id: 'sample-ada/alpha', likes: 1, tags: [], createdAt: '2026-05-01T00:00:00.000Z' };
const twoPages: Reply = (url) =>
  url.searchParams.has('cursor') ? { rows: [row] } : { rows: [row], next: `${url.origin}${url.pathname}?cursor=b` };

test('each kind is walked to its last page and kept as one table', async (t) => {
  const { walk, asked, tables, folder } = await walkOver(t, twoPages);
  const walked = await walkHub(walk);
  assert.deepEqual(
    walked.map(({ source, pages }) => [source, pages]),
    [
      ['hub-walk/models', 2],
      ['hub-walk/datasets', 2],
      ['hub-walk/spaces', 2],
    ],
  );
  assert.equal(asked.length, 6);
  assert.equal((tables[0]!.parameters['files'] as string[]).length, 2);
  assert.equal(existsSync(folder), false, 'pages are removed once they are kept');
});

test('a limit is waited out to the second the Hub names', async (t) => {
  const limited = {
    kind: 'failed',
    why: 'limited',
    reason: 'asked us to wait',
    retryAt: '2026-05-04T05:03:20Z',
  } as Partial<Answer>;
  const { walk, waits } = await walkOver(t, (url, n) => (n === 2 ? limited : twoPages(url, n)));
  await walkHub(walk);
  assert.deepEqual(waits, [200_000]);
});

test('a walk that was cut off goes on from its next page', async (t) => {
  const down = { kind: 'failed', why: 'refused', reason: 'did not answer', retryAt: null } as Partial<Answer>;
  const first = await walkOver(t, (url, n) => (n > 1 ? down : twoPages(url, n)));
  await assert.rejects(() => walkHub(first.walk), { name: 'Fault', kind: 'source', retry: true });
  assert.equal(first.tables.length, 0);
  const second = await walkOver(t, twoPages, first);
  await walkHub(second.walk);
  assert.equal(second.asked[0], `${base}/api/models?cursor=b`);
  assert.equal((second.tables[0]!.parameters['files'] as string[]).length, 2);
});

test('what was walked to its end is not walked again where a later kind was cut off', async (t) => {
  const down = { kind: 'failed', why: 'refused', reason: 'did not answer', retryAt: null } as Partial<Answer>;
  const first = await walkOver(t, (url, n) => (n > 2 ? down : twoPages(url, n)));
  await assert.rejects(() => walkHub(first.walk));
  const second = await walkOver(t, twoPages, first);
  await walkHub(second.walk);
  assert.equal(new URL(second.asked[0]!).pathname, '/api/datasets');
  const third = await walkOver(t, twoPages, second);
  await walkHub(third.walk);
  assert.equal(new URL(third.asked[0]!).pathname, '/api/models', 'the next walk begins anew');
});

test('a next page elsewhere, and a page that is no list, end the walk with a reason', async (t) => {
  const elsewhere = await walkOver(t, () => ({ rows: [row], next: 'https://other.example/api/models?cursor=b' }));
  await assert.rejects(() => walkHub(elsewhere.walk), /not its own/);
  const page = await walkOver(t, () => ({ bytes: new TextEncoder().encode('<html>') }));
  await assert.rejects(() => walkHub(page.walk), /not what the Hub used to send/);
});
