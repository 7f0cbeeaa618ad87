import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metric } from '../../vocabulary/metric.ts';
import type { RawSha, SourceId } from '../../vocabulary/observation.ts';
import { subjectId } from '../../vocabulary/subject.ts';
import type { Instant } from '../../vocabulary/time.ts';
import { readAt } from './hours.ts';
import { Pen } from './pen.ts';

const alpha = subjectId('repo', 'sample-ada/alpha');
const stars = metric('stars');
const description = metric('description');
const createdAt = metric('created-at');
const pen = () => new Pen('sample/set' as SourceId, 'a'.repeat(64) as RawSha);
const day = (date: string) => readAt(`2026-05-${date}T03:00:00Z` as Instant);
const values = (written: Pen) =>
  written.take().map(({ asOf, metric, value }) => `${asOf.slice(8, 10)} ${metric} ${String(value)}`);

test('figures are written every time, attributes only when they change', () => {
  const written = pen();
  for (const [date, text] of [
    ['01', 'one'],
    ['02', 'one'],
    ['03', 'two'],
    ['04', 'one'],
  ] as const) {
    written.at(day(date));
    written.figure(alpha, stars, 5);
    written.attribute(alpha, description, text);
    written.keepRow();
  }
  assert.deepEqual(values(written), [
    '01 stars 5',
    '01 description one',
    '02 stars 5',
    '03 stars 5',
    '03 description two',
    '04 stars 5',
    '04 description one',
  ]);
});

test('an attribute is written again where an earlier moment turns up later in the file', () => {
  const written = pen();
  for (const date of ['04', '02', '03']) {
    written.at(day(date));
    written.attribute(alpha, description, 'one');
    written.keepRow();
  }
  assert.deepEqual(values(written), ['04 description one', '02 description one']);
});

test('a dropped row leaves nothing behind, not even the memory of what it said', () => {
  const written = pen();
  written.at(day('01'));
  written.attribute(alpha, description, 'one');
  written.keepRow();
  written.at(day('02'));
  written.figure(alpha, stars, 5);
  written.attribute(alpha, description, 'two');
  written.dropRow();
  written.at(day('03'));
  written.attribute(alpha, description, 'two');
  written.keepRow();
  assert.deepEqual(values(written), ['01 description one', '03 description two']);
});

test('dates that are none, placeholders, and those more than two days ahead are left out and counted', () => {
  const written = pen();
  written.at(day('01'));
  for (const date of ['2026-05-03T03:00:00Z', '2026-05-03T03:00:01Z', '1970-01-01T00:00:00Z', 'soon', null])
    written.moment(alpha, createdAt, date);
  written.keepRow();
  assert.deepEqual(values(written), ['01 created-at 2026-05-03T03:00:00Z']);
  assert.deepEqual([...written.leftOut], [['created-at', 3]]);
});

test('nothing describes a moment after it was known', () => {
  assert.throws(() => pen().at({ ...day('01'), asOf: day('02').asOf }), /after it was known/);
});
