import type { Draft } from '../../vocabulary/draft.ts';
import type { Fact } from '../../vocabulary/fact.ts';
import type { Day } from '../../vocabulary/time.ts';
import { namesIn, promisesIn, sourcesIn } from './registry-parts.ts';
import type { KnownFact, Registry, Saying } from './registry.ts';

/** What a draft brings with it, and nothing else, is the evidence for its words. */
export function registryOfDraft(
  draft: Draft,
  desk: { today: Day; sayings: readonly Saying[]; names?: readonly string[] },
): Registry {
  const known = new Map<string, KnownFact>();
  const facts = [...new Map(draft.facts.flatMap(withParts).map((fact) => [fact.id, fact])).values()].map((fact) =>
    knownFact(fact, known),
  );
  return {
    today: desk.today,
    facts,
    names: namesIn(facts, draft.subjects, desk.names),
    sources: sourcesIn(facts),
    sayings: desk.sayings,
    promises: promisesIn([draft.forecast]),
  };
}

const withParts = (fact: Fact): readonly Fact[] => [fact, ...fact.parts.flatMap(withParts)];

function knownFact(fact: Fact, known: Map<string, KnownFact>): KnownFact {
  const found = known.get(fact.id);
  if (found) return found;
  const made: KnownFact = {
    ref: fact.id,
    subject: fact.subject,
    value: fact.value,
    unit: fact.unit,
    window: fact.window,
    population: fact.population,
    formula: fact.formula.name,
    params: fact.formula.params,
    listed: false,
    parts: fact.parts.map((part) => knownFact(part, known)),
    readings: fact.inputs,
  };
  known.set(fact.id, made);
  return made;
}
