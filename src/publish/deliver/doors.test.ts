import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Doors } from './doors.ts';

test('a domain with a bound has no more under way, and those sent back come as fast as it takes them', () => {
  const doors = new Doors({ 'slow.example': 2 });
  assert.deepEqual([doors.enter('slow.example', 0), doors.enter('slow.example', 0)], [null, null]);
  const again = Array.from({ length: 10 }, () => doors.enter('slow.example', 0)!);
  assert.deepEqual(
    again,
    again.toSorted((a, b) => a - b),
  );
  assert.equal(again.at(-1), 500); // ten, two at a time, a tenth of a second each
  doors.leave('slow.example', 0.1);
  assert.equal(doors.enter('slow.example', 0), null);
});

test('a full door holds nobody else up', () => {
  const doors = new Doors({ 'slow.example': 1 });
  doors.enter('slow.example', 0);
  for (let n = 0; n < 100; n += 1) assert.equal(doors.enter('quick.example', 0), null);
});
