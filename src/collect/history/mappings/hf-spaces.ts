import type { Mapping } from '../mapping.ts';
import { lastSeenTags, trendingList } from './hub-lists.ts';

/** Trending Spaces of the Hub. */
export const hfSpaces: Mapping = {
  name: 'hf-spaces',
  version: 1,
  reads: 'the Hub’s trending Spaces: snapshot_utc, rank, id, trendingScore, likes, sdk; and tags',
  sets: [
    trendingList('top1000', 'space', { by: ['sdk', 'createdAt'] }),
    trendingList('trending-top20', 'space', { by: ['sdk'] }),
    lastSeenTags('space'),
  ],
};
