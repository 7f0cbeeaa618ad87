import { howToUse, introduced, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line, type Choice } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import type { Name } from '../names.ts';
import { nameOf } from '../names.ts';
import { thisMorning } from '../phrases.ts';
import { counted, days, figure } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A crossing: who passed whom, by how much, how long the other was ahead. */
export const overtake: AngleWords<'overtake'> = {
  headlines: (telling) => {
    const A = telling.who.short;
    const B = otherOf(telling).short;
    return [
      line`${A} overtakes ${B} in stars`,
      line`${A} passes ${B} on GitHub`,
      line`${A} moves ahead of ${B} in stars`,
      line`${A} has more stars than ${B} now`,
      line`${A} goes past ${B} in stars`,
      line`${A} stands ahead of ${B} in stars`,
      line`${A} is now ahead of ${B} in stars`,
      line`${A} leaves ${B} behind in stars`,
    ];
  },

  decks: (telling) => {
    const { facts } = telling;
    const gap = counted(facts.gap, 'star');
    const led = days(facts.ledFor);
    return [
      line`The gap is ${gap}; the other had been ahead for ${led} of our records.`,
      line`It leads by ${gap}, which says nothing of which is better.`,
      line`For ${led} {in our records|by our records} it was the other way round; stars are not use.`,
      line`What has changed is the order of attention, by ${gap}.`,
      line`The lead is ${gap} and may not last.`,
      line`After ${led} behind it leads by ${gap}; the order can change back.`,
    ];
  },

  story: (telling) => {
    const { who, about, today } = telling;
    return [
      [must('lede', ledes(telling)), says('breakdown', gaps(telling))],
      [
        says('what', about.purpose ? whatItIs(who, about) : whoseItIs(who, about)),
        says('use', howToUse(who, about, today)),
      ],
      [must('nut', leads(telling)), says('counter', anyOf(cautions.rank)), says('next', anyOf(checks.list))],
    ];
  },

  briefs: (telling) => {
    const { facts, who } = telling;
    const B = otherOf(telling).full;
    const gap = counted(facts.gap, 'star');
    const A = who.full;
    const passed: Choice = ['has overtaken', 'has passed', 'has gone past', 'has moved ahead of'];
    const [now, other] = [figure(facts.now), figure(facts.otherNow)];
    return [
      line`${A} ${passed} ${B}${[line`, by ${gap}`, line` at a distance of ${gap}`]}.`,
      line`${A} ${['passed', 'went past', 'overtook']} ${B} at ${now} stars against ${other}.`,
      line`by ${gap}, ${A} is ahead of ${B} ${thisMorning}.`,
      line`at ${now} stars, ${A} is ahead of ${B}, which has ${other}${['', line` ${thisMorning}`]}.`,
      line`${A} ${['leads', 'stands ahead of']} ${B} by ${gap} ${thisMorning}.`,
      line`the order ${['has changed', 'is new', 'has turned']}: ${A} stands ahead of ${B} by ${gap}.`,
    ];
  },

  numbers: (telling) => [
    { label: line`${telling.who.short}, stars this morning`, value: figure(telling.facts.now) },
    { label: line`${otherOf(telling).short}, stars this morning`, value: figure(telling.facts.otherNow) },
    { label: line`Gap`, value: figure(telling.facts.gap) },
    { label: line`Days the other led, in our records`, value: figure(telling.facts.ledFor) },
  ],

  chart: ({ facts, who }) => ({
    form: 'line',
    norm: null,
    highlightFrom: null,
    unit: 'stars',
    captions: [
      line`Stars of ${who.short}, now ${figure(facts.now)}.`,
      line`How ${who.short} came to ${figure(facts.now)} stars.`,
    ],
  }),
};

type Overtake = Telling<'overtake'>;

const otherOf = ({ finding, who }: Overtake): Name => nameOf(finding.others[0] ?? who.subject);

function ledes(telling: Overtake): Variants {
  const { facts, who, about } = telling;
  const A = introduced(who, about);
  const B = otherOf(telling).full;
  const now = figure(facts.now);
  const otherNow = figure(facts.otherNow);
  const passed: Choice = ['has overtaken', 'has passed', 'has gone past', 'has moved ahead of'];
  return [
    line`${A} ${passed} ${B}, at ${now} stars ${thisMorning} against ${otherNow}.`,
    line`${thisMorning} ${who.short} has ${now} stars and ${B} has ${otherNow}; yesterday the order was the other way round.`,
    line`${A} ${['leads', 'is ahead of']} ${B} ${thisMorning}, ${['at', 'with']} ${now} stars against ${otherNow}.`,
    line`${A} ${passed} ${B}, ${['with', 'standing at']} ${now} stars against ${otherNow} ${thisMorning}.`,
    line`at ${now} stars, ${A} stands ahead of ${B}, which has ${otherNow} ${thisMorning}.`,
    line`${B} has been overtaken by ${who.short}, at ${otherNow} stars against ${now}.`,
    line`there is a new order ${thisMorning}: ${who.short} at ${now} stars, ${B} at ${otherNow}.`,
  ];
}

function gaps({ facts }: Overtake): Variants {
  const gap = counted(facts.gap, 'star');
  return [
    line`the ${['gap', 'lead', 'difference', 'distance']} is ${gap}.`,
    line`that is a ${['lead', 'gap', 'difference']} of ${gap}.`,
    line`between them lie ${gap}.`,
    line`it leads by ${gap}.`,
  ];
}

function leads({ facts }: Overtake): Variants {
  const led = days(facts.ledFor);
  const records: Choice = ['in our records', 'by our records', 'as far as our records go'];
  return [
    line`${records} the other had been ahead for ${led}.`,
    line`for ${led}, ${records}, it was the other way round.`,
    line`our records show the other in front for ${led} before this.`,
    line`it had been behind for ${led} of our records.`,
    line`the other ${['led', 'had led', 'was ahead']} for ${led}, ${records}.`,
    line`before this came ${led} in which the other was ahead.`,
  ];
}
