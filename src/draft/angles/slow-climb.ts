import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { day, figure, recentDay, times } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { must, says } from '../telling.ts';

/** Weeks above the norm: where it began, what a day brings now and brought before, and that no single day stands out. */
export const slowClimb: AngleWords<'slow-climb'> = {
  headlines: ({ facts, who, today }) => {
    const S = who.short;
    const gain = figure(facts.gain);
    const since = recentDay(facts.since, today);
    return [
      line`${S} has gained ${gain} stars since ${since}`,
      line`${S} is up ${gain} stars since ${since}`,
      line`${S} climbs by ${gain} stars in weeks`,
      line`${S} adds ${gain} stars, day after day`,
      line`Day by day, ${S} gains ${gain} stars`,
      line`${S} runs at ${times(facts.ratio)} its old norm`,
    ];
  },

  decks: ({ facts }) => {
    const norm = figure(facts.norm);
    const lately = figure(facts.lately);
    return [
      line`Its usual day brought ${norm} before; of late the usual day brings ${lately}.`,
      line`The typical day now brings ${lately}, where it brought ${norm} before.`,
      line`A usual day brings ${lately} stars of late; the norm before was ${norm}.`,
      line`The median day has gone from ${norm} to ${lately}; nothing we read explains the change.`,
    ];
  },

  story: ({ facts, who, about, today }) => {
    const S = who.short;
    const [gain, now, before] = [figure(facts.gain), figure(facts.now), figure(facts.before)];
    const [norm, lately, best] = [figure(facts.norm), figure(facts.lately), figure(facts.bestDay)];
    const since = day(facts.since, today);
    return [
      [
        must('lede', [
          line`${S} has gained ${gain} stars since ${since}. It stood at ${now} this morning.`,
          line`On ${since}, ${S} had ${before} stars. It has ${now} now.`,
          line`Since ${since}, ${S} has climbed from ${before} to ${now} stars.`,
          line`${S} stands at ${now} stars, ${gain} more than on ${since}.`,
          line`The count for ${S} read ${before} on ${since}. It reads ${now} this morning.`,
        ]),
        must('norm', [
          line`Before that, a usual day brought ${norm}. The usual day of late brought ${lately}.`,
          line`The median day of late brought ${lately}, where the norm before was ${norm}.`,
          line`A usual day of late brings ${lately}; before the climb it brought ${norm}.`,
          line`Its norm was ${norm} stars a day. The median day of late is ${lately}.`,
        ]),
      ],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [
        says('breakdown', [
          line`The largest of these days brought ${best} stars.`,
          line`Of all these days the largest brought ${best}.`,
        ]),
        says('nut', [
          line`That is ${times(facts.ratio)} its old norm.`,
          line`Its pace of late is ${times(facts.ratio)} the norm of the weeks before.`,
        ]),
        says('counter', anyOf(cautions.stars)),
        says('next', anyOf(checks.pace)),
      ],
    ];
  },

  briefs: ({ facts, who, today }) => {
    const S = who.full;
    const [gain, norm, lately] = [figure(facts.gain), figure(facts.norm), figure(facts.lately)];
    const since = day(facts.since, today);
    return [
      line`${S} has gained ${gain} stars since ${since}, day by day; its norm was ${norm} a day.`,
      line`A usual day brings ${S} ${lately} stars of late, where the norm before was ${norm}.`,
      line`Since ${since}, ${S} is up ${gain} stars to ${figure(facts.now)}.`,
      line`${S} has been climbing since ${since}, by ${gain} stars; its norm was ${norm} a day.`,
    ];
  },

  numbers: ({ facts, today }) => [
    { label: line`Stars this morning`, value: figure(facts.now) },
    { label: line`Gained since ${day(facts.since, today)}`, value: figure(facts.gain) },
    { label: line`Usual day of late`, value: figure(facts.lately) },
    { label: line`Usual day before that`, value: figure(facts.norm) },
  ],

  chart: ({ facts, who, today }) => ({
    form: 'bars',
    norm: facts.norm,
    highlightFrom: String(facts.since.value),
    unit: 'new stars a day',
    captions: [
      line`New stars of ${who.short} by day; the dotted line is its usual day before ${day(facts.since, today)}, ${figure(facts.norm)}.`,
      line`New stars of ${who.short} by day; the dotted line is its usual day, ${figure(facts.norm)}.`,
    ],
  }),
};
