import { whatItIs, whoseItIs } from '../about.ts';
import { line, listed } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { nameOf } from '../names.ts';
import { counted, day, figure, number, verbatim } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** One topic among the week's first gainers: how many, of how many owners, and the first of them by name. */
export const themeOfTheWeek: AngleWords<'theme-of-the-week'> = {
  headlines: ({ facts, today }) => {
    const topic = verbatim(facts.topic);
    const since = day(facts.since, today);
    return [
      line`${topic} is the topic of ${number(facts.count)} top gainers since ${since}`,
      line`Since ${since}, ${number(facts.count)} top gainers carry the topic ${topic}`,
      line`The topic ${topic} is carried by ${number(facts.count)} top gainers`,
    ];
  },
  decks: ({ facts }) => [
    line`The repositories belong to ${counted(facts.accounts, 'owner')}; {topics are set by the owners|the topic is the owners’ own word|a topic is what an owner calls it}.`,
    line`They are the work of ${counted(facts.accounts, 'owner')}, and {the topic is the owners’ own word|topics are set by the owners}.`,
  ],
  story: (telling) => {
    const { facts, who, about, today } = telling;
    const since = day(facts.since, today);
    const topic = verbatim(facts.topic);
    return [
      [
        must('lede', [
          line`Among the top gainers since ${since}, ${number(facts.count)} repositories carry the topic ${topic}.`,
          line`The topic ${topic} is carried by ${number(facts.count)} repositories of the top gainers since ${since}.`,
        ]),
        says('norm', [
          line`They belong to ${counted(facts.accounts, 'owner')}.`,
          line`Their owners are ${counted(facts.accounts, 'account')}.`,
          line`Behind them are ${counted(facts.accounts, 'account')}.`,
        ]),
      ],
      [says('breakdown', members(telling)), says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about))],
      [says('counter', anyOf(cautions.stars)), says('next', anyOf(checks.pace))],
    ];
  },
  briefs: ({ facts, today }) => {
    const topic = verbatim(facts.topic);
    const since = day(facts.since, today);
    return [
      line`Among the top gainers since ${since}, ${number(facts.count)} repositories carry the topic ${topic}, of ${counted(facts.accounts, 'owner')}.`,
      line`The topic ${topic} is carried by ${number(facts.count)} repositories of the top gainers since ${since}, of ${counted(facts.accounts, 'owner')}.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Top gainers with the topic`, value: figure(facts.count) },
    { label: line`Their owners`, value: figure(facts.accounts) },
    ...facts.members.map(({ subject, gain }) => ({
      label: line`Stars gained by ${nameOf(subject).short}`,
      value: figure(gain),
    })),
  ],
};

function members({ facts }: Telling<'theme-of-the-week'>) {
  const [first, second, third] = facts.members.map(
    ({ subject, gain }) => line`${nameOf(subject).short} with ${figure(gain)}`,
  );
  const run = listed([first ?? null, second ?? null, third ?? null]);
  return [line`The stars they gained this week: ${run}.`, line`In front by stars gained are ${run}.`];
}
