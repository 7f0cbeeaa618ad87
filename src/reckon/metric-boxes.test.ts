import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastOf } from '../archive/memory-past.ts';
import { cutoff, listed, manyModels } from '../detect/made-events.ts';
import { boxesOf, metricBoxes } from './metric-boxes.ts';
import { prove } from './prove.ts';

const list = (size: number) =>
  pastOf(
    listed('rank/models-trending', manyModels(size), (_subject, rank) => ({
      likes: rank,
      'downloads-30d': rank <= 15 ? 0 : 10,
      tags: rank <= 30 ? ['safetensors', 'en'] : ['gguf', 'zh', 'de'],
      task: rank % 2 === 0 ? 'text-generation' : 'text-to-speech',
      'created-at': '2026-04-20T06:00:00Z',
      'modified-at': '2026-04-23T18:00:00Z',
      ...(rank <= 50 ? { parameters: 1000 * rank } : {}),
    })),
    cutoff,
  );

test('every figure of a list is reckoned from what was read of it and can be reckoned again', async () => {
  const past = list(60);
  const found = new Map<string, number>();
  for (const { box, fact } of await boxesOf(past)) {
    assert.deepEqual(await prove(fact, past), { holds: true }, box.id);
    found.set(box.id, Number(fact.value));
  }
  assert.equal(found.get('zero-download-share'), 0.25);
  assert.equal(found.get('safetensors-of-list'), 0.5);
  assert.equal(found.get('likes-of-list'), (60 * 61) / 2);
  assert.equal(found.get('downloads-of-list'), 450);
  assert.equal(found.get('size-median'), 25_500, 'rows without a size are not in it');
  assert.equal(found.get('tasks-of-list'), 2);
  assert.equal(found.get('lifespan'), 3.5);
  assert.equal(found.get('accounts-of-list'), 60);
  assert.equal(found.has('licences-of-list'), false, 'nothing was read of it');
});

test('a list of fewer rows than a figure needs, or a figure read of too few of them, gives none', async () => {
  assert.deepEqual(await boxesOf(list(49)), []);
  const few = pastOf(
    listed('rank/models-trending', manyModels(60), (_subject, rank) => (rank <= 20 ? { parameters: 7 } : {})),
    cutoff,
  );
  assert.ok(!(await boxesOf(few)).some(({ box }) => box.id === 'size-median'));
});

test('each figure says its rule, its scope and its least sample, under a name of its own', () => {
  assert.equal(new Set(metricBoxes.map(({ id }) => id)).size, metricBoxes.length);
  for (const { says, scope, least } of metricBoxes)
    assert.ok(says.length > 20 && scope.startsWith('rank/') && least >= 30);
});
