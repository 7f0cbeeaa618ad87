import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, day, figure, quoteTitle } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** In use before its paper: both dates, the days between them, and the downloads. */
export const weightsFirst: AngleWords<'weights-first'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const days = counted(facts.days, 'day');
    return [
      line`${S} was there ${days} before its paper`,
      line`${S} has a paper, ${days} after the model`,
      line`The paper on ${S} comes ${days} after it`,
    ];
  },
  decks: ({ facts, today }) => [
    line`The model dates from ${day(facts.createdOn, today)}, the paper from ${day(facts.paperOn, today)}.`,
    line`The Hub counts ${counted(facts.downloads, 'download')} of it in the last month.`,
  ],
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [createdOn, paperOn] = [day(facts.createdOn, today), day(facts.paperOn, today)];
    const title = quoteTitle(facts.title, 90);
    return [
      [
        must('lede', [
          line`${S} was put on the Hub on ${createdOn}. The paper its card names is dated ${paperOn}.`,
          line`The paper that ${S} names is dated ${paperOn}. The model is of ${createdOn}.`,
        ]),
        must('norm', [
          line`Between them lie ${counted(facts.days, 'day')}.`,
          line`That is ${counted(facts.days, 'day')} apart.`,
        ]),
      ],
      [
        says('peers', [line`The paper is headed ${title}.`, line`Its heading is ${title}.`]),
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`The Hub counts ${counted(facts.downloads, 'download')} of it in the last month.`,
          line`Its downloads of the last month stand at ${figure(facts.downloads)}, as the Hub counts them.`,
        ]),
        says('counter', anyOf(cautions.downloads)),
        says('next', anyOf(checks.release)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    return [
      line`${S} was put on the Hub on ${day(facts.createdOn, today)}, ${counted(facts.days, 'day')} before its paper.`,
      line`The paper that ${S} names is dated ${day(facts.paperOn, today)}, ${counted(facts.days, 'day')} after the model.`,
    ];
  },
  numbers: ({ facts, today }) => [
    { label: line`Model put on the Hub`, value: day(facts.createdOn, today) },
    { label: line`Paper dated`, value: day(facts.paperOn, today) },
    { label: line`Days between them`, value: figure(facts.days) },
    { label: line`Downloads counted by the Hub in the last month`, value: figure(facts.downloads) },
  ],
};
