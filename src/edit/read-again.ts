import type { Draft, Objection } from '../vocabulary/draft.ts';
import type { EditingDesk } from './check.ts';
import { agrees } from './check/read/numbers.ts';
import { normalise, sentencesOf } from './check/read/sentences.ts';
import { indexNames, tokensOf } from './check/read/tokens.ts';
import { objection } from './objection.ts';
import { passagesOf } from './passages.ts';

/** Reads the joined text from scratch and objects to what no fact of the draft bears out. */
export function readAgain(draft: Draft, desk: EditingDesk): readonly Objection[] {
  const reader = { today: desk.today, names: indexNames(new Map()) };
  const figures = draft.facts.flatMap((fact) => (typeof fact.value === 'number' ? [fact.value] : []));
  return passagesOf(draft.block)
    .flatMap((passage) => sentencesOf(normalise(passage.text)))
    .flatMap((sentence) =>
      tokensOf(sentence, reader).flatMap((token) => {
        if (token.kind === 'word' && token.sorts.includes('cause'))
          return [objection('N10', token.text, token.text, 'no source that states it', sentence)];
        return token.kind === 'number' && !figures.some((value) => agrees(token.number, value))
          ? [objection('N1', token.text, token.text, 'no figure of the draft', sentence)]
          : [];
      }),
    );
}
