import type { WordSort } from '../read/lexicon.ts';
import { objection } from '../../objection.ts';
import { wordsOf } from '../sentence.ts';
import type { Rule } from './rule.ts';

/** A rule that refuses every word of one sort outside quotations and declared sentences. */
export function refuse(id: string, title: string, says: string, sort: WordSort, found: string): Rule {
  return {
    id,
    title,
    says,
    check: (sentence) => wordsOf(sentence, sort).map((word) => objection(id, word.text, word.text, found)),
  };
}
