import { line } from '../line.ts';
import { furtherCautions } from '../further-cautions.ts';
import { anyOf } from '../maxims.ts';
import { figure, percent, recentDay } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A whole set counted anew: the day, how many, by how much, and that nothing is compared across it. */
export const countingChange: AngleWords<'counting-change'> = {
  headlines: ({ facts, today }) => [
    line`A counting change on ${recentDay(facts.day, today)}`,
    line`The counts of ${recentDay(facts.day, today)} were redone`,
    line`A change of counting, dated ${recentDay(facts.day, today)}`,
  ],
  decks: ({ facts }) => [
    line`The median of ${figure(facts.n)} counts changed by ${percent(facts.medianChange)}. We compare nothing across that day.`,
  ],
  story: ({ facts, today }) => [
    [
      must('lede', [
        line`On ${recentDay(facts.day, today)} the median of ${figure(facts.n)} counts changed by ${percent(facts.medianChange)}.`,
        line`The median of ${figure(facts.n)} counts changed by ${percent(facts.medianChange)} on ${recentDay(facts.day, today)}.`,
      ]),
    ],
    [says('counter', anyOf(furtherCautions.recount))],
  ],
  briefs: ({ facts, today }) => [
    line`On ${recentDay(facts.day, today)} the median of ${figure(facts.n)} counts changed by ${percent(facts.medianChange)}; we compare nothing across the change.`,
    line`The median of ${figure(facts.n)} counts changed by ${percent(facts.medianChange)} on ${recentDay(facts.day, today)}; we compare nothing across the change.`,
  ],
  numbers: ({ facts, today }) => [
    { label: line`Day of the change`, value: recentDay(facts.day, today) },
    { label: line`Counts looked at`, value: figure(facts.n) },
    { label: line`Median change`, value: percent(facts.medianChange) },
  ],
  source: () => line`Hugging Face Hub`,
};
