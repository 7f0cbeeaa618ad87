import type { UnitId } from '../../../vocabulary/fact.ts';
import { objection } from '../../objection.ts';
import type { Token } from '../read/token.ts';
import { unitsOfNoun } from '../read/units.ts';
import { senseOf } from '../sense.ts';
import type { NumberClaim, ReadSentence } from '../sentence.ts';

const marks: ReadonlySet<UnitId> = new Set(['stars', 'forks', 'likes', 'downloads', 'upvotes', 'points', 'comments']);

/** N2: "167 stars a day; since Friday it gained 2,846": a figure without a noun is of the unit told before it. */
export function silentUnits({ claims, tokens, furniture }: ReadSentence) {
  if (furniture) return [];
  let told: readonly UnitId[] | null = null;
  return claims.flatMap((claim) => {
    const units = claim.cues.units?.filter((unit) => marks.has(unit)) ?? [];
    if (units.length > 0) told = units;
    if (units.length > 0 || told === null || claim.cues.units !== null || !isCount(claim)) return [];
    if (hasNoun(claim, tokens)) return [];
    const meant = told;
    return claim.fitting.some(({ unit }) => !marks.has(unit) || meant.includes(unit))
      ? []
      : [objection('N2', claim.token.text, `${claim.token.text} ${meant.join(' or ')}`, claim.fitting[0]!.unit)];
  });
}

/** "A download count of 0": the noun stands before the figure. */
function hasNoun({ token }: NumberClaim, tokens: readonly Token[]): boolean {
  const at = tokens.indexOf(token);
  const last = tokens.findLastIndex((other, index) => index < at && other.kind === 'number');
  const noun = tokens.findIndex(
    (other, index) => index > last + 1 && index < at && other.kind === 'word' && unitsOfNoun(other.lower) !== null,
  );
  return noun >= 0 && !/^(?:day|week|month|year|hour)s?$/.test(tokens[noun]!.text.toLowerCase());
}

const isCount = ({ token, fact, fitting }: NumberClaim): boolean =>
  fact !== null &&
  token.number.form === 'figure' &&
  fitting.every((one) => ['level', 'gain', 'norm'].includes(senseOf(one).kind));
