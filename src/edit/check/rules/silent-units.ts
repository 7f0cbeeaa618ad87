import type { UnitId } from '../../../vocabulary/fact.ts';
import { objection } from '../../objection.ts';
import { senseOf } from '../sense.ts';
import type { NumberClaim, ReadSentence } from '../sentence.ts';

const marks: ReadonlySet<UnitId> = new Set(['stars', 'forks', 'likes', 'downloads', 'upvotes', 'points', 'comments']);

/** N2: "167 stars a day; since Friday it gained 2,846": a figure without a noun is of the unit told before it. */
export function silentUnits({ claims, furniture }: ReadSentence) {
  if (furniture) return [];
  let told: readonly UnitId[] | null = null;
  return claims.flatMap((claim) => {
    const units = claim.cues.units?.filter((unit) => marks.has(unit)) ?? [];
    if (units.length > 0) told = units;
    if (units.length > 0 || told === null || claim.cues.units !== null || !isCount(claim)) return [];
    const meant = told;
    return claim.fitting.some(({ unit }) => !marks.has(unit) || meant.includes(unit))
      ? []
      : [objection('N2', claim.token.text, `${claim.token.text} ${meant.join(' or ')}`, claim.fitting[0]!.unit)];
  });
}

const isCount = ({ token, fact, fitting }: NumberClaim): boolean =>
  fact !== null &&
  token.number.form === 'figure' &&
  fitting.every((one) => ['level', 'gain', 'norm'].includes(senseOf(one).kind));
