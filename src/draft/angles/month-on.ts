import { line } from '../line.ts';
import { anyOf, cautions } from '../maxims.ts';
import { day, figure } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { wholeStory } from './whole-story.ts';

/** A month after we told of a rise: what became of it. */
export const monthOn: AngleWords<'month-on'> = {
  headlines: ({ facts, who, today }) => {
    const S = who.short;
    const told = day(facts.toldOn, today);
    return [
      line`What became of ${S}: it stands at ${figure(facts.now)} stars`,
      line`${S} stands at ${figure(facts.now)} stars, told on ${told}`,
      line`${S} gained ${figure(facts.gain)} stars since ${told}`,
      line`Since ${told}, ${S} has gained ${figure(facts.gain)} stars`,
      line`${S}, told on ${told}, is at ${figure(facts.now)} stars`,
    ];
  },
  decks: ({ facts }) => [
    line`Of late a usual day brings ${figure(facts.lately)}, against ${figure(facts.norm)} before that.`,
    line`The days after we told of it brought a median of ${figure(facts.firstWeek)} a day; of late it is ${figure(facts.lately)}.`,
  ],
  story: (telling) => {
    const { facts, who, today } = telling;
    const told = day(facts.toldOn, today);
    return wholeStory(telling, {
      lede: [
        line`We told of ${who.short} on ${told}, at ${figure(facts.then)} stars. It stands at ${figure(facts.now)} now.`,
        line`On ${told}, when we told of it, ${who.short} had ${figure(facts.then)} stars, and it has ${figure(facts.now)} now.`,
      ],
      norm: [
        line`Of late a usual day brings ${figure(facts.lately)}, where before that it brought ${figure(facts.norm)}.`,
        line`The median day of late brings ${figure(facts.lately)}.`,
      ],
      nut: [
        line`In the days that followed, the median day brought ${figure(facts.firstWeek)}; of late it brings ${figure(facts.lately)}.`,
        line`The median day then brought ${figure(facts.firstWeek)}.`,
      ],
      counter: anyOf(cautions.stars),
      next: [],
    });
  },
  briefs: ({ facts, who, today }) => [
    line`We told of ${who.full} on ${day(facts.toldOn, today)}; of late a usual day brings ${figure(facts.lately)} stars.`,
    line`${who.full} stands at ${figure(facts.now)} stars, where of late a usual day brings ${figure(facts.lately)}.`,
  ],
  numbers: ({ facts, today }) => [
    { label: line`Stars on ${day(facts.toldOn, today)}`, value: figure(facts.then) },
    { label: line`Stars now`, value: figure(facts.now) },
    { label: line`Usual day of late`, value: figure(facts.lately) },
    { label: line`Usual day before that`, value: figure(facts.norm) },
  ],
};
