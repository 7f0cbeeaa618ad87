import type { Observation, RawSha } from './observation.ts';
import type { SubjectId } from './subject.ts';
import type { Window } from './time.ts';

/** Digest of a fact's formula, parameters and inputs: the same fact has the same id in every issue. */
export type FactId = string & { readonly __brand: 'FactId' };

export type FactValue = number | string;

/** What the value counts. `day` and `instant` values are ISO texts, `text` is an exact piece of a source. */
export const units = [
  'stars',
  'forks',
  'likes',
  'downloads',
  'issues',
  'score',
  'upvotes',
  'points',
  'comments',
  'parameters',
  'celsius',
  'rank',
  'repositories',
  'models',
  'datasets',
  'spaces',
  'papers',
  'accounts',
  'subjects',
  'observations',
  'days',
  'hours',
  'ratio',
  'fraction',
  'one-in',
  'day',
  'instant',
  'text',
] as const;
export type UnitId = (typeof units)[number];

export type JsonScalar = string | number | boolean | null;
export type Params = Readonly<Record<string, JsonScalar | readonly JsonScalar[]>>;

/** How a value was reached: the name of a declared formula (reckon/), its version, and what it was asked. */
export interface Formula {
  readonly name: string;
  readonly version: number;
  readonly params: Params;
}

/**
 * Something known, with all it rests on. A fact can be computed again from the archive alone (`reckon/prove.ts`);
 * a figure that is not a fact cannot be printed.
 */
export interface Fact {
  readonly id: FactId;
  readonly subject: SubjectId | null;
  readonly value: FactValue;
  readonly unit: UnitId;
  readonly window: Window | null;
  /** For shares, ranks, records and superlatives: what it is "of". */
  readonly population: Population | null;
  readonly formula: Formula;
  readonly inputs: readonly Observation[];
  readonly parts: readonly Fact[];
}

export interface Population {
  readonly rule: string;
  readonly n: number;
  /** True only where every member was seen; superlatives need it. */
  readonly complete: boolean;
}

/** How a value is worded. The only words for a number are made from this by `text/say.ts`. */
export type Display =
  | { readonly as: 'figure' } // 65,736 · one in 531 · 24
  | { readonly as: 'signed' } // +9,610
  | { readonly as: 'short'; readonly digits: number } // 1.2 million
  | { readonly as: 'words'; readonly capital?: boolean } // nine; at the start of a sentence Nine, Forty-one
  | { readonly as: 'decimal'; readonly digits: number } // 1.4
  | { readonly as: 'percent'; readonly digits: number } // 11 %, from a fraction or ratio
  | { readonly as: 'times'; readonly digits: number } // 9.2 times
  | { readonly as: 'per-hundred' } // 24 for every 100, from 24
  | { readonly as: 'ordinal'; readonly capital?: boolean } // fifth, 21st
  // 4 May 2026 · 4 May · Monday; `zone` where the value is an instant, else UTC
  | { readonly as: 'day'; readonly form: 'long' | 'short' | 'weekday' | 'iso'; readonly zone?: string }
  | { readonly as: 'time'; readonly zone?: string } // 05:41
  | { readonly as: 'text' }; // verbatim

/** One value-bearing span in print, with its evidence. A repeat counts once a section. */
export interface Claim {
  readonly id: string; // c17
  readonly section: string;
  readonly text: string;
  readonly value: FactValue;
  readonly unit: UnitId;
  readonly display: Display;
  readonly window: Window | null;
  readonly population: Population | null;
  readonly formula: Formula;
  /** Ids of observations (`o12`), other claims (`c3`) or workings (`w5`) it was computed from. */
  readonly inputs: readonly string[];
  readonly subject: SubjectId | null;
  /** Id of the fact: where it is given, a change of any parameter shows, even one that leaves the value as it is. */
  readonly fact?: FactId;
}

/** A fact that is not printed itself but that a claim was computed from. */
export type Working = Omit<Claim, 'section' | 'text' | 'display'>;

export interface EvidenceObservation {
  readonly id: string;
  readonly subject: SubjectId;
  readonly metric: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly value: Observation['value'];
  readonly source: string;
  readonly url: string | null;
  readonly rawSha: RawSha;
}

/** `evidence.json`: every claim of one issue, its formula, its observations and their addresses. */
export interface Evidence {
  readonly schema: string;
  readonly edition: string;
  readonly date: string;
  readonly revision: number;
  readonly cutoff: string;
  /** SHA-256 of the issue's canonical JSON with its own `evidenceDigest` left out. */
  readonly issueDigest: string;
  readonly claims: readonly Claim[];
  readonly workings: readonly Working[];
  readonly observations: readonly EvidenceObservation[];
}
