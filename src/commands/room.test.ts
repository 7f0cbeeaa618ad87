import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultEdition } from '../config.ts';
import { addDays, addSeconds, dayOfInstant } from '../text/days.ts';
import type { Day, Instant } from '../vocabulary/index.ts';
import { dueDate } from './room.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour
  'America/St_Johns',
  'Africa/Casablanca', // back for a month
  'Asia/Gaza',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Asia/Kathmandu',
  'UTC',
];

/** Days of a year on which a zone's clocks change, found by asking for its offset. */
function changesIn(zone: string, year: number): readonly Day[] {
  const offset = (day: Day) =>
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(`${day}T12:00:00Z`))
      .find(({ type }) => type === 'timeZoneName')?.value;
  const changes: Day[] = [];
  for (let day = `${year}-01-01` as Day; day < `${year}-12-31`; day = addDays(day, 1))
    if (offset(day) !== offset(addDays(day, 1))) changes.push(day);
  return changes;
}

/** The dates that fall due while a clock goes on by half an hour at a time. */
function duesBetween(from: Instant, to: Instant, zone: string, pressTime: string): readonly Day[] {
  const edition = { ...defaultEdition, zone, pressTime };
  const dues: Day[] = [];
  for (let now = from; now < to; now = addSeconds(now, 1800)) {
    const due = dueDate(edition, now);
    if (due !== dues.at(-1)) dues.push(due);
  }
  return dues;
}

test('when clocks change, each date falls due once, in order, and none is left out', () => {
  for (const zone of zones)
    for (const change of new Set([...changesIn(zone, 2026), '2028-02-28' as Day]))
      for (const pressTime of ['00:00', '02:30', '06:00']) {
        const days = Array.from({ length: 5 }, (_, n) => addDays(change, n - 2));
        const [from, to] = [`${days[0]}T12:00:00Z`, `${days[4]}T12:00:00Z`] as [Instant, Instant];
        const dues = duesBetween(from, to, zone, pressTime);
        const first = dues[0]!;
        assert.deepEqual(
          dues,
          dues.map((_, n) => addDays(first, n)),
          `${zone}, ${change}, ${pressTime}`,
        );
        assert.ok(dues.length >= 4 && dues.at(-1)! <= dayOfInstant(to, zone));
      }
});

test('a clock that is set back makes no earlier issue due again once it goes on', () => {
  const edition = { ...defaultEdition, zone: 'Europe/Berlin', pressTime: '02:30' };
  assert.equal(dueDate(edition, '2026-10-25T00:30:00Z' as Instant), '2026-10-25'); // 02:30, the first time
  assert.equal(dueDate(edition, '2026-10-25T01:00:00Z' as Instant), '2026-10-25'); // 02:00, again
  assert.equal(dueDate(edition, '2026-03-29T01:29:00Z' as Instant), '2026-03-28'); // 02:30 is left out: 03:30 it is
  assert.equal(dueDate(edition, '2026-03-29T01:30:00Z' as Instant), '2026-03-29');
});
