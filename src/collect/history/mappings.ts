import type { Mapping } from './mapping.ts';
import { arxivPapers } from './mappings/arxiv-papers.ts';
import { dayBundle } from './mappings/day-bundle.ts';
import { feedItems } from './mappings/feed-items.ts';
import { githubRanking } from './mappings/github-ranking.ts';
import { githubRepos } from './mappings/github-repos.ts';
import { githubTrending } from './mappings/github-trending.ts';
import { hfDatasets } from './mappings/hf-datasets.ts';
import { hfModels } from './mappings/hf-models.ts';
import { hfPapers } from './mappings/hf-papers.ts';
import { hfSpaces } from './mappings/hf-spaces.ts';
import { hnStories } from './mappings/hn-stories.ts';

/** Every mapping that can be named on the command line. */
export const mappings: readonly Mapping[] = [
  arxivPapers,
  dayBundle,
  feedItems,
  githubRanking,
  githubRepos,
  githubTrending,
  hfDatasets,
  hfModels,
  hfPapers,
  hfSpaces,
  hnStories,
];

export function findMapping(name: string): Mapping | null {
  return mappings.find((mapping) => mapping.name === name) ?? null;
}
