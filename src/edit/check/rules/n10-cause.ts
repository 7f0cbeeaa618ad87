import { refuse } from './words-refused.ts';

export const cause = refuse(
  'N10',
  'Cause and intent',
  'Why something happened, and what somebody wants or means by it, is never said in our own words; only in an exact, attributed quotation.',
  'cause',
  'no source that states it',
);
