import { houseSentences } from './draft/maxims.ts';
import type { Saying } from './edit/check/registry.ts';
import { houseForms } from './edit/house-forms.ts';

/** Everything the paper may say without a fact of the day: published maxims and cautions, and declared forms. */
export const declaredSayings: readonly Saying[] = [
  ...houseSentences.map((text, index) => ({ id: `sentence-${index + 1}`, text })),
  ...houseForms,
];
