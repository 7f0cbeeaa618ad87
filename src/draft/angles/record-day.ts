import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { day, figure, recentDay } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** The largest day of our records: the day, the one it passed, the norm, and since when we count. */
export const recordDay: AngleWords<'record-day'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const best = figure(facts.best);
    return [
      line`${S} gains ${best} stars in a day`,
      line`${S} adds ${best} stars in a day`,
      line`${S} is up ${best} stars in a day`,
      line`In a day, ${S} gains ${best} stars`,
    ];
  },
  decks: ({ facts, today }) => {
    const [previous, norm] = [figure(facts.previous), figure(facts.norm)];
    return [
      line`Before it the peak of our records, which begin on ${day(facts.since, today)}, was ${previous}; a usual day brings ${norm}.`,
      line`The day before it in our order brought ${previous}; a usual day brings ${norm}.`,
      line`A usual day brings ${norm}. What lies behind the rise, we do not know.`,
    ];
  },
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [best, previous, norm] = [figure(facts.best), figure(facts.previous), figure(facts.norm)];
    const [on, since] = [recentDay(facts.on, today), day(facts.since, today)];
    const previousOn = day(facts.previousOn, today);
    return [
      [
        must('lede', [
          line`${S} gained ${best} stars in the day up to ${on}. It stands at ${figure(facts.now)}.`,
          line`In a day, ${S} gained ${best} stars. It stood at ${figure(facts.now)} this morning.`,
          line`${S} stands at ${figure(facts.now)} stars this morning, and ${best} of them came within a day.`,
        ]),
        must('norm', [
          line`Before that, ${previous} on ${previousOn} was the peak of our records, which begin on ${since}.`,
          line`The peak of our records until then was ${previous}, on ${previousOn}. They begin on ${since}.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`A usual day brings ${norm}.`,
          line`Its norm is ${norm} a day.`,
          line`On a usual day it gains ${norm}.`,
        ]),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const [best, previous, norm] = [figure(facts.best), figure(facts.previous), figure(facts.norm)];
    return [
      line`${S} gained ${best} stars in a day; a usual day brings ${norm}.`,
      line`In a day, ${S} gained ${best} stars, against ${norm} on a usual day.`,
      line`${S} gained ${best} stars in a day, where ${day(facts.previousOn, today)} had brought ${previous}.`,
    ];
  },
  numbers: ({ facts, today }) => [
    { label: line`Stars gained in the day`, value: figure(facts.best) },
    { label: line`Gained on ${day(facts.previousOn, today)}`, value: figure(facts.previous) },
    { label: line`Usual day`, value: figure(facts.norm) },
    { label: line`Stars this morning`, value: figure(facts.now) },
  ],
  chart: ({ facts, who }) => ({
    form: 'bars',
    norm: facts.norm,
    highlightFrom: String(facts.on.value),
    unit: 'new stars a day',
    captions: [line`New stars of ${who.short} by day; the dotted line is its usual day, ${figure(facts.norm)}.`],
  }),
};
