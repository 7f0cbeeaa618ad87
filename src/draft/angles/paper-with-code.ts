import { counted, day, figure, quote, recentDay, verbatim } from '../pieces.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { nameOf } from '../names.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';
import { otherSources, publishedSource, titleInBrief, titleInHeadline, thing, whereItIs } from './published.ts';

/** A paper that names a repository: title, day, code, readers, and that nobody has repeated it here. */
export const paperWithCode: AngleWords<'paper-with-code'> = {
  headlines: (telling) => {
    const what = titleInHeadline(telling);
    return [
      line`A paper with code: ${what}`,
      line`${what}, with code`,
      line`${what} comes with code`,
      line`Paper and code: ${what}`,
      line`New paper with code: ${what}`,
      line`${what}: a paper that names its code`,
      line`Paper to read: ${what}`,
      line`Code is linked from ${what}`,
    ];
  },

  decks: (telling) => {
    const { facts } = telling;
    const upvotes = counted(facts.upvotes, 'upvote');
    const on = recentDay(facts.publishedOn, telling.today);
    const code = codeOf(telling);
    return [
      line`It has ${upvotes} on Hugging Face’s daily papers; the results are the authors’ own.`,
      line`With ${upvotes} so far it is being read.`,
      line`Readers gave it ${upvotes}; it has not been repeated here.`,
      line`The paper is of ${on}, the code at ${code}.`,
      line`Its code is at ${code}; it is dated ${on}.`,
      line`Dated ${on}, with ${upvotes} and with code.`,
      line`It is dated ${on}, and we have checked neither result.`,
    ];
  },

  story: (telling) => [
    [must('lede', ledes(telling)), says('what', abstracts(telling))],
    [says('nut', codes(telling))],
    [
      says('peers', otherSources(telling)),
      says('use', whereItIs(telling)),
      says('counter', anyOf(cautions.paper)),
      says('next', anyOf(checks.release)),
    ],
  ],

  briefs: (telling) => {
    const { facts, today } = telling;
    const what = titleInBrief(telling);
    const on = recentDay(facts.publishedOn, today);
    const upvotes = counted(facts.upvotes, 'upvote');
    const code = codeOf(telling);
    return [
      line`${what}, a paper dated ${on}, names its code: ${code}.`,
      line`A paper dated ${on}, ${what}, comes with code at ${code}.`,
      line`${what} has ${upvotes} on Hugging Face’s daily papers; the code is ${code}.`,
      line`A paper of ${on} with code at ${code}: ${what}.`,
      line`${what} has its code at ${code}.`,
      line`Dated ${on} and with ${upvotes}: ${what}, with code.`,
      line`A paper with code, dated ${on}: ${what}.`,
    ];
  },

  numbers: (telling) => [
    { label: line`Upvotes on daily papers`, value: figure(telling.facts.upvotes) },
    { label: line`Code`, value: codeOf(telling) },
    { label: line`Dated`, value: day(telling.facts.publishedOn, telling.today) },
    { label: line`Points on Hacker News`, value: figure(telling.facts.second?.points ?? null) },
  ],
  source: publishedSource,
};

type Paper = Telling<'paper-with-code'>;

const codeOf = ({ facts }: Paper) => verbatim(facts.codeNamed) ?? (facts.code[0] ? nameOf(facts.code[0]).full : null);

function ledes(telling: Paper) {
  const what = thing(telling);
  const on = recentDay(telling.facts.publishedOn, telling.today);
  return [
    line`A paper dated ${on} carries the title ${what}.`,
    line`${what} is the title of a paper dated ${on}.`,
    line`A paper that names its code, dated ${on}, is ${what}.`,
    line`On ${on} a paper appeared under the title ${what}.`,
    line`Dated ${on}, a new paper is called ${what}.`,
    line`Among the new papers, dated ${on}, stands ${what}.`,
    line`The authors of a paper dated ${on} call it ${what}.`,
  ];
}

function abstracts({ facts, about }: Paper) {
  const words = quote(facts.extract ?? about.purpose);
  return [
    line`Its abstract says ${words}.`,
    line`The abstract reads: ${words}.`,
    line`In the authors’ words: ${words}.`,
    line`The authors write: ${words}.`,
    line`From the abstract: ${words}.`,
    line`As the authors put it: ${words}.`,
  ];
}

function codes(telling: Paper) {
  const code = codeOf(telling);
  const upvotes = counted(telling.facts.upvotes, 'upvote');
  const on = recentDay(telling.facts.publishedOn, telling.today);
  if (upvotes)
    return [
      line`It names its code, ${code}, and has ${upvotes} on Hugging Face’s daily papers.`,
      line`The code is at ${code}, and readers of Hugging Face’s daily papers have given the paper ${upvotes}.`,
      line`Its authors point to ${code} for the code; on Hugging Face’s daily papers it stands at ${upvotes}.`,
      line`There is code to go with it, at ${code}, and there are ${upvotes} on Hugging Face’s daily papers.`,
      line`On Hugging Face’s daily papers it counts ${upvotes}, and the code it names is ${code}.`,
      line`With ${upvotes} on Hugging Face’s daily papers, it is being read; the code can be read too, at ${code}.`,
      line`The place of its code is ${code}; the daily papers of Hugging Face show it with ${upvotes}.`,
    ];
  return [
    line`The listing of ${on} names ${code} as the place of its code.`,
    line`For the code, the listing of ${on} points to ${code}, where readers can look at what was done.`,
    line`It came on ${on} with its code, which is at ${code}.`,
    line`With the paper of ${on} goes its code, at ${code}.`,
    line`The authors name ${code} for the code in their paper of ${on}.`,
  ];
}
