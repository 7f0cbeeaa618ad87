import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { day, figure, times } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A step in the pace: a usual day before, a usual day since, and that attention is all that was measured. */
export const levelShift: AngleWords<'level-shift'> = {
  headlines: ({ facts, who }) => {
    const [S, lately] = [who.short, figure(facts.lately)];
    return [line`${S} gains ${lately} stars on a usual day`, line`A usual day now brings ${S} ${lately} stars`];
  },
  decks: ({ facts, today }) => {
    const [before, since] = [figure(facts.before), day(facts.since, today)];
    return [
      line`The usual day of the weeks before brought ${before}. The reason is not in our data.`,
      line`The step came about ${since}; before it, ${before} stars a day were usual.`,
    ];
  },
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [lately, before, since] = [figure(facts.lately), figure(facts.before), day(facts.since, today)];
    return [
      [
        must('lede', [
          line`Since ${since}, a usual day has brought ${S} ${lately} new stars. In the weeks before, the usual day brought ${before}.`,
          line`${S} gains ${lately} stars on a usual day, where the usual day of the weeks before brought ${before}.`,
          line`The median day of ${S} brought ${lately} stars since ${since}. The median of the weeks before was ${before}.`,
        ]),
        says('norm', [
          line`That is ${times(facts.ratio)} the pace before.`,
          line`It runs at ${times(facts.ratio)} its pace of the weeks before.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [line`It stands at ${figure(facts.now)} stars this morning.`]),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const [S, lately, before] = [who.full, figure(facts.lately), figure(facts.before)];
    return [
      line`A usual day brings ${S} ${lately} stars since ${day(facts.since, today)}; the usual day of the weeks before brought ${before}.`,
      line`${S} gains ${lately} stars on a usual day, where the usual day of the weeks before brought ${before}.`,
    ];
  },
  numbers: ({ facts }) => [
    { label: line`Usual day of late`, value: figure(facts.lately) },
    { label: line`Usual day of the weeks before`, value: figure(facts.before) },
    { label: line`Times the pace before`, value: times(facts.ratio) },
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
