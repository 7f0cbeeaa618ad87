import { counted, day, figure, quote, recentDay, verbatim } from '../pieces.ts';
import type { Variants } from '../choose.ts';
import { line, type Choice } from '../line.ts';
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
      line`${what}, a paper ${['dated', 'of']} ${on}, ${['names its code', 'points to its code', 'gives the place of its code']}: ${code}.`,
      line`a paper dated ${on}, ${what}, comes with ${['code', 'its code', 'the code']} at ${code}.`,
      line`${what} ${['has', 'stands at', 'counts']} ${upvotes} on Hugging Face’s daily papers; the code is ${code}.`,
      line`a paper of ${on} with code at ${code}${[':', ' is', ' bears the title']} ${what}.`,
      line`${what} ${['has its code', 'puts its code']} at ${code}.`,
      line`${['dated', 'of']} ${on} and with ${upvotes}: ${what}, with code${['', line` at ${code}`]}.`,
      line`the authors of ${what}, dated ${on}, ${['put their code', 'have their code']} at ${code}.`,
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

function ledes(telling: Paper): Variants {
  const what = thing(telling);
  const on = recentDay(telling.facts.publishedOn, telling.today);
  const code = codeOf(telling);
  return [
    line`a paper dated ${on} ${['carries the title', 'is called', 'goes by the title', 'bears the title']} ${what}${['', line`, and ${['names', 'points to']} ${code} for its code`]}.`,
    line`${what} is the title of a paper dated ${on}${['', ' that came with its code', line`, with code at ${code}`]}.`,
    line`a paper that names its code, dated ${on}, ${['is', 'is called', 'bears the title']} ${what}.`,
    line`on ${on} a paper ${['appeared', 'was listed', 'came out']} under the title ${what}${['', line`, with its code at ${code}`]}.`,
    line`dated ${on}, a new paper ${['is called', 'bears the title', 'is headed']} ${what}.`,
    line`among the new papers, dated ${on}, ${['stands', 'is', 'we read']} ${what}.`,
    line`the authors of a paper dated ${on} call it ${what}${['', line`, and put its code at ${code}`]}.`,
  ];
}

function abstracts({ facts, about }: Paper): Variants {
  const words = quote(facts.extract ?? about.purpose);
  return [
    line`${['its', 'the']} abstract ${['says', 'reads', 'begins', 'puts it so']}: ${words}.`,
    line`in the ${['authors’ words', 'words of its authors', 'words of the abstract']}: ${words}.`,
    line`the authors ${['write', 'say', 'state', 'put it so']}: ${words}.`,
    line`${['from the abstract', 'as the authors put it', 'what it is about']}: ${words}.`,
    line`${words}, ${['write the authors', 'says the abstract', 'as its authors put it']}.`,
  ];
}

function codes(telling: Paper): Variants {
  const code = codeOf(telling);
  const upvotes = counted(telling.facts.upvotes, 'upvote');
  const on = recentDay(telling.facts.publishedOn, telling.today);
  const have: Choice = ['have given the paper', 'gave it', 'have left'];
  if (upvotes)
    return [
      line`it names its code, ${code}, and ${['has', 'stands at', 'is at']} ${upvotes} on Hugging Face’s daily papers.`,
      line`the code is at ${code}, ${['and', 'while']} readers of Hugging Face’s daily papers ${have} ${upvotes}.`,
      line`its authors point to ${code} for the code; on Hugging Face’s daily papers it ${['stands at', 'has', 'shows']} ${upvotes}.`,
      line`${['there is code to go with it', 'code goes with it', 'whoever reads it can read the code too']}, at ${code}, and there are ${upvotes} on Hugging Face’s daily papers.`,
      line`on Hugging Face’s daily papers it ${['counts', 'has', 'shows']} ${upvotes}, and the code it names is ${code}.`,
      line`with ${upvotes} on Hugging Face’s daily papers, it is being read; the code ${['can be read too', 'is open as well', 'stands']} at ${code}.`,
    ];
  return [
    line`the listing of ${on} names ${code} as the ${['place', 'address', 'home']} of its code.`,
    line`for the code, the listing of ${on} points to ${code}, where readers can ${['look at what was done', 'see how it was made', 'read it line by line']}.`,
    line`it came on ${on} with its code, which ${['is', 'stands', 'can be read']} at ${code}.`,
    line`with the paper of ${on} goes its code, at ${code}.`,
    line`the authors name ${code} for the code in their paper of ${on}.`,
  ];
}
