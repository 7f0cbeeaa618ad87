import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../system/digest.ts';
import type { Batch, Instant, RawSha, SourceId } from '../vocabulary/index.ts';
import { Basket } from './basket.ts';
import type { Gathered } from './source.ts';
import { knownBefore } from './testing/sent-out.ts';

const answer = (name: string, rows: number, source = 'sample-source'): Extract<Gathered, { kind: 'fresh' }> => {
  const bytes = Buffer.from(name);
  return {
    kind: 'fresh',
    bytes,
    snapshot: {
      sha: sha256(bytes) as RawSha,
      source: source as SourceId,
      address: `https://sample.example/${name}`,
      readAt: '2026-05-04T05:41:00Z' as Instant,
      status: 200,
      etag: null,
      bytes: bytes.byteLength,
    },
    observations: Array.from({ length: rows }, (_, row) =>
      knownBefore(`hf:model/sample/${name}-${row}`, 'likes', row, source),
    ),
  };
};

async function kept(answers: readonly Gathered[]): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  const basket = new Basket('sample-source' as SourceId, async (batch) => {
    batches.push(batch);
    return { kind: 'kept', batch: batch.id, observations: 0 };
  });
  for (const one of answers) await basket.add(one);
  await basket.empty();
  return batches;
}

const sizes = (batches: readonly Batch[]) => batches.map(({ snapshots }) => snapshots.length);

test('small answers go to the shelf together, a large one at once', async () => {
  const small = Array.from({ length: 30 }, (_, index) => answer(`small-${index}`, 3));
  assert.deepEqual(sizes(await kept(small)), [25, 5]);
  assert.deepEqual(sizes(await kept([answer('large', 2500), answer('small', 1)])), [1, 1]);
  assert.deepEqual(await kept([]), []);
});

test('what one batch holds is of one source', async () => {
  const batches = await kept([answer('a', 1), answer('b', 1, 'sample-other'), answer('c', 1, 'sample-other')]);
  assert.deepEqual(
    batches.map(({ source, snapshots }) => [source, snapshots.length]),
    [
      ['sample-source', 1],
      ['sample-other', 2],
    ],
  );
});

test('the same answers make the same batch, others another', async () => {
  const [one] = await kept([answer('a', 1), answer('b', 1)]);
  const [again] = await kept([answer('a', 1), answer('b', 1)]);
  const [other] = await kept([answer('a', 1), answer('c', 1)]);
  assert.equal(one?.id, again?.id);
  assert.notEqual(one?.id, other?.id);
});
