import type { Choice } from './line.ts';

/** Small parts of sentences that many angles share; each list is one meaning in several wordings. */

/** The reading the figures of the morning come from. */
export const thisMorning: Choice = [
  'this morning',
  'at this morning’s reading',
  'by this morning’s count',
  'as of this morning',
  'today',
];

/** A middle value of many days, as an adverb and as a noun. */
export const onAUsualDay: Choice = [
  'on a usual day',
  'on an ordinary day',
  'on a typical day',
  'on a normal day',
  'on a median day',
];
export const aUsualDay: Choice = ['a usual day', 'an ordinary day', 'a typical day', 'a normal day', 'the median day'];

/** What a count did over a stretch of days. */
export const hasGained: Choice = ['has gained', 'has added', 'has taken in', 'has gathered', 'has picked up'];

/** Where a count is. */
export const standsAt: Choice = ['stands at', 'is at', 'has reached', 'has come to'];
