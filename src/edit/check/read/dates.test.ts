import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../vocabulary/time.ts';
import { dateAt } from './dates.ts';

const monday = '2026-05-04' as Day;
const read = (text: string) => {
  const found = dateAt(text, 0, monday);
  return found && [found.date.from, found.date.to, text.slice(0, found.length)];
};

test('dates are resolved against the day of the issue', () => {
  assert.deepEqual(read('4 May 2026 was'), ['2026-05-04', '2026-05-04', '4 May 2026']);
  assert.deepEqual(read('30 April to'), ['2026-04-30', '2026-04-30', '30 April']);
  assert.deepEqual(read('May 1st, 2025.'), ['2025-05-01', '2025-05-01', 'May 1st, 2025']);
  assert.deepEqual(read('30 December'), ['2025-12-30', '2025-12-30', '30 December']);
  assert.deepEqual(read('Thursday it'), ['2026-04-30', '2026-04-30', 'Thursday']);
  assert.deepEqual(read('Monday'), ['2026-05-04', '2026-05-04', 'Monday']);
  assert.deepEqual(read('November.'), ['2025-11-01', '2025-11-30', 'November']);
  assert.deepEqual(read('yesterday'), ['2026-05-03', '2026-05-03', 'yesterday']);
  assert.deepEqual(read('2026-04-30'), ['2026-04-30', '2026-04-30', '2026-04-30']);
  assert.deepEqual(read('last week'), ['2026-04-27', '2026-05-03', 'last week']);
});

test('what is no date of the calendar is none', () => {
  assert.equal(read('31 February'), null);
  assert.equal(read('2026-13-01'), null);
  assert.equal(read('may be'), null);
});
