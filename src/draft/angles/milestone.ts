import { descriptor, howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { days, figure } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A round number passed: how it came, at what pace, and that it is only a number. */
export const milestone: AngleWords<'milestone'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    const mark = figure(facts.milestone);
    return [
      line`${S} passes ${mark} stars`,
      line`${S} crosses the mark of ${mark} stars`,
      line`${S} reaches ${mark} stars on GitHub`,
      line`${S} now has more than ${mark} stars`,
      line`${S} is past ${mark} stars`,
      line`${S} moves past ${mark} stars on GitHub`,
      line`${S} counts more than ${mark} stars`,
      line`${S} goes over ${mark} stars`,
    ];
  },

  decks: ({ facts }) => {
    const norm = figure(facts.norm);
    const since = days(facts.daysSinceLast);
    return [
      line`It gains ${norm} {on a usual day|on an ordinary day|on a typical day}, and a round number is only a number.`,
      line`The last mark of this kind was ${since} ago; stars are not use.`,
      line`Its {usual|ordinary|typical} day brings ${norm}. The mark is round, and means no more than the count below it.`,
      line`The usual gain is ${norm} a day; stars are not use.`,
      line`It took ${since} from the mark before. What the stars are worth is another matter.`,
      line`The pace is ${norm} {on a usual day|on an ordinary day|on a typical day}; the mark itself proves nothing.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), says('norm', norms(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [says('nut', spans(telling)), says('counter', anyOf(cautions.stars)), says('next', anyOf(checks.pace))],
    ];
  },

  briefs: ({ facts, who }) => {
    const S = who.full;
    const mark = figure(facts.milestone);
    const now = figure(facts.now);
    const norm = figure(facts.norm);
    return [
      line`${S} passed ${mark} stars and stands at ${now}.`,
      line`${S} has passed ${mark} stars; its usual day brings ${norm}.`,
      line`With ${now} {this morning|at this morning’s reading|by this morning’s count}, ${S} is past ${mark} stars.`,
      line`${S} went over ${mark} stars, at ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
      line`Past ${mark} stars since yesterday: ${S}, now at ${now}.`,
      line`${S} counts ${now} stars, past the mark of ${mark}.`,
    ];
  },

  numbers: ({ facts }) => [
    { label: line`Stars this morning`, value: figure(facts.now) },
    { label: line`Stars yesterday`, value: figure(facts.yesterday) },
    { label: line`Usual day`, value: figure(facts.norm) },
    { label: line`Days since the mark before`, value: figure(facts.daysSinceLast) },
  ],

  chart: ({ facts, who }) => ({
    form: 'line',
    norm: null,
    highlightFrom: null,
    unit: 'stars',
    captions: [
      line`Stars of ${who.short}, now ${figure(facts.now)}.`,
      line`The stars of ${who.short} day by day, up to ${figure(facts.now)}.`,
    ],
  }),
};

type Milestone = Telling<'milestone'>;

function ledes({ facts, who, about }: Milestone): Variants {
  const S = who.short;
  const mark = figure(facts.milestone);
  const now = figure(facts.now);
  const yesterday = figure(facts.yesterday);
  const kind = descriptor(who, about);
  return [
    line`${S}, ${kind}, has passed ${mark} stars. It stood at ${now} {this morning|at this morning’s reading|by this morning’s count}.`,
    line`${S} has passed ${mark} stars. Yesterday it had ${yesterday}, and this morning it has ${now}.`,
    line`Between yesterday and this morning, ${S} went past ${mark} stars.`,
    line`The count for ${S} stood at ${now} {this morning|at this morning’s reading}, past the mark of ${mark}.`,
    line`${S} had ${yesterday} stars yesterday. It stands at ${now} now.`,
    line`Yesterday ${S} had ${yesterday} stars. This morning it is past ${mark}.`,
    line`This morning ${S}, ${kind}, counts ${now} stars. That takes it past ${mark}.`,
    line`With ${now} stars {this morning|at this morning’s reading|by this morning’s count}, ${S} has gone past ${mark}.`,
  ];
}

function norms({ facts }: Milestone): Variants {
  const norm = figure(facts.norm);
  return [
    line`It gains ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
    line`Its {usual|ordinary|typical} day brings ${norm}.`,
    line`The usual pace is ${norm} a day.`,
    line`On a usual day it adds ${norm}.`,
    line`A usual day means ${norm} more.`,
    line`It came at a pace of ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
    line`For scale: ${norm} {on a usual day|on an ordinary day|on a typical day}.`,
  ];
}

function spans({ facts }: Milestone): Variants {
  const lag = days(facts.daysSinceLast);
  return [
    line`From the mark before to this it took ${lag}.`,
    line`The mark before this was ${lag} ago.`,
    line`It needed ${lag} from the last mark to this.`,
    line`Since the last mark, ${lag} have gone by.`,
    line`Between the last mark and this lie ${lag}.`,
    line`The way from the mark before took ${lag}.`,
  ];
}
