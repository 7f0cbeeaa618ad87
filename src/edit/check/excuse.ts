import { daysBetween } from '../../text/days.ts';
import type { UnitId } from '../../vocabulary/fact.ts';
import type { KnownFact, Registry } from './registry.ts';
import { countedOver, senseOf } from './sense.ts';
import type { NumberClaim } from './sentence.ts';

/**
 * Figures that follow from the ones bound beside them and are no claims of their own: how many days a gain covers, how many
 * figures a list has, and the size of the group something was counted in.
 */
export function excused(
  claim: NumberClaim,
  sentence: readonly NumberClaim[],
  registry: Registry,
  furniture: boolean,
): boolean {
  if (claim.fact) return false;
  if (isPlainOrdinal(claim) || isVersion(claim, registry)) return true;
  const { number } = claim.token;
  if (number.form !== 'figure') return false;
  const facts = sentence.flatMap(({ fact }) => fact ?? []);
  const days = daysSaid(claim);
  if (days !== null)
    return (
      (furniture ? registry.facts : facts).some((fact) => spansOf(fact).includes(days)) ||
      registry.facts.some((fact) => countedDays(fact) === days)
    );
  return (
    (!countsMarks(claim) &&
      claim.cues.governor === null &&
      facts.some((fact) => sizesOf(fact).includes(number.value))) ||
    countsTheList(claim, sentence)
  );
}

/** "30 likes": the size of a list is said of what stands on it, never of marks given to one of them. */
const countsMarks = ({ cues }: NumberClaim): boolean =>
  cues.units !== null && cues.units.some((unit) => marks.has(unit));
const marks: ReadonlySet<UnitId> = new Set([
  'stars',
  'forks',
  'likes',
  'downloads',
  'upvotes',
  'points',
  'comments',
  'parameters',
]);

/** "Four days", "two weeks", in days. */
function daysSaid({ token, clause }: NumberClaim): number | null {
  const next = clause.tokens[clause.tokens.indexOf(token) + 1];
  const unit = next?.kind === 'word' ? /^(day|week|month)s?$/.exec(next.lower)?.[1] : undefined;
  if (unit === undefined) return null;
  return token.number.value * (unit === 'day' ? 1 : unit === 'week' ? 7 : 30);
}

/** "The first 100", "a second source". */
function isPlainOrdinal({ token, clause }: NumberClaim): boolean {
  if (token.number.form !== 'ordinal') return false;
  const at = clause.tokens.indexOf(token);
  if (clause.tokens[at + 1]?.kind === 'number') return token.number.value === 1;
  const before = clause.tokens[at - 1];
  return token.number.value > 1 && before?.kind === 'word' && before.lower === 'a';
}

/** "Version: 4.8", as a source has it. */
function isVersion({ token, clause }: NumberClaim, { facts }: Registry): boolean {
  const before = clause.tokens.slice(0, clause.tokens.indexOf(token)).findLast((other) => other.kind === 'word');
  return before?.kind === 'word' && before.lower === 'version' && facts.some((fact) => fact.value === token.text);
}

/** How many days a fact covers: from reading to reading for a gain, all of them for a middle value or a rarity. */
function spansOf(fact: KnownFact): readonly number[] {
  const { from, to, kind } = senseOf(fact);
  const asked = Object.entries(fact.params).flatMap(([name, value]) =>
    /days/i.test(name) && typeof value === 'number' ? [value] : [],
  );
  if (!from || !to) return asked;
  const days = daysBetween(from, to);
  return [...asked, kind === 'gain' ? days : days + 1, ...fact.parts.flatMap(spansOf)];
}

/** Downloads are counted over 30 days: that is part of what they are. */
function countedDays(fact: KnownFact): number | null {
  const days = /^(\d+) days$/.exec(countedOver(senseOf(fact)) ?? '');
  return days && Number(days[1]);
}

/** The group a fact was counted in: its population, and how much of a list was asked for. */
function sizesOf(fact: KnownFact): readonly number[] {
  const top = fact.params['top'];
  return [
    ...(fact.population ? [fact.population.n] : []),
    ...(typeof top === 'number' ? [top] : []),
    ...fact.parts.flatMap(sizesOf),
  ];
}

/** "Its four daily gains run 2,041, 2,078, 3,118 and 2,373." */
function countsTheList(claim: NumberClaim, sentence: readonly NumberClaim[]): boolean {
  const at = sentence.indexOf(claim);
  const listed = sentence.slice(at + 1).filter(({ fact }) => fact && senseOf(fact).kind === 'gain');
  return claim.token.number.value >= 2 && listed.length === claim.token.number.value;
}
