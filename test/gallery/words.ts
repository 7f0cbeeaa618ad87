import { digestOf } from '../../src/system/digest.ts';
import { say } from '../../src/text/say.ts';
import type {
  Claim,
  Display,
  EvidenceObservation,
  FactValue,
  RawSha,
  Span,
  Spans,
  SubjectId,
  UnitId,
} from '../../src/vocabulary/index.ts';

/** Writes spans for invented stories and keeps the evidence of every figure, numbered as layout numbers it. */
export class Writer {
  readonly claims: Claim[] = [];
  readonly observations: EvidenceObservation[] = [];
  readonly #date: string;
  #section = 'lead';

  constructor(date: string) {
    this.#date = date;
  }

  in(section: string): this {
    this.#section = section;
    return this;
  }

  /** A figure about a subject: one observation, one claim. */
  figure(value: number, unit: UnitId, about: SubjectId, display: Display = { as: 'figure' }): Span {
    return this.#claim(value, unit, about, display, unit);
  }

  quote(text: string, about: SubjectId): Span {
    const claim = this.#claim(text, 'text', about, { as: 'text' }, 'description');
    return { kind: 'quote', ref: claim.ref, text };
  }

  day(value: string, about: SubjectId, form: 'long' | 'short' | 'weekday' = 'short'): Span {
    return this.#claim(value, 'day', about, { as: 'day', form }, 'published-at');
  }

  #claim(
    value: FactValue,
    unit: UnitId,
    subject: SubjectId,
    display: Display,
    metric: string,
  ): Span & { kind: 'claim' } {
    const observation: EvidenceObservation = {
      id: `o${this.observations.length + 1}`,
      subject,
      metric,
      asOf: `${this.#date}T05:30:00Z`,
      knownAt: `${this.#date}T05:41:00Z`,
      value,
      source: 'sample-source',
      url: null,
      rawSha: digestOf(`sample answer ${this.observations.length % 12}`) as RawSha,
    };
    const text = say(value, unit, display);
    const id = `c${this.claims.length + 1}`;
    this.observations.push(observation);
    this.claims.push({
      id,
      section: this.#section,
      text,
      value,
      unit,
      display,
      window: null,
      population: null,
      formula: { name: 'reading', version: 1, params: {} },
      inputs: [observation.id],
      subject,
    });
    return { kind: 'claim', ref: id, display, text };
  }
}

/** Spans from a template: strings are words, anything else is a span already. */
export function prose(strings: TemplateStringsArray, ...spans: readonly Span[]): Spans {
  return strings.flatMap((text, index): Span[] => {
    const span = spans[index];
    return [...(text === '' ? [] : [{ kind: 'words', text } as const]), ...(span === undefined ? [] : [span])];
  });
}

export function name(subject: SubjectId, text = subject.slice(subject.indexOf('/') + 1)): Span {
  return { kind: 'name', subject, text };
}

export function link(href: string, text: string): Span {
  return { kind: 'link', href, text };
}
