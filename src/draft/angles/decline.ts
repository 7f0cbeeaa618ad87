import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { day, figure, percent } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A pace that has sunk: two months side by side, and that attention is all that was measured. */
export const decline: AngleWords<'decline'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const lately = figure(facts.lately);
    return [
      line`A usual day brings ${S} ${lately} stars now`,
      line`${S} is down to ${lately} stars on a usual day`,
      line`A usual day now brings ${S} ${lately} stars`,
      line`${S} gains stars at ${percent(facts.share)} of its pace`,
    ];
  },
  decks: ({ facts }) => {
    const [lately, before] = [figure(facts.lately), figure(facts.before)];
    return [
      line`The usual day of the month before brought ${before}; it says nothing of use.`,
      line`The median day went from ${before} stars to ${lately} within a month.`,
      line`A usual day brought ${before} before that. The reason is not in our data.`,
    ];
  },
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [lately, before, share] = [figure(facts.lately), figure(facts.before), percent(facts.share)];
    const since = day(facts.since, today);
    return [
      [
        must('lede', [
          line`Since ${since}, a usual day has brought ${S} ${lately} new stars. In the weeks before, the usual day brought ${before}.`,
          line`A usual day brings ${S} ${lately} stars, where the usual day of the weeks before brought ${before}.`,
          line`The median day of ${S} brought ${lately} stars since ${since}. The median of the weeks before was ${before}.`,
        ]),
        says('norm', [
          line`That is ${share} of the pace before.`,
          line`It runs at ${share} of its pace of the weeks before.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`It stands at ${figure(facts.now)} stars this morning.`,
          line`The count itself goes on: ${figure(facts.now)} stars this morning.`,
        ]),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const [lately, before] = [figure(facts.lately), figure(facts.before)];
    return [
      line`A usual day brings ${S} ${lately} stars since ${day(facts.since, today)}; the usual day of the weeks before brought ${before}.`,
      line`A usual day brings ${S} ${lately} stars, where the usual day of the weeks before brought ${before}.`,
      line`The median day of ${S} is ${lately} stars, ${percent(facts.share)} of the pace before.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Usual day of late`, value: figure(facts.lately) },
    { label: line`Usual day of the weeks before`, value: figure(facts.before) },
    { label: line`Share of the pace before`, value: percent(facts.share) },
    { label: line`Stars this morning`, value: figure(facts.now) },
  ],
  chart: ({ facts, who, today }) => ({
    form: 'bars',
    norm: facts.before,
    highlightFrom: String(facts.since.value),
    unit: 'new stars a day',
    captions: [
      line`New stars of ${who.short} by day; the dotted line is its usual day before ${day(facts.since, today)}, ${figure(facts.before)}.`,
    ],
  }),
};
