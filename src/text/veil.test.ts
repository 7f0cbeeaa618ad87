import assert from 'node:assert/strict';
import { test } from 'node:test';
import { subjectId, type Instant } from '../vocabulary/index.ts';
import { veilOf } from './veil.ts';

const since = '2026-05-04T06:00:00Z' as Instant;
const repo = subjectId('repo', 'sample-owner/engine');
const model = subjectId('model', 'sample-owner/Talker-8B');
const veil = veilOf([repo, model].map((subject) => ({ subject, salt: 'salt', since, reason: '' })));

test('a withheld subject stands as a salted id, its full name and its releases too', () => {
  const text = JSON.stringify(
    veil.over({ a: repo, b: [`see sample-owner/engine.`], c: 'gh:release/sample-owner/engine@v2', d: { e: model } }),
  );
  assert.doesNotMatch(text, /sample-owner|engine|Talker/);
  assert.match(text, /"withheld:repo\/[0-9a-f]{16}"/);
  assert.match(text, /"withheld:release\/[0-9a-f]{16}@v2"/);
});

test('lifting the veil gives back what it hid', () => {
  const value = { a: repo, b: ['by sample-owner/engine', 'gh:release/sample-owner/engine@v2'], n: 3, d: { e: model } };
  assert.deepEqual(veil.lift(veil.over(value)), value);
});

test('longer names that begin or end like a withheld one are left alone', () => {
  for (const other of ['sample-owner/engine-2', 'other-sample-owner/engine', 'gh:repo/sample-owner/engine.js']) {
    assert.equal(veil.over(other), other);
    assert.equal(veil.names(other), false);
    assert.equal(veil.covers(other), false);
  }
});

test('another salt gives another id', () => {
  const other = veilOf([{ subject: repo, salt: 'pepper', since, reason: '' }]);
  assert.notEqual(other.over(repo), veil.over(repo));
});
