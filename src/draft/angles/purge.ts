import { whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { figure, recentDay, signed } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Marks taken back: both counts and the day. Why, we do not know, and nobody is accused. */
export const purge: AngleWords<'purge'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    return [
      line`${S} is down to ${figure(facts.now)} stars`,
      line`${S} falls to ${figure(facts.now)} stars in a day`,
      line`${S} stands at ${figure(facts.now)} stars, down in a day`,
    ];
  },
  decks: ({ facts, today }) => [
    line`It had ${figure(facts.before)} the day before; the reason is not in our data.`,
    line`The count stood at ${figure(facts.before)} the day before ${recentDay(facts.on, today)}. The reason is not in our data.`,
    line`A usual day brings ${figure(facts.norm)}; the cause is not known.`,
  ],
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const on = recentDay(facts.on, today);
    const [now, before] = [figure(facts.now), figure(facts.before)];
    return [
      [
        must('lede', [
          line`${S} had ${before} stars the day before ${on}. On ${on} it had ${now}.`,
          line`The count for ${S} fell from ${before} to ${now} stars by ${on}.`,
          line`On ${on}, ${S} stood at ${now} stars, down from ${before} the day before.`,
        ]),
        says('norm', [
          line`On a usual day it gains ${figure(facts.norm)}.`,
          line`A usual day brings it ${figure(facts.norm)}.`,
        ]),
      ],
      [says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about))],
      [
        says('nut', [
          line`The change is ${signed(facts.change)} in a day.`,
          line`In a day that is a change of ${signed(facts.change)}.`,
        ]),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.list.slice(0, 1))),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const on = recentDay(facts.on, today);
    const [now, before] = [figure(facts.now), figure(facts.before)];
    return [
      line`The count for ${S} fell from ${before} to ${now} stars by ${on}; the reason is not in our data.`,
      line`${S} stood at ${now} stars on ${on}, down from ${before}; the reason is not in our data.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Stars the day before`, value: figure(facts.before) },
    { label: line`Stars on the day`, value: figure(facts.now) },
    { label: line`Usual day`, value: figure(facts.norm) },
  ],
  chart: ({ facts, who }) => ({
    form: 'line',
    norm: null,
    highlightFrom: String(facts.on.value),
    unit: 'stars',
    captions: [
      line`Stars of ${who.short} day by day.`,
      line`The stars of ${who.short}, ${figure(facts.now)} on the day.`,
    ],
  }),
};
