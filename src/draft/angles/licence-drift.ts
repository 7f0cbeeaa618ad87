import { furtherCautions } from '../further-cautions.ts';
import { line } from '../line.ts';
import { anyOf, checks } from '../maxims.ts';
import { counted, figure, percent, verbatim } from '../pieces.ts';
import type { AngleWords } from '../telling.ts';
import { wholeStory } from './whole-story.ts';

/** Licences of a base and of what is built on it: both as declared, and no advice. */
export const licenceDrift: AngleWords<'licence-drift'> = {
  headlines: ({ facts, who }) => [
    line`${percent(facts.share)} of the models built on ${who.short} declare another licence`,
    line`${figure(facts.other)} models built on ${who.short} declare another licence`,
  ],
  decks: ({ facts }) => [
    line`The base declares ${verbatim(facts.licence)}; ${counted(facts.accounts, 'account')} declare something else.`,
    line`Under the base stands ${verbatim(facts.licence)}. The others belong to ${counted(facts.accounts, 'account')}.`,
  ],
  story: (telling) => {
    const { facts, who } = telling;
    const [other, children, own] = [figure(facts.other), figure(facts.children), verbatim(facts.licence)];
    return wholeStory(telling, {
      lede: [
        line`${who.short} declares the licence ${own}. Of the ${children} listed models that name it as base and declare a licence, ${other} declare another.`,
        line`Of ${children} listed models that build on ${who.short} and declare a licence, ${other} declare another than its own, ${own}.`,
      ],
      norm: [line`That is ${percent(facts.share)} of them.`, line`They make ${percent(facts.share)} of those models.`],
      nut: [
        line`The models with another licence belong to ${counted(facts.accounts, 'account')}.`,
        line`Behind the models with another licence stand ${counted(facts.accounts, 'account')}.`,
      ],
      counter: anyOf(furtherCautions.declared),
      next: anyOf(checks.list.slice(0, 1)),
    });
  },
  briefs: ({ facts, who }) => [
    line`Of the ${figure(facts.children)} listed models that build on ${who.full}, ${figure(facts.other)} declare another licence than its own, ${verbatim(facts.licence)}.`,
    line`${percent(facts.share)} of the listed models that build on ${who.full} declare another licence than ${verbatim(facts.licence)}.`,
  ],
  numbers: ({ facts }) => [
    { label: line`Listed models that name it as base`, value: figure(facts.children) },
    { label: line`With another licence`, value: figure(facts.other) },
    { label: line`Share of those models`, value: percent(facts.share) },
    { label: line`Accounts behind them`, value: figure(facts.accounts) },
  ],
};
