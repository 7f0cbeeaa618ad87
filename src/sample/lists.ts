import { countOf, gainOf, isThere, type Thing } from './thing.ts';
import type { Paper } from './papers.ts';
import type { World } from './world.ts';

/** The lists sources show, by the metric that holds a place in them. */
export const listIds = [
  'rank/models-trending',
  'rank/models-downloads',
  'rank/models-newest',
  'rank/datasets-trending',
  'rank/spaces-trending',
  'rank/daily-papers',
  'rank/github-trending',
  'rank/github-trending-week',
] as const;
export type ListId = (typeof listIds)[number];

/** What a list showed on a morning, best first, as long as a collector reads it. */
export function listOn(world: World, list: ListId, morning: number): readonly Thing[] {
  const { lists } = world.size;
  switch (list) {
    case 'rank/models-trending':
      return trending(world.models, morning, lists.models);
    case 'rank/datasets-trending':
      return trending(world.datasets, morning, lists.datasets);
    case 'rank/spaces-trending':
      return trending(world.spaces, morning, lists.spaces);
    case 'rank/models-downloads':
      return best(there(world.models, morning), lists.models, (model) => countOf(model, 'downloads-30d', morning));
    case 'rank/models-newest':
      return there(world.models, morning)
        .filter(({ from }) => from > morning - 3)
        .sort((a, b) => ((a.attributes['created-at'] ?? '') < (b.attributes['created-at'] ?? '') ? 1 : -1))
        .slice(0, lists.newest);
    case 'rank/daily-papers':
      return best(dailyPapers(world, morning), lists.dailyPapers, (paper) => countOf(paper, 'upvotes', morning));
    case 'rank/github-trending':
      return risers(world, morning, 1);
    case 'rank/github-trending-week':
      return risers(world, morning, 7);
  }
}

/** The papers of the last day that had any; weekends show Friday’s list again. */
function dailyPapers(world: World, morning: number): readonly Paper[] {
  for (let day = morning; day >= 0; day -= 1) {
    const papers = world.papers.filter(({ daily }) => daily === day);
    if (papers.length > 2) return papers;
  }
  return [];
}

/** Ranks by the likes of seven days; equals stand in an order that means nothing. */
function trending(things: readonly (Thing & { tie: number })[], morning: number, length: number): readonly Thing[] {
  return there(things, morning)
    .map((thing) => ({ thing, score: countOf(thing, 'trending-score', morning) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.thing.tie - b.thing.tie)
    .slice(0, length)
    .map(({ thing }) => thing);
}

/** GitHub does not say how it ranks; stars of the interval explain most of it. */
function risers(world: World, morning: number, days: number): readonly Thing[] {
  return best(there(world.repos, morning), world.size.lists.repositories, (repo) =>
    gainOf(repo, 'stars', morning, days),
  );
}

function best<T extends Thing>(things: readonly T[], length: number, worth: (thing: T) => number): readonly T[] {
  return things
    .map((thing) => ({ thing, value: worth(thing) }))
    .sort((a, b) => b.value - a.value || (a.thing.id < b.thing.id ? -1 : 1))
    .slice(0, length)
    .map(({ thing }) => thing);
}

const there = <T extends Thing>(things: readonly T[], morning: number): T[] =>
  things.filter((thing) => isThere(thing, morning));
