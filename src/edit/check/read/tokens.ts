import type { Day } from '../../../vocabulary/time.ts';
import type { NameMeaning } from '../registry.ts';
import { dateAt } from './dates.ts';
import { phraseAt, sortsOf } from './lexicon.ts';
import { numberAt, sticky } from './numbers.ts';
import { unitsOfNoun } from './units.ts';
import { declaredRanges, sayingAt, type SayingIndex } from './sayings.ts';
import type { Token } from './token.ts';

/** What the reader needs to know to take a sentence apart. */
export interface Reader {
  readonly today: Day;
  readonly names: NameIndex;
  readonly sayings: SayingIndex;
}

/** Names by their first signs, so that the longest one that stands at a place is found quickly. */
export interface NameIndex {
  readonly meanings: ReadonlyMap<string, readonly NameMeaning[]>;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
}

const startLength = 2;

export function indexNames(meanings: ReadonlyMap<string, readonly NameMeaning[]>): NameIndex {
  const byStart = new Map<string, string[]>();
  for (const name of meanings.keys()) {
    const start = name.slice(0, startLength);
    const known = byStart.get(start);
    if (known) known.push(name);
    else byStart.set(start, [name]);
  }
  for (const names of byStart.values()) names.sort((a, b) => b.length - a.length);
  return { meanings, byStart };
}

/**
 * Takes a sentence apart, left to right, always the longest thing first: quotation, declared clause, name, address, date, number, word.
 * What is none of these is a word without a sort, and the closed world refuses it.
 */
export function tokensOf(sentence: string, reader: Reader): readonly Token[] {
  const tokens: Token[] = [];
  const declared = declaredRanges(sentence, reader.sayings);
  let at = 0;
  while (at < sentence.length) {
    if (sentence[at] === ' ') {
      at += 1;
      continue;
    }
    const token = tokenAt(sentence, at, reader);
    const agreed = declared.some(([from, to]) => token.start >= from && token.end <= to);
    tokens.push(agreed ? { kind: 'saying', start: token.start, end: token.end, text: token.text } : token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(sentence: string, at: number, reader: Reader): Token {
  const place = (length: number) => ({ start: at, end: at + length, text: sentence.slice(at, at + length) });

  const quote = sticky(/[“"](?<inside>[^“”"]+)[”"]/y, sentence, at);
  if (quote) return { kind: 'quote', inside: quote.groups!['inside']!, ...place(quote[0].length) };

  const saying = sayingAt(sentence, at, reader.sayings);
  if (saying) return { kind: 'saying', ...place(saying) };

  const name = nameAt(sentence, at, reader.names);
  if (name) return { kind: 'name', meanings: reader.names.meanings.get(name)!, ...place(name.length) };

  const address = sticky(/(?:https?:\/\/|www\.)[^\s<>"”]*[^\s<>"”.,;:!?)]/iy, sentence, at);
  if (address) return { kind: 'address', ...place(address[0].length) };

  const date = dateAt(sentence, at, reader.today);
  if (date) return { kind: 'date', date: date.date, ...place(date.length) };

  const phrase = phraseAt(sentence, at);
  if (phrase) return { kind: 'word', lower: phrase.toLowerCase(), sorts: sortsOf(phrase), ...place(phrase.length) };

  const number = isPronoun(sentence, at) ? null : numberAt(sentence, at);
  if (number) return { kind: 'number', number: number.number, ...place(number.length) };

  const possessive = sticky(/'s?(?![\p{L}])/uy, sentence, at);
  if (possessive) return { kind: 'sign', ...place(possessive[0].length) };

  const word = sticky(/\p{L}+n't|[\p{L}\p{N}@#$€£_][\p{L}\p{M}\p{N}._/@:#$+&%-]*/uy, sentence, at)?.[0].replace(
    /[.:]+$/,
    '',
  );
  if (word) return { kind: 'word', lower: word.toLowerCase(), sorts: sortsOf(word), ...place(word.length) };

  return { kind: 'sign', ...place(1) };
}

/** The longest name that stands here whole: "Qwen3-8B" is not found within "Qwen3-8B-Instruct". */
function nameAt(sentence: string, at: number, names: NameIndex): string | null {
  if (at > 0 && /[\p{L}\p{N}_/@.-]/u.test(sentence[at - 1]!)) return null;
  const candidates = names.byStart.get(sentence.slice(at, at + startLength)) ?? [];
  return (
    candidates.find(
      (name) =>
        sentence.startsWith(name, at) &&
        !/^(?:[\p{L}\p{N}_/@]|[-.+:][\p{L}\p{N}])/u.test(sentence.slice(at + name.length)) &&
        !isPlainWord(name, at),
    ) ?? null
  );
}

/** A repository named like an everyday word is only known by its full name where that word could stand. */
function isPlainWord(name: string, at: number): boolean {
  const isSmall = name === name.toLowerCase();
  // A sentence begins with a small letter only where a name does.
  return sortsOf(name).length > 0 && (at === 0 ? !isSmall : isSmall);
}

/** "One" counts only before a noun of count, or in "one in 531". */
function isPronoun(sentence: string, at: number): boolean {
  const one = sticky(/one\b(?! (?:in|out of) )(?: (?<noun>[\p{L}-]+))?/iuy, sentence, at);
  return (
    one !== null &&
    unitsOfNoun(one.groups!['noun'] ?? '') === null &&
    !/^one[- ](?:half|third|quarter|hundred|thousand|million)/i.test(one[0])
  );
}
