import { canonicalJson } from '../system/digest.ts';
import type { Fact } from '../vocabulary/fact.ts';
import type { Observation } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import { factIdOf, keyOfObservation, type Computed } from './formula.ts';
import { findFormula } from './formulas.ts';

/** Whether a fact follows from the archive; where it does not, what was said, what was found, and where in its making. */
export type Proof =
  | { readonly holds: true }
  | { readonly holds: false; readonly where: string; readonly said: string; readonly found: string };

const holds: Proof = { holds: true };
const proven = new WeakMap<Past, WeakMap<Fact, Promise<Proof>>>();

/**
 * Computes a fact again from the archive alone: every reading it rests on is read again by its key and compared, every
 * part is proven, and the value, unit, days and population are computed again and compared exactly. Trouble with the
 * archive itself is a `Fault` and is thrown.
 */
export function prove(fact: Fact, past: Past): Promise<Proof> {
  let ofPast = proven.get(past);
  if (!ofPast) proven.set(past, (ofPast = new WeakMap()));
  const known = ofPast.get(fact);
  if (known) return known;
  const proof = proveOnce(fact, past);
  ofPast.set(fact, proof);
  return proof;
}

async function proveOnce(fact: Fact, past: Past): Promise<Proof> {
  // Asked all at once, so that the archive answers many keys with one question; told in order.
  const proofs = await Promise.all([
    ...fact.inputs.map((input) => proveReading(input, past)),
    ...fact.parts.map((part) => prove(part, past)),
  ]);
  const failing = proofs.find((proof) => !proof.holds);
  if (failing) return failing;
  const where = `${fact.formula.name} v${fact.formula.version}`;
  const id = factIdOf(fact);
  if (id !== fact.id) return differs(`${where}, id`, fact.id, id);
  try {
    const again = await computeAgain(fact, past);
    if (again === null) return differs('formula', where, 'no formula of this name and version');
    return compare(where, fact, again);
  } catch (error) {
    // What cannot be computed is not proven; an archive that cannot be read is another matter.
    if (error instanceof TypeError || error instanceof RangeError)
      return differs(where, show(fact.value), error.message);
    throw error;
  }
}

/** Reads one observation again by its key and compares every field. */
async function proveReading(input: Observation, past: Past): Promise<Proof> {
  const { subject, metric, asOf, source } = input;
  const archived = await past.observation(keyOfObservation(input));
  const where = `reading of ${metric} of ${subject} at ${asOf} by ${source}`;
  if (!archived) return differs(where, show(input.value), 'nothing of that key was known');
  const fields = ['value', 'knownAt', 'seenIn'] as const;
  const field = fields.find((name) => canonicalJson(archived[name]) !== canonicalJson(input[name]));
  return field ? differs(`${where}, ${field}`, show(input[field]), show(archived[field])) : holds;
}

async function computeAgain(
  { formula: { name, version, params }, inputs, parts }: Fact,
  past: Past,
): Promise<(Computed & { readonly inputs: readonly Observation[] }) | null> {
  const formula = findFormula(name, version);
  if (!formula) return null;
  return formula.kind === 'past'
    ? formula.read(params, past)
    : { ...formula.compute({ params, inputs, parts }), inputs };
}

function compare(where: string, said: Fact, found: Computed & { readonly inputs: readonly Observation[] }): Proof {
  const fields = ['value', 'unit', 'subject', 'window', 'population'] as const;
  const field = fields.find((name) => canonicalJson(said[name]) !== canonicalJson(found[name]));
  if (field) return differs(field === 'value' ? where : `${where}, ${field}`, show(said[field]), show(found[field]));
  const cited = [said.inputs, found.inputs].map((inputs) => canonicalJson(inputs.map(keyOfObservation)));
  return cited[0] === cited[1] ? holds : differs(`${where}, readings cited`, cited[0]!, cited[1]!);
}

const differs = (where: string, said: string, found: string): Proof => ({ holds: false, where, said, found });

function show(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}
