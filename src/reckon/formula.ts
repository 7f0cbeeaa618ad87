import { digestOf } from '../system/digest.ts';
import type { Fact, FactId, FactValue, Params, Population, UnitId } from '../vocabulary/fact.ts';
import type { Observation, ObservationKey } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { SubjectId } from '../vocabulary/subject.ts';
import type { Window } from '../vocabulary/time.ts';

/** What a formula gives: a value and what it is about. */
export interface Computed {
  readonly value: FactValue;
  readonly unit: UnitId;
  readonly subject: SubjectId | null;
  readonly window: Window | null;
  readonly population: Population | null;
}

interface Declared {
  readonly name: string;
  /** Raised when the meaning changes, so that older evidence says which rule it followed. */
  readonly version: number;
  /** In plain words, for readers and the evidence page. */
  readonly says: string;
}

/** Computes from the observations and facts it is given and from nothing else. */
export interface PureFormula<P extends Params = Params> extends Declared {
  readonly kind: 'pure';
  compute(asked: {
    readonly params: P;
    readonly inputs: readonly Observation[];
    readonly parts: readonly Fact[];
  }): Computed;
}

/** Computes from the archive as it stood: its parameters say everything it needs, and it cites the readings it rests on. */
export interface PastFormula<P extends Params = Params> extends Declared {
  readonly kind: 'past';
  read(params: P, past: Past): Promise<Computed & { readonly inputs: readonly Observation[] }>;
}

export type FormulaDeclaration = PureFormula | PastFormula;

/** Makes a fact by a pure formula. */
export function reckon<P extends Params>(
  formula: PureFormula<P>,
  params: P,
  inputs: readonly Observation[],
  parts: readonly Fact[] = [],
): Fact {
  return factOf(formula, params, formula.compute({ params, inputs, parts }), inputs, parts);
}

/** Makes a fact by a formula over the past. */
export async function reckonFrom<P extends Params>(past: Past, formula: PastFormula<P>, params: P): Promise<Fact> {
  const { inputs, ...computed } = await formula.read(params, past);
  return factOf(formula, params, computed, inputs, []);
}

function factOf(
  { name, version }: Declared,
  params: Params,
  computed: Computed,
  inputs: readonly Observation[],
  parts: readonly Fact[],
): Fact {
  const formula = { name, version, params };
  return { id: factIdOf({ formula, inputs, parts }), ...computed, formula, inputs, parts };
}

/** Digest of the formula with its parameters, the keys of its inputs and the ids of its parts. */
export function factIdOf({ formula, inputs, parts }: Pick<Fact, 'formula' | 'inputs' | 'parts'>): FactId {
  return digestOf({ formula, inputs: inputs.map(keyOfObservation), parts: parts.map((part) => part.id) }) as FactId;
}

export function keyOfObservation({ subject, metric, asOf, source }: Observation): ObservationKey {
  return { subject, metric, asOf, source };
}
