import { objection } from '../../objection.ts';
import type { NumberClaim } from '../sentence.ts';
import { senseOf } from '../sense.ts';
import { fromClaims, type Rule } from './rule.ts';

export const arithmetic: Rule = {
  id: 'N3',
  title: 'Arithmetic',
  says: 'Ratios, shares, places and middle values are those the issue computed, and are said as what they are; days in a row stand in their order.',
  check: (sentence) => [...fromClaims('N3')(sentence), ...outOfOrder(sentence.claims)],
};

/** Gains of single days told one after another are told oldest first. */
function outOfOrder(claims: readonly NumberClaim[]): ReturnType<Rule['check']> {
  const gains = claims.filter(
    ({ fact, token }) => fact && token.number.form === 'figure' && senseOf(fact).kind === 'gain',
  );
  if (gains.length < 3) return [];
  let day = '';
  for (const { token, fitting } of gains) {
    const later = fitting
      .map((fact) => fact.window?.to ?? '')
      .filter((end) => end >= day)
      .sort()[0];
    if (later === undefined) return [objection('N3', token.text, 'days in order', `a gain of before ${day}`)];
    day = later;
  }
  return [];
}
