import type { SiteContext } from '../../src/press/site.ts';
import { digestOf } from '../../src/system/digest.ts';
import { type Day, type Edited, type Instant, metrics } from '../../src/vocabulary/index.ts';
import { summaryOf } from '../../src/press/web/issue-page.ts';
import { edition } from './issue.ts';

/** A house around invented issues, newest first. */
export function siteOf(recent: readonly Edited[], older: readonly Day[] = []): SiteContext {
  const newest = recent.toSorted((a, b) => (a.issue.date < b.issue.date ? 1 : -1));
  return {
    edition,
    issues: [
      ...newest.map(({ issue }) => ({
        date: issue.date,
        number: issue.number,
        revision: issue.revision,
        ...summaryOf(issue),
        cutoff: issue.cutoff,
        digest: digestOf(issue),
        sample: issue.sample,
      })),
      ...older.map((date, index) => ({
        date,
        number: older.length - index,
        revision: 1,
        headline: `A sample headline of ${date}`,
        deck: 'What stood under it.',
        cutoff: `${date}T05:00:00Z` as Instant,
        digest: digestOf(date),
        sample: true,
      })),
    ],
    recent: newest,
    method: {
      angles: [
        {
          id: 'surge',
          title: 'Surge',
          field: 'movement',
          memoryDays: 28,
          trigger: 'A daily count rises far above its own norm and holds for a second day.',
          carries: 'both counts, the norm, the rarity.',
          falsifiedBy: 'a fall back to the norm within a week.',
          caveat: 'a count can be pushed.',
        },
      ],
      metrics,
      noise: [{ id: 'mass-upload', says: 'At least twenty uploads of one account in a day under one name pattern.' }],
      maxims: [{ id: 'effort', says: 'Work that other people chose to do is better evidence than a click.' }],
      formulas: [{ name: 'reading', version: 1, says: 'The value as it was read.' }],
    },
    corrections: newest.flatMap(({ issue }) => issue.corrections),
  };
}
