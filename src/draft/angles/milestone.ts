import { howToUse, introduced, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line, type Choice } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import { aUsualDay, onAUsualDay, thisMorning } from '../phrases.ts';
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
    const passed: Choice = ['has passed', 'has gone past', 'is past', 'has moved past'];
    return [
      line`${S} ${passed} ${mark} stars${[' and stands at', ', and counts', ', with']} ${now}${['', line` ${thisMorning}`]}.`,
      line`${S} ${passed} ${mark} stars; its ${['usual', 'ordinary', 'typical']} day brings ${norm}.`,
      line`with ${now} ${thisMorning}, ${S} ${passed} ${mark} stars.`,
      line`${S} went over ${mark} stars, at ${norm} ${onAUsualDay}.`,
      line`past ${mark} stars since yesterday: ${S}, now at ${now}.`,
      line`${S} counts ${now} stars${['', line` ${thisMorning}`]}, past the mark of ${mark}.`,
    ];
  },

  numbers: ({ facts }) => [
    { label: line`Stars this morning`, value: figure(facts.now) },
    { label: line`Stars at the reading before`, value: figure(facts.yesterday) },
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
  const S = introduced(who, about);
  const mark = figure(facts.milestone);
  const now = figure(facts.now);
  const yesterday = figure(facts.yesterday);
  const passed: Choice = ['has passed', 'has gone past', 'has crossed the mark of', 'is past'];
  return [
    line`${S} ${passed} ${mark} stars, and ${['stood at', 'was at', 'counts']} ${now} ${thisMorning}.`,
    line`at the reading before, ${S} had ${yesterday} stars; ${thisMorning} it ${['is past', 'has passed', 'has gone past']} ${mark}.`,
    line`between yesterday and this morning, ${S} ${['went past', 'passed', 'crossed the mark of']} ${mark} stars.`,
    line`the count ${['for', 'of']} ${S} ${['stood', 'was']} at ${now} ${thisMorning}, past the mark of ${mark}.`,
    line`${thisMorning} ${S} counts ${now} stars, which ${['takes', 'brings']} it past ${mark}.`,
    line`with ${now} stars ${thisMorning}, ${S} ${passed} ${mark}.`,
  ];
}

function norms({ facts }: Milestone): Variants {
  const norm = figure(facts.norm);
  return [
    line`it ${['gains', 'adds', 'takes in']} ${norm} ${onAUsualDay}.`,
    line`its ${['usual', 'ordinary', 'typical']} day brings ${norm}.`,
    line`the usual ${['pace', 'gain']} is ${norm} a day.`,
    line`${aUsualDay} ${['means', 'brings']} ${norm} more.`,
    line`it came at a pace of ${norm} ${onAUsualDay}.`,
    line`${['for scale', 'to compare']}: ${norm} ${onAUsualDay}.`,
  ];
}

function spans({ facts }: Milestone): Variants {
  const lag = days(facts.daysSinceLast);
  return [
    line`from the mark before to this it took ${lag}.`,
    line`the mark before this was ${lag} ago.`,
    line`it ${['needed', 'took']} ${lag} from the last mark to this.`,
    line`since the last mark, ${lag} have gone by.`,
    line`between the last mark and this lie ${lag}.`,
    line`the way from the mark before took ${lag}.`,
  ];
}
