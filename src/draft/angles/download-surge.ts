import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line, listed } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { day, figure, recentDay, times } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A rise of daily downloads: what a day brings, what it brought, how rare that is, and that requests are not people. */
export const downloadSurge: AngleWords<'download-surge'> = {
  headlines: ({ facts, who, today }) => {
    const S = who.short;
    const gain = figure(facts.gain);
    const since = recentDay(facts.since, today);
    return [
      line`${S} gains ${gain} downloads since ${since}`,
      line`${S} adds ${gain} downloads since ${since}`,
      line`${S} is fetched at ${times(facts.ratio)} its usual pace`,
      line`${S} runs at ${times(facts.ratio)} its usual downloads`,
      line`Since ${since}, ${S} gains ${gain} downloads`,
    ];
  },
  decks: ({ facts }) => {
    const norm = figure(facts.norm);
    return [
      line`A usual day brings ${norm}; the cause is not known.`,
      line`Its usual day brings ${norm} downloads, as the Hub counts them. The reason is not in our data.`,
      line`The norm was ${norm} downloads a day; nothing we read explains the change.`,
    ];
  },
  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const since = recentDay(facts.since, today);
    const [gain, norm, best] = [figure(facts.gain), figure(facts.norm), figure(facts.bestDay)];
    const run = listed(facts.dailyGains.slice(-3).map(figure));
    return [
      [
        must('lede', [
          line`${S} has gained ${gain} downloads since ${since}, as the Hub counts them.`,
          line`Since ${since}, the Hub has counted ${gain} further downloads of ${S}.`,
          line`The Hub counts ${gain} more downloads of ${S} than on ${since}.`,
        ]),
        must('norm', [
          line`Its peak day brought ${best}; on a usual day it gains ${norm}.`,
          line`A usual day before that brought ${norm}, and the peak of this run ${best}.`,
          line`The norm is ${norm} a day. The peak of this run brought ${best}.`,
        ]),
        says(
          'breakdown',
          facts.dailyGains.length <= 3
            ? [line`By day, that is ${run}.`, line`The days brought ${run}.`]
            : [line`The latest days brought ${run}.`],
        ),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('nut', [
          line`How rare that is can be counted: ${figure(facts.rarity)} days of all we count, since ${day(facts.raritySince, today)}.`,
          line`By our records such a day comes up on ${figure(facts.rarity)} days.`,
        ]),
        says('counter', anyOf(cautions.downloads)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },
  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const since = recentDay(facts.since, today);
    const [gain, norm] = [figure(facts.gain), figure(facts.norm)];
    return [
      line`${S} has gained ${gain} downloads since ${since}; its usual day brings ${norm}.`,
      line`The Hub has counted ${gain} further downloads of ${S} since ${since}; its usual day brings ${norm}.`,
      line`At ${times(facts.ratio)} its usual day, ${S} gained ${gain} downloads since ${since}.`,
    ];
  },
  numbers: ({ facts, today }) => [
    { label: line`Downloads gained since ${recentDay(facts.since, today)}`, value: figure(facts.gain) },
    { label: line`Usual day before that`, value: figure(facts.norm) },
    { label: line`Peak day`, value: figure(facts.bestDay) },
    { label: line`Downloads of all time`, value: figure(facts.now) },
  ],
  chart: ({ facts, who }) => ({
    form: 'bars',
    norm: facts.norm,
    highlightFrom: String(facts.since.value),
    unit: 'downloads a day',
    captions: [
      line`Downloads of ${who.short} by day, as the Hub counts them; the dotted line is its usual day, ${figure(facts.norm)}.`,
    ],
  }),
};
