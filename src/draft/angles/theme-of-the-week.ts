import { whatItIs, whoseItIs } from '../about.ts';
import { line, listed } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { nameOf } from '../names.ts';
import { counted, figure, number, verbatim } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** One topic among the week's first gainers: how many, of how many owners, and the first of them by name. */
export const themeOfTheWeek: AngleWords<'theme-of-the-week'> = {
  headlines: ({ facts, who }) => {
    const topic = verbatim(facts.topic);
    return [
      line`${topic} is a theme of the week`,
      line`${topic}: the topic of ${number(facts.count)} of the week’s risers`,
      line`${who.short} and others carry the topic ${topic}`,
      line`A week of ${topic}, with ${who.short} in front`,
    ];
  },
  decks: ({ facts }) => [
    line`The repositories belong to ${counted(facts.accounts, 'owner')}; topics are set by the owners.`,
    line`They are the work of ${counted(facts.accounts, 'owner')}, and the topic is the owners’ own word.`,
  ],
  story: (telling) => {
    const { facts, who, about } = telling;
    const topic = verbatim(facts.topic);
    return [
      [
        must(
          'lede',
          [
            line`Of the 20 repositories that gained the most stars this week, ${number(facts.count)} carry the topic ${topic}.`,
            line`The topic ${topic} stands on ${number(facts.count)} of the week’s top gainers.`,
            line`Among the top gainers of the week, ${number(facts.count)} repositories carry the topic ${topic}.`,
          ].slice(1),
        ),
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
  briefs: ({ facts, who }) => {
    const topic = verbatim(facts.topic);
    return [
      line`Among the top gainers of the week, ${number(facts.count)} repositories carry the topic ${topic}; ${who.full} is one of them.`,
      line`The topic ${topic} stands on ${number(facts.count)} of the week’s top gainers, of ${counted(facts.accounts, 'owner')}.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Top gainers of the week with the topic`, value: figure(facts.count) },
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
  return [
    line`The stars they gained this week: ${run}.`,
    line`By stars gained this week, they are led by ${run}.`,
    line`In front by stars gained are ${run}.`,
  ];
}
