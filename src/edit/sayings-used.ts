import type { Draft } from '../vocabulary/draft.ts';
import type { Saying } from '../vocabulary/issue.ts';
import { declaredRanges, indexSayings } from './check/read/sayings.ts';
import { normalise, sentencesOf } from './check/read/sentences.ts';
import { passagesOf } from './passages.ts';

/** The declared sentences and forms that stand in some stories, in their own order. */
export function sayingsUsed(stories: readonly Draft[], sayings: readonly Saying[]): readonly Saying[] {
  const passages = stories.flatMap(({ block }) => passagesOf(block)).map(({ text }) => normalise(text));
  const whole = passages.join('\n').toLowerCase();
  const sentences = passages.flatMap((passage) => sentencesOf(passage));
  return sayings.filter((saying) => {
    const index = indexSayings([saying]);
    return (
      [...index.byStart.values()].flat().some((text) => whole.includes(text)) ||
      (index.forms.length > 0 && sentences.some((sentence) => declaredRanges(sentence, index).length > 0))
    );
  });
}
