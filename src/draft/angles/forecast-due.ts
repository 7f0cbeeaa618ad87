import { licensed } from '../lexicon.ts';
import { line } from '../line.ts';
import { day, figure } from '../pieces.ts';
import type { AngleWords, Telling } from '../telling.ts';
import { must, says } from '../telling.ts';

/** A dated test of a column falls due: what was promised, what came, and what follows. */
export const forecastDue: AngleWords<'forecast-due'> = {
  headlines: ({ facts, who }) => {
    const S = who.short;
    return [
      line`We withdraw our column ${licensed(facts.withdrawn, 'on')} ${S}: the gain is ${figure(facts.gain)}`,
      line`Our column ${licensed(!facts.withdrawn, 'on')} ${S} stands: the gain is ${figure(facts.gain)}`,
      line`A column on ${S}, judged at ${figure(facts.now)}`,
    ];
  },
  decks: ({ facts, today }) => [
    line`The mark set on ${day(facts.madeOn, today)} was ${figure(facts.promised)}, and the gain is ${figure(facts.gain)}.`,
  ],
  story: (telling) => [
    [must('lede', ledes(telling)), says('nut', counts(telling))],
    [
      says('counter', [
        line`${licensed(telling.facts.withdrawn, 'So we take the column back.')}`,
        line`${licensed(!telling.facts.withdrawn, 'So the column stands.')}`,
      ]),
    ],
  ],
  briefs: (telling) => ledes(telling),
  numbers: ({ facts, today }) => [
    { label: line`On ${day(facts.madeOn, today)}`, value: figure(facts.then) },
    { label: line`Now`, value: figure(facts.now) },
    { label: line`Gain`, value: figure(facts.gain) },
    { label: line`The mark`, value: figure(facts.promised) },
  ],
};

function ledes({ facts, who, today }: Telling<'forecast-due'>) {
  const made = day(facts.madeOn, today);
  return [
    line`on ${made} a column of ours on ${who.short} ${['set a mark of', 'named a mark of', 'put the mark at']} ${figure(facts.promised)}, and the gain is ${figure(facts.gain)}.`,
    line`the mark our column of ${made} on ${who.short} ${['set', 'named']} was ${figure(facts.promised)}; the gain is ${figure(facts.gain)}.`,
    line`${who.short} has gained ${figure(facts.gain)} since our column of ${made}, which ${['set', 'named']} a mark of ${figure(facts.promised)}.`,
  ];
}

function counts({ facts, who, today }: Telling<'forecast-due'>) {
  return [
    line`It stood at ${figure(facts.then)} on ${day(facts.madeOn, today)} and stands at ${figure(facts.now)} now.`,
    line`The count of ${who.short} went from ${figure(facts.then)} to ${figure(facts.now)}.`,
  ];
}
