import { furtherCautions } from '../further-cautions.ts';
import { line } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { day, figure, signed } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { wholeStory } from './whole-story.ts';

/** Open issues that grow: two counts and the fortnight before. What is in them was not read. */
export const issuePressure: AngleWords<'issue-pressure'> = {
  headlines: ({ facts, who }) => [
    line`Open issues of ${who.short} rise to ${figure(facts.now)}`,
    line`${who.short} has ${figure(facts.now)} open issues, up in a fortnight`,
  ],
  decks: ({ facts, today }) => [
    line`There were ${figure(facts.before)} on ${day(facts.since, today)}.`,
    line`The fortnight before changed the count by ${signed(facts.gainBefore)}.`,
  ],
  story: (telling) => {
    const { facts, who, today } = telling;
    const [now, before, since] = [figure(facts.now), figure(facts.before), day(facts.since, today)];
    return wholeStory(telling, {
      lede: [
        line`${who.short} has ${now} open issues and pull requests this morning. On ${since} it had ${before}.`,
        line`From ${before} on ${since}, the open issues and pull requests of ${who.short} have come to ${now}.`,
      ],
      norm: [
        line`The fortnight before changed the count by ${signed(facts.gainBefore)}.`,
        line`In the fortnight before, the change was ${signed(facts.gainBefore)}.`,
      ],
      nut: [
        line`In a fortnight that is a change of ${signed(facts.gain)}.`,
        line`The change of this fortnight is ${signed(facts.gain)}.`,
      ],
      counter: anyOf(furtherCautions.issues),
      next: anyOf(checks.list.slice(0, 1)),
    });
  },
  briefs: ({ facts, who, today }) => [
    line`${who.full} has ${figure(facts.now)} open issues and pull requests, where it had ${figure(facts.before)} on ${day(facts.since, today)}.`,
    line`The open issues and pull requests of ${who.full} have come from ${figure(facts.before)} to ${figure(facts.now)} since ${day(facts.since, today)}.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Open this morning`, value: figure(facts.now) },
    { label: line`Open a fortnight ago`, value: figure(facts.before) },
    { label: line`Change of the fortnight before`, value: signed(facts.gainBefore) },
  ],
  chart: ({ facts, who }) => ({
    form: 'line',
    norm: null,
    highlightFrom: String(facts.since.value),
    unit: 'open issues',
    captions: [line`Open issues and pull requests of ${who.short} day by day, ${figure(facts.now)} this morning.`],
  }),
};
