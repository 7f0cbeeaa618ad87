import { line } from '../line.ts';
import { verbatim } from '../pieces.ts';
import { changeWords } from './state-change.ts';

/** Both licences, in the owner's own terms; what follows for users is not for us to say. */
export const licenceChange = changeWords<'licence-change'>({
  headlines: ({ facts, who, on }) => {
    const [before, now] = [verbatim(facts.before), verbatim(facts.now)];
    return [
      line`${who.short} changes its licence to ${now}`,
      line`${who.short} moves from ${before} to ${now}`,
      line`${who.short} carries the licence ${now} since ${on}`,
      line`Another licence for ${who.short}: ${now}`,
    ];
  },
  decks: ({ facts }) => [
    line`The licence declared before was ${verbatim(facts.before)}; copies made under it are another matter.`,
    line`It was ${verbatim(facts.before)} before. We report what is declared and give no advice.`,
  ],
  ledes: ({ facts, who, on }) => {
    const [before, now] = [verbatim(facts.before), verbatim(facts.now)];
    return [
      line`${who.short} declares the licence ${now} since ${on}. Before that it was ${before}.`,
      line`The declared licence of ${who.short} is ${now} since ${on}, where it was ${before} before.`,
      line`Since ${on} the licence of ${who.short} reads ${now}. It read ${before} before.`,
    ];
  },
  briefs: ({ facts, who, on }) => {
    const [before, now] = [verbatim(facts.before), verbatim(facts.now)];
    return [
      line`${who.full} declares the licence ${now} since ${on}, where it was ${before} before.`,
      line`The declared licence of ${who.full} is ${now} since ${on}; it was ${before} before.`,
      line`Since ${on} the licence of ${who.full} reads ${now}; before that it read ${before}.`,
    ];
  },
  counters: () => [line`We report what is declared and give no advice.`],
  numbers: ({ facts }) => [
    { label: line`Licence before`, value: verbatim(facts.before) },
    { label: line`Licence declared`, value: verbatim(facts.now) },
  ],
});
