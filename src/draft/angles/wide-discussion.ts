import { counted, day, figure, recentDay, verbatim } from '../pieces.ts';
import type { Variants } from '../choose.ts';
import { line, type Choice } from '../line.ts';
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
      line`${['the thread has', 'it has drawn', 'readers left']} ${comments}; ${claims}.`,
      line`${['it has', 'the link has', 'readers gave it']} ${points}; ${claims}.`,
      line`with ${points} and ${comments} it is a thread to read; ${claims}.`,
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
    const drew: Choice = ['has drawn', 'has', 'has collected', 'has come to'];
    return [
      line`${what}${['', line`, from ${site},`]} ${['has', 'stands at', 'is at']} ${points} and ${comments} on Hacker News.`,
      line`Hacker News ${['discusses', 'reads']} ${what}, ${['from', 'a page of']} ${site}, in ${comments}.`,
      line`a thread dated ${on} on Hacker News, ${what}, ${drew} ${[comments, points]}.`,
      line`on Hacker News, ${what} ${['stands at', 'has reached', 'is at']} ${points}${['', line` since ${on}`, line` and ${comments}`]}.`,
      line`readers of Hacker News ${['left', 'have left', 'put']} ${comments} under ${what}${['', line`, which is dated ${on}`]}.`,
      line`${['with', 'at']} ${points} on Hacker News: ${what}, ${['from', 'at', 'to be read at']} ${site}.`,
      line`under discussion ${['since', 'from']} ${on}: ${what}, ${['with', 'at']} ${comments} on Hacker News.`,
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

/** That nothing of it was tested here; each a published clause. */
const claims: Choice = [
  'what it claims we have not checked',
  'its claims are its author’s',
  'we report the talk and leave the claim open',
  'what it claims is its author’s word',
  'the claims are those of its author',
  'we have tested none of it',
];

type Discussion = Telling<'wide-discussion'>;

function ledes(telling: Discussion): Variants {
  const what = thing(telling);
  const { facts, today } = telling;
  const on = recentDay(facts.publishedOn, today);
  const points = counted(facts.points, 'point');
  const stands: Choice = ['stands at', 'has reached', 'has come to', 'is at'];
  const site = verbatim(facts.publisher);
  return [
    line`readers of Hacker News are ${['talking about', 'talking of']} ${what}${['', line`, a page of ${site}`]}; the thread, dated ${on}, ${stands} ${points}.`,
    line`a thread on Hacker News, dated ${on}, ${stands} ${points}${[':', ' under the title', ', and its title is']} ${what}.`,
    line`on Hacker News the talk is of ${what}, ${['at', 'with']} ${points} ${['since', 'for a thread dated']} ${on}.`,
    line`${what} is the ${['title', 'heading']} of a Hacker News thread dated ${on}, which ${stands} ${points}.`,
    line`since ${on} a thread on Hacker News has ${['drawn', 'collected']} ${points} under the ${['title', 'heading']} ${what}.`,
    line`the link that readers of Hacker News ${['voted up to', 'gave']} ${points} ${['reads', 'is headed', 'bears the title']} ${what}.`,
    line`under the title ${what}, a Hacker News thread dated ${on} ${stands} ${points}.`,
  ];
}

function sizes({ facts }: Discussion): Variants {
  const comments = counted(facts.comments, 'comment');
  return [
    line`${['there are', 'we counted', 'the page shows']} ${comments} ${['under it', 'so far']}.`,
    line`it has drawn ${comments}${['', ' so far']}.`,
    line`so far, ${comments} ${['stand', 'are to be read']} under it.`,
    line`the ${['discussion', 'thread']} runs to ${comments}.`,
  ];
}
