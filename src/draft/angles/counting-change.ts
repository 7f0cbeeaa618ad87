import { line } from '../line.ts';
import { furtherCautions } from '../further-cautions.ts';
import { anyOf } from '../maxims.ts';
import { figure, percent, recentDay } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A whole set counted anew: the day, how many, by how much, and that nothing is compared across it. */
export const countingChange: AngleWords<'counting-change'> = {
  headlines: ({ facts }) => [
    line`Counts were redone, with a median change of ${percent(facts.medianChange)}`,
    line`The counts of ${figure(facts.n)} entries were redone`,
  ],
  decks: ({ facts }) => [
    line`In all, ${figure(facts.n)} counts were redone, with a median change of ${percent(facts.medianChange)}. We compare nothing across that day.`,
    line`This is about ${figure(facts.n)} counts, with a median change of ${percent(facts.medianChange)}. We compare nothing across that day.`,
  ],
  story: ({ facts, today }) => [
    [
      must('lede', [
        line`on ${recentDay(facts.day, today)} the counts of ${figure(facts.n)} entries were redone, with a median change of ${percent(facts.medianChange)}.`,
        line`the counts of ${figure(facts.n)} entries were redone on ${recentDay(facts.day, today)}, with a median change of ${percent(facts.medianChange)}.`,
      ]),
    ],
    [says('counter', anyOf(furtherCautions.recount))],
  ],
  briefs: ({ facts, today }) => [
    line`On ${recentDay(facts.day, today)} the counts of ${figure(facts.n)} entries were redone, with a median change of ${percent(facts.medianChange)}; we compare nothing across the change.`,
    line`The counts of ${figure(facts.n)} entries were redone on ${recentDay(facts.day, today)}, with a median change of ${percent(facts.medianChange)}; we compare nothing across the change.`,
  ],
  numbers: ({ facts, today }) => [
    { label: line`Day of the change`, value: recentDay(facts.day, today) },
    { label: line`Counts looked at`, value: figure(facts.n) },
    { label: line`Median change`, value: percent(facts.medianChange) },
  ],
  source: () => line`Hugging Face Hub`,
};
