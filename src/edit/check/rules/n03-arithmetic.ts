import { daysBetween } from '../../../text/days.ts';
import { objection } from '../../objection.ts';
import type { Token } from '../read/token.ts';
import type { ReadSentence } from '../sentence.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { fromClaims, type Rule } from './rule.ts';

export const arithmetic: Rule = {
  id: 'N3',
  title: 'Arithmetic',
  says: 'Ratios, shares, places and middle values are those the issue computed, and are said as what they are; days in a row stand in their order.',
  check: (sentence) => [
    ...fromClaims('N3')(sentence),
    ...outOfOrder(sentence),
    ...mixedLists(sentence),
    ...partsOfWholes(sentence),
    ...partsOfThem(sentence),
  ],
};

/** The members of a list ("2,041, 2,078 and 3,118") are figures of one kind. */
function mixedLists({ claims, tokens }: ReadSentence): ReturnType<Rule['check']> {
  return claims.flatMap((claim, index) => {
    const next = claims[index + 1];
    if (!next?.fact || !claim.fact) return [];
    const between = tokens.slice(tokens.indexOf(claim.token) + 1, tokens.indexOf(next.token));
    if (between.length !== 1 || !/^(?:,|and)$/.test(between[0]!.text)) return [];
    const [one, other] = [claim, next].map(({ fitting }) =>
      fitting.map((fact) => `${senseOf(fact).kind} ${fact.unit} ${lengthOf(fact)}`),
    );
    if (one!.some((kind) => other!.includes(kind))) return [];
    return [objection('N3', next.token.text, `one list with ${claim.token.text}`, `${one![0]}, then ${other![0]}`)];
  });
}

/** A gain of one day is listed with gains of one day. */
function lengthOf({ window }: KnownFact): string {
  return window ? `of ${daysBetween(window.from, window.to)} days` : '';
}

/** "We measured two, and three of them rose": no part is larger than what it is of. */
function partsOfThem({ claims, tokens }: ReadSentence): ReturnType<Rule['check']> {
  return claims.flatMap(({ token }, index) => {
    const at = tokens.indexOf(token);
    const [of, them] = [tokens[at + 1], tokens[at + 2]].map((other) => other?.text.toLowerCase());
    const whole = claims[index - 1];
    if (of !== 'of' || !/^(?:them|these|those)$/.test(them ?? '') || !whole) return [];
    return token.number.value <= whole.token.number.value
      ? []
      : [objection('N3', token.text, `${token.text} of ${whole.token.text}`, 'a part larger than the whole')];
  });
}

/** "Eleven of the top 100": the part was counted in a whole of that size, and is no larger. */
function partsOfWholes({ claims, tokens, registry }: ReadSentence): ReturnType<Rule['check']> {
  const before = (token: Token, places: number): Token | undefined => tokens[tokens.indexOf(token) - places];
  const text = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';
  const whole = claims.find(
    ({ token }) =>
      /^(?:top|first)$/.test(text(before(token, 1))) ||
      (/^(?:of|on|among|in)$/.test(text(before(token, 2))) && text(before(token, 1)) === 'the') ||
      text(before(token, 1)) === 'among' ||
      (text(before(token, 1)) === 'of' && isListOrPlace(before(token, 2))),
  );
  if (!whole || whole.token.number.form !== 'figure') return [];
  const size = whole.token.number.value;
  if (isListOrPlace(before(whole.token, 2)) && !registry.facts.some((fact) => isSize(fact, size)))
    return [objection('N3', whole.token.text, `a list of ${whole.token.text}`, 'no list of that size')];
  const ranks = claims.filter(({ fact }) => fact !== null && senseOf(fact).kind === 'rank');
  const elsewhere = ranks.find(({ fitting }) => !fitting.some((fact) => (fact.population?.n ?? size) === size));
  if (elsewhere)
    return [objection('N3', whole.token.text, `a place of ${size}`, `of ${elsewhere.fact?.population?.n}`)];
  const parts = claims.filter(({ fact }) => fact !== null && fact !== whole.fact && senseOf(fact).kind === 'count');
  const isStrict = /^(?:top|first)$/.test(text(before(whole.token, 1)));
  const wrong = parts.find(
    ({ fitting }) => !fitting.some((fact) => Number(fact.value) <= size && (!isStrict || fact.population?.n === size)),
  );
  return wrong
    ? [objection('N3', wrong.token.text, `${wrong.token.text} of ${size}`, `of ${wrong.fact?.population?.n}`)]
    : [];
}

const isSize = (fact: KnownFact, size: number): boolean =>
  fact.population?.n === size || (senseOf(fact).kind === 'count' && fact.value === size);

const isListOrPlace = (token: Token | undefined): boolean =>
  (token?.kind === 'word' && /^(?:lists?|names|entries)$/.test(token.lower)) ||
  (token?.kind === 'number' && token.number.form === 'ordinal');

/** Gains of single days told one after another are told oldest first. */
function outOfOrder({ claims, tokens }: ReadSentence): ReturnType<Rule['check']> {
  let day = '';
  let last = -1;
  for (const { token, fact, fitting } of claims) {
    const at = tokens.indexOf(token);
    const isGain = fact !== null && token.number.form === 'figure' && senseOf(fact).kind === 'gain';
    // A list goes on from figure to figure with nothing but a comma or an "and" between.
    if (!isGain || at - last !== 2) day = '';
    last = at;
    if (!isGain) continue;
    const later = fitting
      .map((one) => one.window?.to ?? '')
      .filter((end) => end > day)
      .sort()[0];
    if (later === undefined) return [objection('N3', token.text, 'days in order', `a gain of ${day} or before`)];
    day = later;
  }
  return [];
}
