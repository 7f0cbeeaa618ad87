import type { Mapping } from '../mapping.ts';
import { lastSeenTags, trendingList } from './hub-lists.ts';

/** Trending datasets of the Hub. */
export const hfDatasets: Mapping = {
  name: 'hf-datasets',
  version: 1,
  reads: 'the Hub’s trending datasets: snapshot_utc, rank, id, trendingScore, downloads, likes, createdAt; and tags',
  sets: [
    trendingList('top1000', 'dataset', { by: ['downloads', 'createdAt'], without: ['pipelineTag', 'sdk'] }),
    lastSeenTags('dataset'),
  ],
};
