import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { counted, figure, quoteTitle, recentDay } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { wholeStory } from './whole-story.ts';

/** Stars in the two days after a thread: one after the other, and no more is said. */
export const hackerNewsEcho: AngleWords<'hacker-news-echo'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    return [
      line`${S} gains ${figure(facts.gain)} stars after Hacker News named it`,
      line`A thread, then ${figure(facts.gain)} stars for ${S}`,
      line`${S} adds ${figure(facts.gain)} stars, named on Hacker News`,
      line`After a Hacker News thread, ${S} is up ${figure(facts.gain)} stars`,
    ];
  },
  decks: ({ facts }) => [
    line`A usual day brings ${figure(facts.norm)}; the counts do not say whether readers came from there.`,
    line`The thread has ${counted(facts.points, 'point')}; the cause is not known.`,
  ],
  story: (telling) => {
    const { facts, who, today } = telling;
    const on = recentDay(facts.threadOn, today);
    return wholeStory(telling, {
      lede: [
        line`${who.short} has gained ${figure(facts.gain)} stars since a Hacker News thread of ${on} named it.`,
        line`A Hacker News thread of ${on} named ${who.short}, which has gained ${figure(facts.gain)} stars since.`,
        line`From ${figure(facts.before)} stars before the thread of ${on}, ${who.short} has come to ${figure(facts.now)}.`,
      ],
      norm: [line`A usual day brings ${figure(facts.norm)}.`, line`Its norm is ${figure(facts.norm)} a day.`],
      nut: [
        line`The thread, ${quoteTitle(facts.title)}, has ${counted(facts.points, 'point')}.`,
        line`Under the title ${quoteTitle(facts.title)} the thread stands at ${counted(facts.points, 'point')}.`,
      ],
      counter: anyOf([
        'What follows a thread in time need not come from it.',
        'The counts do not say whether readers came from there.',
      ]),
      next: [...anyOf(checks.pace), ...anyOf(cautions.stars)],
    });
  },
  briefs: ({ facts, who, today }) => [
    line`${who.full} has gained ${figure(facts.gain)} stars since a Hacker News thread of ${recentDay(facts.threadOn, today)}; a usual day brings ${figure(facts.norm)}.`,
    line`After a Hacker News thread of ${recentDay(facts.threadOn, today)}, ${who.full} is up ${figure(facts.gain)} stars to ${figure(facts.now)}.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Stars`, value: figure(facts.now) },
    { label: line`Gained since the thread`, value: figure(facts.gain) },
    { label: line`Usual day`, value: figure(facts.norm) },
    { label: line`Points of the thread`, value: figure(facts.points) },
  ],
};
