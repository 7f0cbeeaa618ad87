import type { Question } from '../../system/models/model.ts';
import { synonymsOf, wordsIn } from './same-words.ts';

export interface AskedSentence {
  readonly id: string; // s1
  readonly written: string;
  /** What was wrong with the answer before; null the first time. */
  readonly wrong: string | null;
}

const system = `You are the sub-editor of a newspaper. You are given sentences of one story. Make each read better: another order, a smoother opening, small words that join.
Places such as [[N1]], [[F1]], [[D1]], [[Q1]] stand for names, figures, dates and quotations. Keep every place exactly once. Places of one kind stay in their order. No sentence begins with [[F1]] unless the given one does.
Use only the words of the sentence itself. You may add or leave out: a, an, the, and, it, its, that, which, this, of, in, on, at, with, as, for, while, where, when, who. You may use the words listed beside a sentence as meaning the same. Add no other word and leave no other word out. Write no figure, no name, no date, no quotation marks. Keep the tense.
One sentence stays one sentence of at most 28 words, ending with a full stop. If it reads well already, give it back unchanged.
Answer with one JSON object and nothing else: {"s1": "...", "s2": "..."}`;

const tokensForOne = 90;

/** Asks for all sentences of a story at once; the second time only for those that were wrong, with what was wrong. */
export function questionFor(sentences: readonly AskedSentence[]): Question {
  const lines = sentences.map(({ id, written, wrong }) =>
    [
      `${id}: ${written}`,
      ...sameMeaning(written),
      ...(wrong === null ? [] : [`   Your last answer was refused: ${wrong}.`]),
    ].join('\n'),
  );
  return { system, prompt: lines.join('\n'), longest: 60 + tokensForOne * sentences.length };
}

function sameMeaning(written: string): readonly string[] {
  const pairs = [...new Set(wordsIn(written))].flatMap((word) => {
    const others = synonymsOf(word);
    return others.length === 0 ? [] : [`${word} = ${others.join(' = ')}`];
  });
  return pairs.length === 0 ? [] : [`   (the same: ${pairs.join('; ')})`];
}
