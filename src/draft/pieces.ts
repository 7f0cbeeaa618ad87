import { quoted } from '../reckon/facts.ts';
import { daysBetween } from '../text/days.ts';
import { cutAtWord, noun } from '../text/english.ts';
import { say } from '../text/say.ts';
import type { Display, Fact } from '../vocabulary/fact.ts';
import type { Day } from '../vocabulary/time.ts';
import type { Line, Maybe, Piece } from './line.ts';
import { line, lineOf } from './line.ts';
import { toPhraseEnd } from './phrase-end.ts';

/** Words a fact. Null stays null, so that a missing fact takes its pattern with it. */
function worded(fact: Maybe<Fact>, display: Display, atStart: Display = display): Maybe<Piece> {
  if (!fact) return null;
  const claim = (shown: Display) =>
    ({ kind: 'claim', ref: fact.id, display: shown, text: say(fact.value, fact.unit, shown) }) as const;
  return { span: claim(display), atStart: claim(atStart), fact };
}

/** 65,736; at the start of a sentence words up to ninety-nine. */
export const figure = (fact: Maybe<Fact>): Maybe<Piece> => {
  const small = typeof fact?.value === 'number' && Number.isInteger(fact.value) && fact.value >= 0 && fact.value <= 99;
  const plain: Display = { as: 'figure' };
  return worded(fact, plain, small && fact.unit !== 'one-in' && fact.unit !== 'celsius' ? inCapital : plain);
};

const inCapital: Display = { as: 'words', capital: true };

/** nine, 13; at the start of a sentence Nine, Thirteen. */
export const number = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'words' }, inCapital);

export const signed = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'signed' });
/** 2.7 million; in full below a million. */
export const short = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'short', digits: 1 });
export const whole = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'decimal', digits: 0 });
export const percent = (fact: Maybe<Fact>, digits = 0): Maybe<Piece> => worded(fact, { as: 'percent', digits });
/** 9.2 times; from ten on without a decimal. */
export const times = (fact: Maybe<Fact>): Maybe<Piece> =>
  worded(fact, { as: 'times', digits: Number(fact?.value) < 10 ? 1 : 0 });
export const ordinal = (fact: Maybe<Fact>): Maybe<Piece> =>
  worded(fact, { as: 'ordinal' }, { as: 'ordinal', capital: true });
export const perHundred = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'per-hundred' });
/** 4 May; with the year where it is another one than the issue's, or a season ago. */
export const day = (fact: Maybe<Fact>, today: Day): Maybe<Piece> => {
  if (!fact) return null;
  const on = String(fact.value).slice(0, 10) as Day;
  const isNear = on.slice(0, 4) === today.slice(0, 4) && Math.abs(daysBetween(on, today)) <= 90;
  return worded(fact, { as: 'day', form: isNear ? 'short' : 'long' });
};

/** Monday within the last six days, else 4 May. */
export const recentDay = (fact: Maybe<Fact>, today: Day): Maybe<Piece> => {
  if (!fact) return null;
  const age = daysBetween(String(fact.value).slice(0, 10) as Day, today);
  return age >= 1 && age <= 6 ? worded(fact, { as: 'day', form: 'weekday' }) : day(fact, today);
};

export const clockTime = (fact: Maybe<Fact>, zone: string): Maybe<Piece> => worded(fact, { as: 'time', zone });

/** A short text as it stands in the source, without quotation marks: a licence, a language, a version. */
export const verbatim = (fact: Maybe<Fact>): Maybe<Piece> => worded(fact, { as: 'text' });

/** Longest outside text that is ever quoted, in characters. */
export const longestQuote = 120;

/**
 * An exact piece of outside text. Where it is too long it is cut at a word, which a mark outside the quotation shows; the
 * stop at its end goes, since ours follows. Null where nothing is left to quote, or the text is no kept source.
 */
export function quote(fact: Maybe<Fact>, limit = longestQuote): Maybe<Line> {
  if (typeof fact?.value !== 'string' || !isLatin(fact.value)) return null;
  const from = fact.value.length - fact.value.trimStart().length;
  const whole = fact.value.slice(from).replace(/[\s.,;:]+$/u, '');
  const { text: head, cut } = cutAtWord(whole, limit);
  const text = cut || breaksOff(fact) ? toPhraseEnd(head) : head;
  const piece = text === '' ? null : pieceOf(fact, from, text.length);
  if (!piece) return null;
  const quoted = lineOf({ span: { kind: 'quote', ref: piece.id, text }, fact: piece });
  return cut || text !== head || breaksOff(fact)
    ? { ...quoted, spans: [...quoted.spans, { kind: 'words', text: ' …' }] }
    : quoted;
}

/** Whether a piece of a text ends within a sentence that goes on in the source. */
function breaksOff({ value, inputs, formula }: Fact): boolean {
  const { end } = formula.params;
  const source = inputs[0]?.value;
  if (typeof end !== 'number' || typeof source !== 'string') return false;
  return source.slice(end).trim() !== '' && !/[.!?…”"]$/u.test(String(value).trim());
}

/** Mostly in Latin letters: what readers of this paper can read. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return 2 * (text.match(/\p{sc=Latn}/gu)?.length ?? 0) >= letters;
}

/** What Hacker News puts before a title. */
const house = /^(?:show|ask|tell|launch) hn:\s+(?=\S)/i;

/** Words a title opens with that say only that there is a title. */
const flourish = /^(?:introducing|announcing|presenting|meet|welcome|hello)[:,]?\s+(?=\S)/i;

/**
 * A title as we quote it: without the flourish at its front, and, where it is too long, cut at the end of its first clause
 * rather than in the middle of a phrase.
 */
export function quoteTitle(fact: Maybe<Fact>, limit = longestQuote): Maybe<Line> {
  if (typeof fact?.value !== 'string') return null;
  const opening = (house.exec(fact.value) ?? flourish.exec(fact.value))?.[0].length ?? 0;
  // What a flourish leaves must still read as a title.
  const from = house.test(fact.value) || /^[^\p{Ll}]/u.test(fact.value.slice(opening)) ? opening : 0;
  const title = fact.value.slice(from);
  const clause =
    title.length > limit ? (/^.{6,}?(?=: | [–—-] |\? | \()/u.exec(title)?.[0].length ?? title.length) : title.length;
  const main = pieceOf(fact, from, Math.min(clause, title.length));
  return quote(main, limit);
}

/** A whole text in quotation marks, its stop included. */
export function quoteWhole(fact: Maybe<Fact>): Maybe<Piece> {
  return fact && { span: { kind: 'quote', ref: fact.id, text: String(fact.value) }, fact };
}

/** A part of a quotation is a quotation of its own, from the same reading. */
function pieceOf(fact: Fact, from: number, length: number): Maybe<Fact> {
  if (from === 0 && length === String(fact.value).length) return fact;
  const [reading] = fact.inputs;
  if (!reading) return null;
  const { start, element } = fact.formula.params;
  const first = (typeof start === 'number' ? start : 0) + from;
  return quoted(reading, first, first + length, typeof element === 'number' ? element : null);
}

/** A count with its noun in the right number: `1 star`, `65,736 stars`. */
export const counted = (fact: Maybe<Fact>, singular: string, plural?: string): Maybe<Line> =>
  fact && line`${figure(fact)} ${nounOf(fact, singular, plural)}`;

/** A stretch of days as it is spoken: `one day`, `nine days`, `31 days`. */
export const days = (fact: Maybe<Fact>): Maybe<Line> => fact && line`${number(fact)} ${nounOf(fact, 'day')}`;

/** The noun that goes with a fact's count. */
export const nounOf = (fact: Fact, singular: string, plural?: string): string =>
  noun(Number(fact.value), singular, plural);

export const link = (href: Maybe<string>, text: string): Maybe<Piece> =>
  href === null ? null : { span: { kind: 'link', href, text }, fact: null };

/** The value of a fact as a number, for licences and choices; never for print. */
export const valueOf = (fact: Fact): number => Number(fact.value);
