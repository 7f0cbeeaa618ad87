import type { Selection } from '../../../vocabulary/finding.ts';

export type Trending = Extract<Selection, { kind: 'trending' }>;

export const rowsShown = 8;
/** Fewer rows make no ranking. */
export const leastRows = 3;
