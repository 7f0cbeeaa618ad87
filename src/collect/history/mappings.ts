import type { Mapping } from './mapping.ts';

/** A mapping that can be named on the command line. It is loaded only when it is asked for, so that help answers at once. */
export interface NamedMapping {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Mapping>;
}

export const namedMappings: readonly NamedMapping[] = [
  {
    name: 'arxiv-papers',
    summary: 'arXiv papers with abstracts',
    load: async () => (await import('./mappings/arxiv-papers.ts')).arxivPapers,
  },
  {
    name: 'day-bundle',
    summary: 'a whole day of every source in a .tar.gz, as one collector recorded it',
    load: async () => (await import('./mappings/day-bundle.ts')).dayBundle,
  },
  {
    name: 'feed-items',
    summary: 'items of feeds, each on the day it was first seen',
    load: async () => (await import('./mappings/feed-items.ts')).feedItems,
  },
  {
    name: 'github-ranking',
    summary: 'daily rankings of GitHub repositories by stars, with descriptions',
    load: async () => (await import('./mappings/github-ranking.ts')).githubRanking,
  },
  {
    name: 'github-repos',
    summary: 'fields of repositories as GitHub’s interface gives them',
    load: async () => (await import('./mappings/github-repos.ts')).githubRepos,
  },
  {
    name: 'github-trending',
    summary: 'GitHub’s trending page, with counts, descriptions and READMEs',
    load: async () => (await import('./mappings/github-trending.ts')).githubTrending,
  },
  {
    name: 'hf-datasets',
    summary: 'trending datasets of the Hub',
    load: async () => (await import('./mappings/hf-datasets.ts')).hfDatasets,
  },
  {
    name: 'hf-models',
    summary: 'models of the Hub: trending, most downloaded, panels over time',
    load: async () => (await import('./mappings/hf-models.ts')).hfModels,
  },
  {
    name: 'hf-papers',
    summary: 'Hugging Face’s daily papers',
    load: async () => (await import('./mappings/hf-papers.ts')).hfPapers,
  },
  {
    name: 'hf-spaces',
    summary: 'trending Spaces of the Hub',
    load: async () => (await import('./mappings/hf-spaces.ts')).hfSpaces,
  },
  {
    name: 'hn-stories',
    summary: 'threads of Hacker News: scores over time, stories, daily AI stories',
    load: async () => (await import('./mappings/hn-stories.ts')).hnStories,
  },
];

/** Null where no mapping has this name. */
export async function findMapping(name: string): Promise<Mapping | null> {
  return (await namedMappings.find((mapping) => mapping.name === name)?.load()) ?? null;
}
