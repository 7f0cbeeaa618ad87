import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { beside, factsOf, wordsOf, type ReadSentence } from '../sentence.ts';
import type { Token, WordToken } from '../read/token.ts';
import type { Rule } from './rule.ts';

export const comparative: Rule = {
  id: 'N7',
  title: 'Comparisons',
  says: 'Both sides of a comparison are bound, in one unit, and stand in the order said.',
  check: (sentence) => [
    ...wordsOf(sentence, 'comparative').flatMap((word) => check(word, sentence) ?? []),
    ...wordsOf(sentence, 'pass').flatMap((word) => notPassed(word, sentence) ?? []),
  ],
};

const greater = new Set(
  'more larger bigger higher greater longer older further above ahead stronger faster twice_as'.split(' '),
);
const lesser = new Set('fewer less smaller lower shorter newer below behind weaker slower'.split(' '));

function check(word: WordToken, sentence: ReadSentence) {
  const sign = greater.has(word.lower) ? 1 : lesser.has(word.lower) ? -1 : 0;
  if (sign === 0)
    return word.lower === 'than'
      ? null
      : objection('N7', word.text, word.text, 'a comparison that no figure bears out');
  if (isBound(word, sentence)) return null;
  const [left, right] = sides(word, sentence);
  if (left && right && left !== right && left.unit === right.unit) {
    const found = Math.sign(Number(left.value) - Number(right.value));
    return found === sign ? null : objection('N7', word.text, word.text, `${left.value} against ${right.value}`);
  }
  const ratio = factsOf(sentence).find((fact) => ['ratio', 'gap', 'gain', 'share'].includes(senseOf(fact).kind));
  if (!ratio) return objection('N7', word.text, word.text, 'two bound sides of one unit');
  const over = ratio.unit === 'ratio' ? Number(ratio.value) - 1 : Number(ratio.value);
  return over === 0 || Math.sign(over) === sign ? null : objection('N7', word.text, word.text, ratio.value);
}

/** "More than 9,600", "40 more": a bound of a figure, not a comparison of two. */
function isBound(word: WordToken, sentence: ReadSentence): boolean {
  const then = beside(sentence, word, 1);
  const before = beside(sentence, word, -1);
  const bounds = isWord(then, 'than') && beside(sentence, word, 2)?.kind === 'number';
  return (
    bounds &&
    /^(?:more|fewer|less)$/.test(word.lower) &&
    !sentence.claims.some(({ fact }) => fact?.formula !== 'mark' && fact !== null && before?.kind === 'number')
  );
}

const isWord = (token: Token | null, lower: string): boolean => token?.kind === 'word' && token.lower === lower;

function sides(word: WordToken, { tokens, claims }: ReadSentence): readonly (KnownFact | undefined)[] {
  const place = tokens.indexOf(word);
  const before = claims.findLast((claim) => claim.fact && tokens.indexOf(claim.token) < place);
  const after = claims.find((claim) => claim.fact && tokens.indexOf(claim.token) > place);
  return [before?.fact ?? undefined, after?.fact ?? undefined];
}

/** Whoever passes another is ahead of it now, and is named first; a mark that is passed was a milestone. */
function notPassed(word: WordToken, sentence: ReadSentence) {
  const bound = factsOf(sentence);
  if (bound.some((fact) => fact.formula === 'milestone')) return null;
  const [first] = [...sentence.named];
  const gap = [...bound, ...sentence.registry.facts].find(
    (fact) => senseOf(fact).kind === 'gap' && first !== undefined && senseOf(fact).subjects.has(first),
  );
  if (!gap) return objection('N7', word.text, word.text, 'nothing that was passed');
  const ahead = Number(gap.value) > 0 ? gap.subject : gap.parts[1]?.subject;
  return ahead === first ? null : objection('N7', word.text, `${first} ${word.text}`, `${ahead} is ahead`);
}
