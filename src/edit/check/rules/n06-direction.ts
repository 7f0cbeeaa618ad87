import { objection } from '../../objection.ts';
import type { KnownFact } from '../registry.ts';
import { senseOf } from '../sense.ts';
import { factsOf, wordsOf, type ReadSentence } from '../sentence.ts';
import type { WordToken } from '../read/token.ts';
import { fromClaims, type Rule } from './rule.ts';

export const direction: Rule = {
  id: 'N6',
  title: 'Direction',
  says: 'A verb of change has the sign of the change. "Jumped" needs one and a half times as much as usual, "surged" three times.',
  check: (sentence) => [
    ...fromClaims('N6')(sentence),
    ...wordsOf(sentence, 'rise').flatMap((word) => against(word, 1, sentence) ?? []),
    ...wordsOf(sentence, 'fall').flatMap((word) => against(word, -1, sentence) ?? []),
    ...wordsOf(sentence, 'steep').flatMap((word) => tooSteep(word, sentence) ?? []),
  ],
};

const changing = ['gain', 'norm', 'ratio', 'rate', 'rarity', 'share'];

function against(word: WordToken, sign: 1 | -1, sentence: ReadSentence) {
  const clause = sentence.claims
    .filter((claim) => claim.clause.tokens.includes(word))
    .flatMap(({ fact }) => fact ?? []);
  const here = changesOf(clause);
  const changes = here.length > 0 ? here : changesOf(factsOf(sentence));
  const known = changes.length > 0 ? changes : changesOf(ofSubject(sentence));
  const trend = trendOfNorms(sentence);
  if (trend !== 0 && !changes.some((change) => change < 0))
    return Math.sign(trend) === sign ? null : objection('N6', word.text, word.text, `a norm that changed by ${trend}`);
  if (known.length === 0) return objection('N6', word.text, word.text, 'no change is bound here');
  const wrong = known.find((change) => change !== 0 && Math.sign(change) !== sign);
  return wrong === undefined ? null : objection('N6', word.text, word.text, `a change of ${wrong}`);
}

/** The changes that facts tell of: gains as they are, two readings by their difference. */
function changesOf(facts: readonly KnownFact[]): readonly number[] {
  const told = facts.filter((fact) => changing.includes(senseOf(fact).kind) || fact.formula === 'mark');
  const gains = told.map((fact) => (senseOf(fact).kind === 'gain' ? Number(fact.value) : Math.abs(Number(fact.value))));
  const levels = facts
    .filter((fact) => senseOf(fact).kind === 'level')
    .sort((a, b) => ((a.window?.to ?? '') < (b.window?.to ?? '') ? -1 : 1));
  const [first, last] = [levels[0], levels.at(-1)];
  const apart =
    first && last && first.subject === last.subject && first.unit === last.unit && first.window?.to !== last.window?.to;
  return apart ? [...gains, Number(last.value) - Number(first.value)] : gains;
}

function ofSubject({ registry, named, about }: ReadSentence): readonly KnownFact[] {
  const subjects = named.size > 0 ? named : about;
  return registry.facts.filter(
    (fact) =>
      senseOf(fact).kind === 'gain' && (subjects === null || (fact.subject !== null && subjects.has(fact.subject))),
  );
}

/** Of two middle values of one subject, the later less the earlier; 0 where there are not two, or where a gain is told. */
function trendOfNorms(sentence: ReadSentence): number {
  const told = factsOf(sentence);
  if (
    told.some((fact) => ['gain', 'level'].includes(senseOf(fact).kind)) ||
    !told.some((fact) => senseOf(fact).kind === 'norm')
  )
    return 0;
  const subjects = new Set(told.flatMap((fact) => fact.subject ?? []));
  const norms = sentence.registry.facts
    .filter((fact) => senseOf(fact).kind === 'norm' && fact.subject !== null && subjects.has(fact.subject))
    .sort((a, b) => ((a.window?.to ?? '') < (b.window?.to ?? '') ? -1 : 1));
  const [first, last] = [norms[0], norms.at(-1)];
  return first && last && first !== last ? Number(last.value) - Number(first.value) : 0;
}

function tooSteep(word: WordToken, { registry, named, about }: ReadSentence) {
  const least = word.lower.startsWith('jump') ? 1.5 : 3;
  const subjects = named.size > 0 ? named : about;
  const earned = registry.facts.some(
    (fact) =>
      fact.unit === 'ratio' &&
      Number(fact.value) >= least &&
      (subjects === null || (fact.subject !== null && subjects.has(fact.subject))),
  );
  return earned ? null : objection('N6', word.text, word.text, `no ratio of ${least} or more`);
}
