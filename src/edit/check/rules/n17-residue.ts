import { objection } from '../../objection.ts';
import { factsOf, type ReadSentence } from '../sentence.ts';
import { idleParts } from './idle-parts.ts';
import { sourcesOf } from './n11-quote.ts';
import { looksLikeName } from './looks-like-name.ts';
import { isSearch } from './n15-negative-existence.ts';
import { saysOrder } from './order.ts';
import type { Rule } from './rule.ts';

export const residue: Rule = {
  id: 'N17',
  title: 'Nothing left over',
  says: 'A word the checker does not know is refused, and so is a sentence, or a part of one, in which nothing is bound to a fact and nothing was declared.',
  check: (sentence) => [...strange(sentence), ...bare(sentence), ...idleParts(sentence)],
};

const punctuation = /^(?:[.,;:!?()–—\-/"“”'’&…·+%]|\.\.\.|'s|')$/;

function strange({ tokens }: ReadSentence) {
  return tokens.flatMap((token, index) => {
    if (token.kind === 'sign' && !punctuation.test(token.text))
      return [objection('N17', token.text, token.text, 'a sign that has no place in a sentence')];
    if (token.kind !== 'word' || token.sorts.length > 0) return [];
    const looksNamed = looksLikeName(token.text, index === 0);
    return looksNamed ? [] : [objection('N17', token.text, token.text, 'a word the checker does not know')];
  });
}

function bare(sentence: ReadSentence) {
  if (sentence.furniture || isBound(sentence)) return [];
  return [objection('N17', sentence.text, 'a statement', 'nothing in it is bound to a fact')];
}

/** Something in the sentence rests on a fact: a figure, a date, an attribute, a quotation; or it was declared. */
function isBound(sentence: ReadSentence): boolean {
  const { tokens, registry } = sentence;
  return (
    factsOf(sentence).length > 0 ||
    isSearch(sentence) ||
    saysOrder(sentence) ||
    tokens.some((token) => {
      switch (token.kind) {
        case 'saying':
          return true;
        case 'name':
          return token.meanings.some(({ kind }) => kind === 'attribute' || kind === 'owner');
        case 'quote':
          return sourcesOf(token.inside, registry.sources).length > 0;
        case 'date':
          return token.date.form !== 'now' && token.date.form !== 'stretch';
        default:
          return false;
      }
    })
  );
}
