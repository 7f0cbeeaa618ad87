import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../vocabulary/time.ts';
import { announcedAt } from './arxiv-schedule.ts';

/** Moments of submission and announcement in UTC; New York is four hours behind in summer, five in winter. */
const cases: readonly (readonly [string, string, string])[] = [
  ['Monday before 14:00 there', '2026-06-22T17:59:59Z', '2026-06-23T00:00:00Z'],
  ['Monday at 14:00 there', '2026-06-22T18:00:00Z', '2026-06-24T00:00:00Z'],
  ['Wednesday evening there', '2026-06-25T02:00:00Z', '2026-06-26T00:00:00Z'],
  ['Thursday afternoon waits for Sunday evening', '2026-06-25T20:00:00Z', '2026-06-29T00:00:00Z'],
  ['Friday morning waits for Sunday evening', '2026-06-26T12:00:00Z', '2026-06-29T00:00:00Z'],
  ['Friday afternoon waits for Monday evening', '2026-06-26T20:00:00Z', '2026-06-30T00:00:00Z'],
  ['Saturday', '2026-06-27T12:00:00Z', '2026-06-30T00:00:00Z'],
  ['Sunday', '2026-06-28T12:00:00Z', '2026-06-30T00:00:00Z'],
  ['Monday morning after the weekend', '2026-06-29T10:00:00Z', '2026-06-30T00:00:00Z'],
  ['Tuesday in winter', '2026-01-13T18:59:59Z', '2026-01-14T01:00:00Z'],
];

for (const [when, submitted, announced] of cases)
  test(`a paper submitted ${when} is known at its announcement`, () => {
    assert.equal(announcedAt(submitted as Instant), announced);
  });
