import { houseSentences } from './draft/maxims.ts';
import type { Saying } from './edit/check/registry.ts';
import { houseForms } from './edit/house-forms.ts';
import { features } from './reckon/ranking/features.ts';
import { sortKey } from './reckon/ranking/rank.ts';

/** Everything the paper may say without a fact of the day: published maxims and cautions, and declared forms. */
export const declaredSayings: readonly Saying[] = [
  ...houseSentences.map((text, index) => ({ id: `sentence-${index + 1}`, text })),
  ...houseForms,
  { id: 'ranking-key', text: `Sorted by ${sortKey}` },
  ...features.flatMap(({ id, above, below }) =>
    [above, below].map((text, index) => ({ id: `ranking-${id}-${index + 1}`, text })),
  ),
];
