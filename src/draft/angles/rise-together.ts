import { furtherCautions } from '../further-cautions.ts';
import { line } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, figure, recentDay, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Repositories of one topic that rose on one day: how many of how many, and no cause. */
export const riseTogether: AngleWords<'rise-together'> = {
  headlines: ({ facts }) => [
    line`${figure(facts.count)} repositories about ${verbatim(facts.topic)} rise on the same day`,
    line`On the same day, ${figure(facts.count)} repositories about ${verbatim(facts.topic)} rise`,
  ],
  decks: ({ facts }) => [
    line`They belong to ${counted(facts.accounts, 'account')}; in all, ${figure(facts.everywhere)} rose so far above their usual days.`,
    line`Behind them stand ${counted(facts.accounts, 'account')}; the cause is not known.`,
  ],
  story: ({ facts, who, today }) => {
    const [count, size, topic] = [figure(facts.count), figure(facts.size), verbatim(facts.topic)];
    const [on, accounts] = [recentDay(facts.on, today), counted(facts.accounts, 'account')];
    return [
      [
        must('lede', [
          line`Of ${size} repositories with the topic ${topic}, ${count} gained far more stars than on their usual days by ${on}.`,
          line`By ${on}, ${count} of ${size} repositories with the topic ${topic} had risen far above their usual days.`,
        ]),
        says('norm', [line`They belong to ${accounts}.`, line`Behind them stand ${accounts}.`]),
      ],
      [
        says('peers', [
          line`Of the ${figure(facts.followed)} repositories we follow, ${figure(facts.everywhere)} rose so far that day.`,
          line`In all, ${figure(facts.everywhere)} of ${figure(facts.followed)} repositories rose so far.`,
        ]),
        says('nut', [line`The largest gain among them is that of ${who.full}.`]),
        says('counter', anyOf(furtherCautions.together)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },
  briefs: ({ facts, today }) => [
    line`${figure(facts.count)} of ${figure(facts.size)} repositories with the topic ${verbatim(facts.topic)}, of ${counted(facts.accounts, 'account')}, rose far above their usual days by ${recentDay(facts.on, today)}.`,
    line`Of ${figure(facts.size)} repositories with the topic ${verbatim(facts.topic)}, ${figure(facts.count)} rose far above their usual days by ${recentDay(facts.on, today)}.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Of the topic, above their usual days`, value: figure(facts.count) },
    { label: line`With the topic`, value: figure(facts.size) },
    { label: line`Accounts behind them`, value: figure(facts.accounts) },
    { label: line`Risen so far in all`, value: figure(facts.everywhere) },
  ],
};
