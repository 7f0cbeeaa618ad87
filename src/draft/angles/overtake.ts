import { howToUse, whatItIs, whoseItIs } from '../about.ts';
import type { Variants } from '../choose.ts';
import { line } from '../line.ts';
import { anyOf, cautions, checks } from '../maxims.ts';
import type { Name } from '../names.ts';
import { nameOf } from '../names.ts';
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
    return [
      line`${who.full} has overtaken ${B}, by ${gap}.`,
      line`${who.full} passed ${B} at ${figure(facts.now)} stars against ${figure(facts.otherNow)}.`,
      line`By ${gap}, ${who.full} is ahead of ${B} {this morning|at this morning’s reading|by this morning’s count}.`,
      line`At ${figure(facts.now)} stars, ${who.full} is ahead of ${B}, which has ${figure(facts.otherNow)}.`,
      line`${who.full} leads ${B} by ${gap} {this morning|at this morning’s reading|by this morning’s count}.`,
      line`The order has changed: ${who.full} stands ahead of ${B} by ${gap}.`,
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
  const { facts, who } = telling;
  const A = who.short;
  const B = otherOf(telling).full;
  const now = figure(facts.now);
  const otherNow = figure(facts.otherNow);
  return [
    line`${A} has overtaken ${B}, at ${now} stars {this morning|at this morning’s reading|by this morning’s count} against ${otherNow}.`,
    line`This morning ${A} has ${now} stars and ${B} has ${otherNow}. Yesterday the order was the other way round.`,
    line`${A} leads ${B} this morning, at ${now} stars against ${otherNow}.`,
    line`The order of ${A} and ${B} has turned, at ${now} stars against ${otherNow}.`,
    line`${A} has gone past ${B}, with ${now} stars against ${otherNow} {this morning|at this morning’s reading|by this morning’s count}.`,
    line`At ${now} stars, ${A} stands ahead of ${B}, which has ${otherNow}.`,
    line`${B} has been overtaken by ${A}, at ${otherNow} stars against ${now}.`,
    line`There is a new order this morning: ${A} at ${now} stars, ${B} at ${otherNow}.`,
  ];
}

function gaps({ facts }: Overtake): Variants {
  const gap = counted(facts.gap, 'star');
  return [
    line`The gap is ${gap}.`,
    line`That is a lead of ${gap}.`,
    line`Between them lie ${gap}.`,
    line`It leads by ${gap}.`,
    line`The lead is ${gap}.`,
    line`The difference: ${gap}.`,
  ];
}

function leads({ facts }: Overtake): Variants {
  const led = days(facts.ledFor);
  return [
    line`In our records the other had been ahead for ${led}.`,
    line`For ${led}, as far as our records go, it was the other way round.`,
    line`Our records show the other in front for ${led} before this.`,
    line`It had been behind for ${led} of our records.`,
    line`The other led for ${led}, by our records.`,
    line`Before this came ${led} in which the other was ahead.`,
    line`We have ${led} on file with the other ahead.`,
  ];
}
