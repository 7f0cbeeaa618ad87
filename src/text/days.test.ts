import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Day, Instant } from '../vocabulary/time.ts';
import {
  addDays,
  dayOfInstant,
  dayOfNumber,
  daysBetween,
  instantOf,
  instantOfSeconds,
  isDay,
  numberOfDay,
  timeOfInstant,
  weekday,
  weekdayName,
} from './days.ts';

const day = (text: string) => text as Day;
const anyDay = fc.integer({ min: numberOfDay(day('1900-01-01')), max: numberOfDay(day('2199-12-31')) });
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const zones = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe', // clocks move by half an hour
  'Pacific/Apia', // skipped 30 December 2011
  'Asia/Kathmandu', // 5 h 45 min from UTC
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
];

describe('days', () => {
  it('agree with the calendar of the machine', () => {
    fc.assert(
      fc.property(anyDay, (count) => {
        const machine = new Date(count * 86_400_000);
        assert.equal(dayOfNumber(count), machine.toISOString().slice(0, 10));
        assert.equal(numberOfDay(dayOfNumber(count)), count);
        assert.equal(weekday(dayOfNumber(count)), machine.getUTCDay());
      }),
    );
  });

  it('added and subtracted come back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (count, step) => {
        const start = dayOfNumber(count);
        assert.equal(addDays(addDays(start, step), -step), start);
        assert.equal(daysBetween(start, addDays(start, step)), step);
      }),
    );
  });

  it('know leap years and names', () => {
    assert.equal(addDays(day('2028-02-28'), 1), '2028-02-29');
    assert.equal(addDays(day('2026-02-28'), 1), '2026-03-01');
    assert.equal(weekdayName(day('2026-05-04')), 'Monday');
    assert.ok(isDay('2024-02-29'));
    for (const wrong of ['2023-02-29', '2026-13-01', '2026-5-4', '2026-05-04T00:00:00Z', '']) assert.ok(!isDay(wrong));
  });
});

describe('instants', () => {
  it('show the day and the time they were made from, wherever that time exists once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: numberOfDay(day('2015-01-01')), max: numberOfDay(day('2035-12-31')) }),
        fc.integer({ min: 4 * 60, max: 23 * 60 }), // clocks change at night
        fc.constantFrom(...zones),
        (count, minute, zone) => {
          const time = clock(minute);
          const moment = instantOf(dayOfNumber(count), time, zone);
          assert.equal(dayOfInstant(moment, zone), dayOfNumber(count));
          assert.equal(timeOfInstant(moment, zone), time);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of later wall times are never earlier', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        fc.constantFrom('2026-03-28', '2026-06-01'),
        fc.constantFrom(...zones),
        (a, b, on, zone) => {
          const early = instantOf(day(on), clock(Math.min(a, b)), zone);
          assert.ok(early <= instantOf(day(on), clock(Math.max(a, b)), zone));
        },
      ),
    );
  });

  it('in a gap lie as long after it, and of a time that comes twice are the earlier one', () => {
    assert.equal(instantOf(day('2026-03-29'), '01:30', 'Europe/London'), '2026-03-29T01:30:00Z'); // shown as 02:30
    assert.equal(instantOf(day('2026-10-25'), '01:30', 'Europe/London'), '2026-10-25T00:30:00Z');
    assert.equal(instantOf(day('2026-10-04'), '02:15', 'Australia/Lord_Howe'), '2026-10-03T15:45:00Z');
    assert.equal(dayOfInstant(instantOf(day('2011-12-30'), '06:00', 'Pacific/Apia'), 'Pacific/Apia'), '2011-12-31');
    assert.equal(instantOf(day('2026-05-04'), '06:00', 'Asia/Kathmandu'), '2026-05-04T00:15:00Z');
  });

  it('read and written are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e9, max: 4e9 }), (seconds) => {
        const moment: Instant = instantOfSeconds(seconds);
        assert.equal(moment, new Date(seconds * 1000).toISOString().replace('.000', ''));
      }),
    );
  });
});
