import { counted, day, figure, recentDay, verbatim } from '../pieces.ts';
import { line } from '../line.ts';
import { anyOf, cautions } from '../maxims.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';
import { extracts, publishedSource, titleInBrief, titleInHeadline, thing, whereItIs } from './published.ts';

/** A thread many readers argue in. It proves the discussion and nothing else. */
export const wideDiscussion: AngleWords<'wide-discussion'> = {
  headlines: (telling) => {
    const what = titleInHeadline(telling);
    const points = counted(telling.facts.points, 'point');
    const comments = counted(telling.facts.comments, 'comment');
    return [
      line`Hacker News discusses ${what}`,
      line`${what} draws ${comments} on Hacker News`,
      line`${what} stands at ${points} on Hacker News`,
      line`On Hacker News: ${what}`,
      line`Readers argue over ${what}`,
      line`Talk of the day: ${what}`,
      line`Readers discuss ${what}`,
      line`${what}: the thread of the day`,
    ];
  },

  decks: ({ facts }) => {
    const comments = counted(facts.comments, 'comment');
    const points = counted(facts.points, 'point');
    return [
      line`The thread has ${comments}; what it claims we have not checked.`,
      line`There are ${comments} so far. They prove the discussion, and nothing else.`,
      line`It has ${points}, which does not make it true.`,
      line`The link has ${points}; its claims are its author’s.`,
      line`Readers left ${comments}; we report the talk and leave the claim open.`,
      line`At ${points} it is a thread to read; what it claims we have not checked.`,
    ];
  },

  story: (telling) => [
    [must('lede', ledes(telling)), says('norm', sizes(telling))],
    [says('what', extracts(telling)), says('use', whereItIs(telling))],
    [says('counter', anyOf(cautions.discussion))],
  ],

  briefs: (telling) => {
    const { facts, today } = telling;
    const what = titleInBrief(telling);
    const points = counted(facts.points, 'point');
    const comments = counted(facts.comments, 'comment');
    const on = recentDay(facts.publishedOn, today);
    const site = verbatim(facts.publisher);
    return [
      line`${what} has ${points} and ${comments} on Hacker News.`,
      line`Hacker News discusses ${what}, from ${site}, in ${comments}.`,
      line`A thread dated ${on} on Hacker News, ${what}, has drawn ${comments}.`,
      line`On Hacker News, ${what} stands at ${points}.`,
      line`Readers of Hacker News left ${comments} under ${what}.`,
      line`With ${points} on Hacker News: ${what}, from ${site}.`,
      line`Under discussion since ${on}: ${what}, with ${comments} on Hacker News.`,
    ];
  },

  numbers: (telling) => [
    { label: line`Points`, value: figure(telling.facts.points) },
    { label: line`Comments`, value: figure(telling.facts.comments) },
    { label: line`Begun`, value: day(telling.facts.publishedOn, telling.today) },
    { label: line`Points to`, value: verbatim(telling.facts.publisher) },
  ],
  source: publishedSource,
};

type Discussion = Telling<'wide-discussion'>;

function ledes(telling: Discussion) {
  const what = thing(telling);
  const { facts, today } = telling;
  const on = recentDay(facts.publishedOn, today);
  const points = counted(facts.points, 'point');
  return [
    line`Readers of Hacker News are talking about ${what}. The thread, dated ${on}, stands at ${points}.`,
    line`A thread on Hacker News, dated ${on}, stands at ${points}: ${what}.`,
    line`On Hacker News the talk is of ${what}, at ${points}.`,
    line`${what} is the title of a Hacker News thread dated ${on}. It has ${points}.`,
    line`Since ${on} a thread on Hacker News has drawn ${points}. Its title is ${what}.`,
    line`The link that Hacker News readers voted up to ${points} reads ${what}.`,
    line`Under the title ${what}, a Hacker News thread dated ${on} has reached ${points}.`,
  ];
}

function sizes({ facts }: Discussion) {
  const comments = counted(facts.comments, 'comment');
  return [
    line`There are ${comments} under it.`,
    line`It has drawn ${comments}.`,
    line`So far, ${comments} stand under it.`,
    line`The discussion runs to ${comments}.`,
    line`It counts ${comments} so far.`,
    line`The count of comments: ${figure(facts.comments)}.`,
  ];
}
