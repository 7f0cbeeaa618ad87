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
      line`Calm among ${followed} repositories`,
      line`Little moved beyond its usual pace`,
      line`No story reached the bar of a lead`,
      line`A short paper for a quiet day`,
      line`The counts moved as they usually do`,
      line`Quiet, by our own measure`,
    ];
  },

  decks: ({ facts }) => [
    line`We looked at ${figure(facts.followed)} repositories and found nothing to put on top.`,
    line`No rise was large and lasting enough to lead the page.`,
    line`What happened elsewhere stands in the news in brief.`,
    line`The usual came, at the usual pace. The rest of the page is shorter for it.`,
    line`None of ${figure(facts.followed)} repositories moved far enough from its norm.`,
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
        line`Of the ${followed} repositories we follow, we found none that rose far enough above its own norm to lead this page.`,
        line`We measured ${followed} repositories against their own norms this morning. We found none that reached the bar of a lead.`,
        line`Each of the ${followed} repositories we follow was set against its norm. We found no rise that earns the top of the page.`,
        line`The morning’s count covers ${followed} repositories. We found nothing in it that stands out enough to lead.`,
        line`We found no rise among ${followed} repositories that was large enough and has lasted a day.`,
      ]
    : [
        line`Of the ${followed} repositories we follow, ${above} stood above the usual this morning, but below the bar of a lead.`,
        line`We measured ${followed} repositories. The rise of ${above} of them was worth a line, and not the top of a page.`,
        line`Among ${followed} repositories, ${above} moved more than usual. It was not enough to lead.`,
        line`The morning’s count covers ${followed} repositories, and ${above} of them are livelier than usual. The bar of a lead is higher.`,
      ];
}

function paces({ facts }: Telling<'quiet-day'>): Variants {
  const gain = counted(facts.medianGain, 'star');
  return [
    line`The typical repository gained ${gain}.`,
    line`The median gain was ${gain}.`,
    line`In the middle of the list the gain was ${gain}.`,
    line`The median repository gained ${gain} since yesterday.`,
  ];
}
