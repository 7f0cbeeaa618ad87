import type { Morning } from '../../vocabulary/morning.ts';
import type { Past } from '../../vocabulary/past.ts';
import type { Chooser } from '../angle.ts';
import { byBlend, byGain } from './ranking/by-growth.ts';
import { byList, byPage, byUse } from './ranking/by-list.ts';
import { builtOn } from './ranking/built-on.ts';
import type { Trending } from './ranking/shown.ts';

/**
 * Two rankings side by side: Interest, what people look at and like, and Practice, what they fetch and build on; each row has
 * its place in the other where one is known. What is not for all audiences is left out, and the printed rank keeps its gap.
 * Nothing public tells how much a Space is used, so Spaces have no Practice.
 */
export const trending: Chooser = { id: 'trending', memoryDays: 0, choose: rankings };

async function rankings(past: Past, morning: Morning): Promise<readonly Trending[]> {
  const listed = (list: Trending['list'], by: Trending['by'], id: string) => byList(past, morning, { list, by }, id);
  const found = await Promise.all([
    listed('models', 'interest', 'rank/models-trending'),
    firstOf(
      () => listed('models', 'practice', 'rank/models-downloads'),
      () => builtOn(past, morning),
    ),
    listed('datasets', 'interest', 'rank/datasets-trending'),
    byUse(past, morning, { list: 'datasets', by: 'practice' }, 'rank/datasets-trending'),
    listed('spaces', 'interest', 'rank/spaces-trending'),
    firstOf(
      () => byBlend(past, morning),
      () => byGain(past, morning, 'interest', 'stars'),
    ),
    byGain(past, morning, 'practice', 'forks'),
  ]);
  const kept = found.filter((one) => one !== null);
  return kept.some((one) => one.list === 'repositories' && one.by === 'interest')
    ? kept
    : [...kept, ...(await byPage(past, morning))];
}

/** The best way to rank that the archive allows. */
async function firstOf(...ways: readonly (() => Promise<Trending | null>)[]): Promise<Trending | null> {
  for (const way of ways) {
    const found = await way();
    if (found) return found;
  }
  return null;
}
