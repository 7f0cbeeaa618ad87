import { indexSayings } from '../../src/edit/check/read/sayings.ts';
import { indexNames, tokensOf } from '../../src/edit/check/read/tokens.ts';
import type { Token } from '../../src/edit/check/read/token.ts';
import type { Registry } from '../../src/edit/check/registry.ts';

/** The tokens of a sentence, to know where a corruption may cut. Only the tokeniser of the checker is used, none of its rules. */
export function tokensIn(sentence: string, registry: Registry): readonly Token[] {
  return tokensOf(sentence, {
    today: registry.today,
    names: indexNames(registry.names),
    sayings: indexSayings([]),
  });
}

export function replaced(sentence: string, token: Pick<Token, 'start' | 'end'>, text: string): string {
  return sentence.slice(0, token.start) + text + sentence.slice(token.end);
}

/** Puts a word before a token, small or large as its place asks. */
export function inserted(sentence: string, token: Pick<Token, 'start'>, word: string): string {
  if (token.start > 0) return `${sentence.slice(0, token.start)}${word} ${sentence.slice(token.start)}`;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${sentence}`;
}
