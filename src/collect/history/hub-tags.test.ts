import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RawSha, SourceId } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { readAt } from './hours.ts';
import { writeTags } from './hub-tags.ts';
import { Pen } from './pen.ts';

function said(kind: 'model' | 'dataset' | 'space', tags: readonly string[]) {
  const pen = new Pen('sample/set' as SourceId, 'a'.repeat(64) as RawSha);
  pen.at(readAt('2026-05-04T03:00:00Z' as Instant));
  writeTags(pen, subjectId(kind, 'sample-lab/sample'), kind, tags);
  return Object.fromEntries(pen.take().map(({ metric, value }) => [metric, value]));
}

test('tags tell licence, base models with their relation, and papers', () => {
  const tags = [
    'transformers',
    'license:apache-2.0',
    'base_model:sample-lab/Sample-7B',
    'base_model:quantized:sample-lab/Sample-7B',
    'base_model:merge:sample-lab/Other',
    'base_model:copied:sample-lab/Other',
    'arxiv:2605.00825',
    'arxiv:2605.00825',
    'arxiv:nonsense',
  ];
  assert.deepEqual(said('model', tags), {
    tags,
    licence: 'apache-2.0',
    'paper-links': ['2605.00825'],
    'base-models': ['quantized:sample-lab/Sample-7B', 'merge:sample-lab/Other'],
  });
});

test('the first task of a dataset is its task; without tags nothing is said', () => {
  assert.equal(
    said('dataset', ['task_categories:translation', 'task_categories:summarization'])['task'],
    'translation',
  );
  assert.deepEqual(said('space', []), {});
});
