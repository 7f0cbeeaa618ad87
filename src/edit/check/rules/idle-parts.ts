import { objection } from '../../objection.ts';
import type { WordSort } from '../read/lexicon.ts';
import type { Token } from '../read/token.ts';
import type { ReadSentence } from '../sentence.ts';
import { isSearch } from './n15-negative-existence.ts';
import { saysOrder } from './order.ts';

const marks = /^[,;:()–—]$/;

/** Words that claim something wherever they stand. */
const claiming: readonly WordSort[] = [
  'comparative',
  'superlative',
  'quantifier',
  'rise',
  'fall',
  'steep',
  'pass',
  'event',
];
const claimingWords = /^(?:says?|said|tells?|told|states?|stated|notes?|noted|argues?|argued|like|top|following|rest)$/;
/** So many words beside the grammar say something of their own. */
const mostWords = 3;

/**
 * A part of a sentence, set off by a comma, a semicolon, a colon or a dash, in which nothing is bound and nothing declared:
 * known words alone ("the top project on GitHub", "more is to come") can say what no fact bears out.
 */
export function idleParts(sentence: ReadSentence) {
  if (sentence.furniture) return [];
  const parts = partsOf(sentence.tokens);
  if (parts.length < 2) return [];
  return parts
    .filter((part) => !part.some(isBinding) && saysSomething(part))
    .filter((part) => !(isSearch(sentence) && tellsSearch(part)) && !(saysOrder(sentence) && tellsOrder(part)))
    .map((part) => objection('N17', said(part), said(part), 'a part in which nothing is bound to a fact'));
}

function saysSomething(part: readonly Token[]): boolean {
  const words = part.filter((token) => token.kind === 'word');
  const telling = words.filter(({ sorts }) => !sorts.includes('plain'));
  return (
    telling.length > mostWords ||
    words.some(({ lower, sorts }) => claimingWords.test(lower) || sorts.some((sort) => claiming.includes(sort)))
  );
}

const tellsSearch = (part: readonly Token[]): boolean =>
  part.some((token) => token.kind === 'word' && /^(?:found|find|looked|searched|read)$/.test(token.lower));

const tellsOrder = (part: readonly Token[]): boolean =>
  part.some((token) => token.kind === 'word' && token.sorts.some((sort) => sort === 'pass' || sort === 'comparative'));

function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'sign' && token.text === ':' && isLabel(parts.at(-1)!)) parts[parts.length - 1] = [];
    else if (token.kind === 'sign' && marks.test(token.text)) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.filter((part) => part.length > 0);
}

/** "The daily gains:" only names what comes. */
const isLabel = (part: readonly Token[]): boolean =>
  part.filter((token) => token.kind === 'word' && !token.sorts.includes('plain')).length <= 2;

function isBinding(token: Token): boolean {
  switch (token.kind) {
    case 'number':
    case 'date':
    case 'quote':
    case 'saying':
      return true;
    case 'name':
      return token.meanings.some(({ kind }) => kind !== 'institution');
    default:
      return false;
  }
}

const said = (part: readonly Token[]): string => part.map(({ text }) => text).join(' ');
