import type {
  Block,
  Claim,
  EvidenceObservation,
  Fact,
  FactId,
  Observation,
  Span,
  Story,
  Working,
} from '../vocabulary/index.ts';
import { addressOf } from '../vocabulary/index.ts';
import { say } from '../text/say.ts';
import { mapSpans } from '../text/spans.ts';

/**
 * Numbers the claims of an issue in reading order and gathers what they rest on: `c1…` are printed, `w1…` were computed on
 * the way, `o1…` were observed. A repeat within a section is the same claim.
 */
export class EvidenceBook {
  readonly claims: Claim[] = [];
  readonly workings: Working[] = [];
  readonly observations: EvidenceObservation[] = [];
  readonly #claimIds = new Map<string, string>();
  readonly #workingIds = new Map<FactId, string>();
  readonly #observationIds = new Map<string, string>();

  /** The story's block with every reference to a fact turned into the claim printed there. */
  enter(section: string, story: Pick<Story, 'block' | 'facts'>): Block {
    const facts = new Map(story.facts.map((fact) => [fact.id as string, fact]));
    const claimFor = (ref: string, text: string, display: Claim['display']): string => {
      const fact = facts.get(ref);
      if (!fact) throw new TypeError(`a span of ${section} names a fact its draft does not hold: ${ref}`);
      return this.#claim(section, fact, text, display);
    };
    const block = mapSpans(story.block, (span): Span => {
      if (span.kind === 'claim') return { ...span, ref: claimFor(span.ref, span.text, span.display) };
      if (span.kind === 'quote') return { ...span, ref: claimFor(span.ref, span.text, { as: 'text' }) };
      return span;
    });
    if (block.kind !== 'story' || !block.chart?.norm) return block;
    const { norm } = block.chart;
    const fact = facts.get(norm.ref);
    if (!fact)
      throw new TypeError(`the norm of a chart of ${section} names a fact its draft does not hold: ${norm.ref}`);
    const figure = { as: 'figure' } as const;
    const ref = this.#claim(section, fact, say(fact.value, fact.unit, figure), figure);
    return { ...block, chart: { ...block.chart, norm: { ...norm, ref } } };
  }

  #claim(section: string, fact: Fact, text: string, display: Claim['display']): string {
    const key = `${section}\n${fact.id}\n${text}`;
    const known = this.#claimIds.get(key);
    if (known) return known;
    const id = `c${this.#claimIds.size + 1}`;
    this.#claimIds.set(key, id);
    // The place is taken before the inputs are entered, so that claims stand in reading order.
    const place = this.claims.length;
    this.claims.push({ ...recordOf(fact, id, []), section, text, display });
    this.claims[place] = { ...this.claims[place]!, inputs: this.#inputsOf(fact) };
    return id;
  }

  #inputsOf(fact: Fact): readonly string[] {
    return [
      ...fact.inputs.map((observation) => this.#observation(observation)),
      ...fact.parts.map((part) => this.#working(part)),
    ];
  }

  #working(fact: Fact): string {
    const known = this.#workingIds.get(fact.id);
    if (known) return known;
    const id = `w${this.#workingIds.size + 1}`;
    this.#workingIds.set(fact.id, id);
    const place = this.workings.length;
    this.workings.push(recordOf(fact, id, []));
    this.workings[place] = { ...this.workings[place]!, inputs: this.#inputsOf(fact) };
    return id;
  }

  #observation(observation: Observation): string {
    const { subject, metric, asOf, source } = observation;
    const key = `${subject}\n${metric}\n${asOf}\n${source}`;
    const known = this.#observationIds.get(key);
    if (known) return known;
    const id = `o${this.#observationIds.size + 1}`;
    this.#observationIds.set(key, id);
    this.observations.push({
      id,
      subject,
      metric,
      asOf,
      knownAt: observation.knownAt,
      value: observation.value,
      source,
      url: addressOf(subject),
      rawSha: observation.seenIn,
    });
    return id;
  }
}

function recordOf(fact: Fact, id: string, inputs: readonly string[]): Working {
  return {
    id,
    subject: fact.subject,
    value: fact.value,
    unit: fact.unit,
    window: fact.window,
    population: fact.population,
    formula: fact.formula,
    inputs,
    fact: fact.id,
  };
}
