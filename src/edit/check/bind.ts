import type { Objection } from '../../vocabulary/draft.ts';
import type { SubjectId } from '../../vocabulary/subject.ts';
import { excused } from './excuse.ts';
import { cuesOf } from './read/cues.ts';
import { agrees } from './read/numbers.ts';
import type { Clause } from './read/clauses.ts';
import type { NumberToken, Token } from './read/token.ts';
import type { KnownFact, Registry } from './registry.ts';
import { fits } from './rules/fits.ts';
import type { NumberClaim } from './sentence.ts';

/**
 * Looks for the fact behind every figure of a sentence: one whose value is what was said under the rounding shown, and with
 * which every cue around the figure agrees. Where none fits, the one that comes nearest says why.
 */
export function bindNumbers(
  clauses: readonly Clause[],
  about: ReadonlySet<SubjectId> | null,
  registry: Registry,
  subjectsOf: (token: Token) => readonly SubjectId[],
  furniture: boolean,
): readonly NumberClaim[] {
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const sentence = {
    onList: tokens.some(isList),
    sentence: tokens.map(({ text }) => text.toLowerCase()).join(' '),
  };
  const claims = clauses.flatMap((clause) =>
    clause.tokens
      .filter((token): token is NumberToken => token.kind === 'number')
      .map((token) => bind({ token, clause, cues: cuesOf(token, clause, about, subjectsOf, sentence) }, registry)),
  );
  return claims.map((claim) => (excused(claim, claims, registry, furniture) ? { ...claim, objections: [] } : claim));
}

const isList = (token: Token): boolean =>
  (token.kind === 'name' && token.meanings.some(({ kind }) => kind === 'institution')) ||
  (token.kind === 'word' && /^(?:lists?|trending list|place|rank|ranking|position)$/.test(token.lower));

function bind(claim: Omit<NumberClaim, 'fact' | 'fitting' | 'objections'>, registry: Registry): NumberClaim {
  const { token } = claim;
  const equal = registry.facts.filter((fact) => typeof fact.value === 'number' && agrees(token.number, fact.value));
  let nearest: readonly Objection[] | null = null;
  const fitting: KnownFact[] = [];
  for (const fact of equal) {
    const objections = fits.flatMap((condition) => condition(claim, fact, registry) ?? []);
    if (objections.length === 0) fitting.push(fact);
    else if (nearest === null || objections.length < nearest.length) nearest = objections;
  }
  const [fact] = fitting;
  if (fact) return { ...claim, fact, fitting, objections: [] };
  return { ...claim, fact: null, fitting, objections: nearest ?? [unbound(claim, registry)] };
}

/** No fact has this value: says what the same words could have been said of. */
function unbound(
  { token, cues }: Omit<NumberClaim, 'fact' | 'fitting' | 'objections'>,
  { facts }: Registry,
): Objection {
  const alike = facts.filter(
    (fact): fact is KnownFact & { value: number } =>
      typeof fact.value === 'number' &&
      (cues.units?.includes(fact.unit) ?? true) &&
      (fact.subject === null || (cues.subjects?.has(fact.subject) ?? true)),
  );
  const nearest = alike.sort(
    (a, b) => Math.abs(a.value - token.number.value) - Math.abs(b.value - token.number.value),
  )[0];
  return {
    rule: 'N1',
    sentence: '',
    span: token.text,
    said: `${token.text}${cues.noun ? ` ${cues.noun}` : ''}`,
    found: nearest ? `${nearest.value} ${nearest.unit} at the nearest` : 'no figure of this kind',
  };
}
