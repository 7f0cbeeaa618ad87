import type { SubjectId } from '../../../vocabulary/subject.ts';
import { objection } from '../../objection.ts';
import type { NumberClaim, ReadSentence } from '../sentence.ts';
import { senseOf } from '../sense.ts';

/** Where nobody is named, all figures of a sentence that belong to somebody belong to one. */
export function ofSeveral({ named, claims }: ReadSentence) {
  if (named.size > 0) return [];
  let common: ReadonlySet<SubjectId> | null = null;
  for (const claim of claims) {
    const owners = ownersOf(claim);
    if (owners === null) continue;
    const both: ReadonlySet<SubjectId> = common === null ? owners : owners.intersection(common);
    if (both.size === 0)
      return [
        objection(
          'N5',
          claim.token.text,
          [...owners].join(', '),
          `the figures before it are of ${[...common!].join(', ')}`,
        ),
      ];
    common = both;
  }
  return [];
}

/** A figure is not told twice in one sentence as if it were two. */
export function toldTwice({ claims }: ReadSentence) {
  const figures = claims.filter(({ token, fitting }) => token.number.form === 'figure' && fitting.length === 1);
  const again = figures.find((claim, index) =>
    figures.slice(0, index).some(({ fitting }) => fitting[0] === claim.fitting[0]),
  );
  return again ? [objection('N1', again.token.text, again.token.text, 'the same fact as a figure before it')] : [];
}

/** Whom the facts that fit a figure are about; null where one of them is about nobody. */
function ownersOf({ fitting }: NumberClaim): ReadonlySet<SubjectId> | null {
  if (fitting.length === 0 || fitting.some((fact) => fact.subject === null)) return null;
  return new Set(fitting.flatMap((fact) => [...senseOf(fact).subjects]));
}
