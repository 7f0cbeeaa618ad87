import type { Evidence, EvidenceObservation, Fact, Working } from '../vocabulary/fact.ts';
import type { MetricId } from '../vocabulary/metric.ts';
import type { Observation, SourceId } from '../vocabulary/observation.ts';
import type { Past } from '../vocabulary/past.ts';
import type { Instant } from '../vocabulary/time.ts';
import { factIdOf } from './formula.ts';
import { prove, type Proof } from './prove.ts';

export type EvidenceRecords = Pick<Evidence, 'claims' | 'workings' | 'observations'>;

/**
 * Proves every claim and working of an evidence file from an archive, by the file alone. The answer has one proof for
 * each id, claims first.
 */
export async function proveEvidence(evidence: EvidenceRecords, past: Past): Promise<ReadonlyMap<string, Proof>> {
  const facts = factsOfEvidence(evidence);
  const proofs = new Map<string, Proof>();
  for (const [id, fact] of facts) proofs.set(id, 'holds' in fact ? fact : await prove(fact, past));
  return proofs;
}

/** Proves one claim or working of an evidence file. */
export async function proveRecord(id: string, evidence: EvidenceRecords, past: Past): Promise<Proof> {
  const fact = factsOfEvidence(evidence).get(id);
  if (!fact) return unfounded(id, 'the evidence holds no such record');
  return 'holds' in fact ? fact : prove(fact, past);
}

/** Builds the facts an evidence file tells of; a record that names what the file does not hold, or itself, is no fact. */
function factsOfEvidence(evidence: EvidenceRecords): ReadonlyMap<string, Fact | Proof> {
  const records = new Map<string, Working>([...evidence.claims, ...evidence.workings].map((one) => [one.id, one]));
  const observations = new Map(evidence.observations.map((one) => [one.id, observationOf(one)]));
  const built = new Map<string, Fact | Proof>();
  const building = new Set<string>();

  const build = (id: string): Fact | Proof => {
    const known = built.get(id);
    if (known) return known;
    const record = records.get(id);
    if (!record) return unfounded(id, 'the evidence holds no such record');
    if (building.has(id)) return unfounded(id, 'it is computed from itself');
    building.add(id);
    const parts = record.inputs.filter((input) => !observations.has(input)).map(build);
    building.delete(id);
    const broken = parts.find((part): part is Proof => 'holds' in part);
    const fact = broken ?? factOf(record, observations, parts as readonly Fact[]);
    built.set(id, fact);
    return fact;
  };

  return new Map([...records.keys()].map((id) => [id, build(id)]));
}

function factOf(record: Working, observations: ReadonlyMap<string, Observation>, parts: readonly Fact[]): Fact {
  const { value, unit, window, population, formula, subject } = record;
  const inputs = record.inputs.flatMap((input) => observations.get(input) ?? []);
  const id = record.fact ?? factIdOf({ formula, inputs, parts });
  return { id, value, unit, window, population, formula, subject, inputs, parts };
}

function observationOf(record: EvidenceObservation): Observation {
  return {
    subject: record.subject,
    metric: record.metric as MetricId,
    asOf: record.asOf as Instant,
    knownAt: record.knownAt as Instant,
    value: record.value,
    source: record.source as SourceId,
    seenIn: record.rawSha,
  };
}

function unfounded(id: string, why: string): Proof {
  return { holds: false, where: id, said: 'a record with its inputs', found: why };
}
