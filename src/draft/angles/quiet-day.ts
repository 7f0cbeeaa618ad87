import type { Variants } from '../choose.ts';
import { line } from '../line.ts';
import { anyOf, closings } from '../maxims.ts';
import { counted, figure, number, valueOf } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Nothing reached the bar of a lead. The form is short, and says how much was looked at. */
export const quietDay: AngleWords<'quiet-day'> = {
  headlines: ({ facts }) => {
    const followed = figure(facts.followed);
    return [
      line`A quiet day`,
      line`A quiet day among ${followed} repositories`,
      line`Nothing to lead with today`,
      line`A day without a lead story`,
      line`Little moved beyond its usual pace`,
      line`No story reached the bar of a lead`,
      line`A short paper for a quiet day`,
      line`The counts moved as they usually do`,
      line`Quiet, by our own measure`,
    ];
  },

  decks: ({ facts }) => [
    line`We looked at ${figure(facts.followed)} repositories this morning. No rise reached the bar of a lead.`,
    line`No rise was large and lasting enough to lead the page.`,
    line`What happened elsewhere stands in the news in brief.`,
    line`The usual came, at the usual pace. The rest of the page is shorter for it.`,
    line`The morning’s count covers ${figure(facts.followed)} repositories. The bar of a lead was not reached.`,
  ],

  story: (telling) => [
    [must('lede', ledes(telling)), says('norm', paces(telling)), says('counter', anyOf(closings.quiet))],
  ],

  briefs: () => [],
  numbers: () => [],
};

function ledes({ facts }: Telling<'quiet-day'>): Variants {
  const followed = figure(facts.followed);
  const above = number(facts.above);
  const none = valueOf(facts.above) === 0;
  return none
    ? [
        line`We read {the counts|the stars} of ${followed} repositories {this morning|today}. No rise reached the bar of a lead.`,
        line`The morning’s count covers ${followed} repositories. The bar of a lead was not reached.`,
        line`This morning we read ${followed} repositories. No rise reached the bar of a lead.`,
        line`We read the counts of ${followed} repositories {this morning|today}. The bar of a lead was not reached.`,
      ]
    : [
        line`Of the ${followed} repositories we follow, ${above} rose beyond their own norm. No rise reached the bar of a lead.`,
        line`We measured ${followed} repositories, and ${above} of them rose beyond their own norm. No rise reached the bar of a lead.`,
        line`Among ${followed} repositories, ${above} rose more than is usual for them. The bar of a lead was not reached.`,
        line`The morning’s count covers ${followed} repositories, and ${above} of them rose beyond their own norm. No rise reached the bar of a lead.`,
      ];
}

function paces({ facts }: Telling<'quiet-day'>): Variants {
  const gain = counted(facts.medianGain, 'star');
  return [
    line`The typical repository gained ${gain}.`,
    line`The median gain was ${gain}.`,
    line`The median of the day’s gains is ${gain}.`,
    line`The median repository gained ${gain}.`,
  ];
}
